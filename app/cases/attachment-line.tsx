import { Download, FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { ScanChip, ScanHelp } from '#app/files/scan-chip.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { AttachmentView } from '#server/cases/case-view.ts'

/** One attachment with its file, as far as this reader gets it. */
export function AttachmentLine({ attachment, children }: { attachment: AttachmentView; children?: ReactNode }) {
  const t = useText()
  const format = useFormat()
  const { title, file, mayDownload, isPublished } = attachment
  const Shape = mayDownload ? Download : FileText
  return (
    <li className="flex items-start gap-2.5 py-2">
      <Shape size={20} aria-hidden className="mt-[3px] flex-none text-ink-2" />
      <div className="min-w-0 flex-1">
        <p className="font-medium break-words">{title}</p>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
          {file && mayDownload && (
            // A download, not a page: the browser asks the server itself.
            <a
              href={`/files/${file.id}`}
              download
              aria-label={t('cases.edit.download', { name: file.name })}
              className="break-all"
            >
              {file.name}
            </a>
          )}
          {file && !mayDownload && <span className="break-all">{file.name}</span>}
          {file ? <span>{format.bytes(file.size)}</span> : <span>{t('cases.edit.noFile')}</span>}
          {file && <ScanChip file={file} />}
          {!isPublished && <Chip tone="line">{t('cases.page.notPublished')}</Chip>}
        </p>
        {file && <ScanHelp file={file} />}
      </div>
      {children}
    </li>
  )
}
