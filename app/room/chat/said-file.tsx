import { Download, FileText, FileUp } from 'lucide-react'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { ScanChip, ScanHelp } from '#app/files/scan-chip.tsx'
import { SendingRow } from '#app/files/sending-row.tsx'
import type { Uploads } from '#app/files/use-uploads.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import type { SaidView } from '#server/rooms/contract.ts'

interface SaidFileProps {
  said: SaidView
  isMine: boolean
  mayReadUnscanned: boolean
  uploads: Uploads
}

/** The file that a message brings: on its way, being scanned, or there to be taken. */
export function SaidFile({ said, isMine, mayReadUnscanned, uploads }: SaidFileProps) {
  const t = useText()
  const format = useFormat()
  const { id, file, fileName = '' } = said
  if (!file) {
    const upload = isMine ? uploads.of(id) : null
    // Nothing is on its way, or the page was closed meanwhile: it is chosen once more, and goes on where it was.
    const mayChoose = isMine && (!upload || upload.state.kind === 'interrupted')
    return (
      <div className="grid gap-1">
        {upload ? (
          <SendingRow id={id} uploads={uploads} />
        ) : (
          <p className="flex items-start gap-2 text-sm text-ink-2">
            <FileText size={18} aria-hidden className="mt-0.5 flex-none" />
            <span className="min-w-0 flex-1 break-all">{t('room.chat.fileComing', { name: fileName })}</span>
          </p>
        )}
        {mayChoose && (
          <div>
            <ChooseFile onChoose={(chosen) => uploads.start(id, chosen)}>
              {(open) => (
                <Button size="sm" icon={FileUp} onClick={open}>
                  {t('room.chat.sendFile')}
                </Button>
              )}
            </ChooseFile>
          </div>
        )}
      </div>
    )
  }
  const mayTake = file.scanState === 'clean' || (file.scanState === 'unscanned' && (isMine || mayReadUnscanned))
  const Shape = mayTake ? Download : FileText
  return (
    <div className="flex items-start gap-2 text-sm text-ink-2">
      <Shape size={18} aria-hidden className="mt-0.5 flex-none" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {mayTake ? (
            <a href={`/files/${file.id}`} download className="break-all">
              {file.name}
            </a>
          ) : (
            <span className="break-all">{file.name}</span>
          )}
          <span>{format.bytes(file.size)}</span>
          <ScanChip file={file} />
        </p>
        <ScanHelp file={file} />
      </div>
    </div>
  )
}
