import { Download, FileText, FileUp, FileX, Pencil } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { ACCEPT } from '#app/files/limits.ts'
import { ScanChip, ScanHelp } from '#app/files/scan-chip.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { UploadRow, type UploadState } from '#app/ui/upload-row.tsx'
import { DepartmentLine } from '#app/workshops/department-line.tsx'
import type { PaperView } from '#server/workshops/workshop-view.ts'
import { PaperDialog } from './paper-dialog.tsx'
import type { PaperUpload, PaperUploads } from './use-paper-uploads.ts'
import { useRemovePaper } from './use-remove-paper.ts'

export interface PaperRowProps {
  workshopId: string
  paper: PaperView
  uploads: PaperUploads
}

/** One paper: whose, its title and author, its file or the way to send one. */
export function PaperRow({ workshopId, paper, uploads }: PaperRowProps) {
  const t = useText()
  const [isEditing, setEditing] = useState(false)
  const removal = useRemovePaper(workshopId, paper)
  const latest = uploads.of(paper.id)
  const upload = latest?.storedAs && latest.storedAs === paper.file?.id ? null : latest
  return (
    <li className="grid gap-x-6 gap-y-2 px-5 py-4 max-md:px-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
      <div className="min-w-0">
        <h2 className="text-md font-semibold break-words">{paper.title}</h2>
        {paper.department && (
          <p className="mt-1 text-sm text-ink-2">
            <DepartmentLine department={paper.department} />
          </p>
        )}
        {paper.authorName && <p className="mt-0.5 text-sm text-ink-2">{paper.authorName}</p>}
        {paper.mayRevise && (
          <p className="mt-1 -ml-2.5 flex flex-wrap">
            <Button
              size="sm"
              variant="quiet"
              icon={Pencil}
              aria-label={t('workshops.papers.editNamed', { title: paper.title })}
              onClick={() => setEditing(true)}
            >
              {t('common.actions.edit')}
            </Button>
            <Button
              size="sm"
              variant="quiet"
              icon={FileX}
              busy={removal.isBusy}
              aria-label={t('workshops.papers.removeNamed', { title: paper.title })}
              onClick={removal.remove}
            >
              {t('workshops.papers.remove')}
            </Button>
          </p>
        )}
      </div>
      <div className="min-w-0">
        {upload ? <Sending paperId={paper.id} uploads={uploads} /> : <PaperFile paper={paper} />}
        {paper.mayRevise && (upload === null || upload.reason !== null) && (
          <ChooseFile paper={paper} isAgain={upload !== null} onChoose={(file) => uploads.start(paper.id, file)} />
        )}
      </div>
      {isEditing && <PaperDialog workshopId={workshopId} paper={paper} onClose={() => setEditing(false)} />}
    </li>
  )
}

function Sending({ paperId, uploads }: { paperId: string; uploads: PaperUploads }) {
  const t = useText()
  const upload = uploads.of(paperId)
  if (!upload) return null
  const { file, reason } = upload
  return (
    <>
      <UploadRow
        name={file.name}
        totalBytes={file.size}
        state={stateOf(upload)}
        onCancel={() => uploads.dismiss(paperId)}
        onRemove={reason === null ? undefined : () => uploads.dismiss(paperId)}
      />
      {reason !== null && (
        <Button size="sm" className="mr-2" onClick={() => uploads.start(paperId, file)}>
          {t('workshops.papers.retry')}
        </Button>
      )}
    </>
  )
}

function stateOf({ file, sentBytes, reason, storedAs }: PaperUpload): UploadState {
  if (reason !== null) return { kind: 'refused', reason }
  return storedAs === null ? { kind: 'running', sentBytes: Math.min(sentBytes, file.size) } : { kind: 'done' }
}

function PaperFile({ paper }: { paper: PaperView }) {
  const t = useText()
  const format = useFormat()
  const { file, mayDownload } = paper
  if (!file) return <p className="text-ink-2">{t('workshops.papers.noFile')}</p>
  const details = `${format.bytes(file.size)} · ${format.dateTime(file.createdAt)}`
  return (
    <div className="flex items-start gap-2.5">
      {mayDownload ? (
        <Download size={20} aria-hidden className="mt-[3px] flex-none text-primary-ink" />
      ) : (
        <FileText size={20} aria-hidden className="mt-[3px] flex-none text-ink-2" />
      )}
      <div className="min-w-0">
        {mayDownload ? (
          // A download, not a page: the browser asks the server itself.
          <a
            href={`/files/${file.id}`}
            download
            aria-label={t('workshops.papers.download', { name: file.name })}
            className="break-words"
          >
            {file.name}
          </a>
        ) : (
          <span className="break-words">{file.name}</span>
        )}
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
          {details}
          <ScanChip file={file} />
        </p>
        <ScanHelp file={file} />
      </div>
    </div>
  )
}

function ChooseFile({
  paper,
  isAgain,
  onChoose,
}: {
  paper: PaperView
  isAgain: boolean
  onChoose: (file: File) => void
}) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const names = { title: paper.title }
  const words = isAgain ? 'chooseOther' : paper.file ? 'replace' : 'attach'
  function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    event.target.value = '' // the same file can be chosen again
    if (file) onChoose(file)
  }
  return (
    <>
      <input ref={input} type="file" accept={ACCEPT} onChange={choose} tabIndex={-1} aria-hidden className="hidden" />
      <Button
        size="sm"
        variant={paper.file || isAgain ? 'quiet' : 'soft'}
        icon={FileUp}
        className={paper.file && !isAgain ? 'ml-5 max-md:ml-0' : 'mt-1'}
        aria-label={t(paper.file ? 'workshops.papers.replaceNamed' : 'workshops.papers.attachNamed', names)}
        onClick={() => input.current?.click()}
      >
        {t(`workshops.papers.${words}`)}
      </Button>
    </>
  )
}
