import { Download, FileText, FileUp, FileX, Pencil } from 'lucide-react'
import { useState } from 'react'
import { ChooseFile } from '#app/files/choose-file.tsx'
import { ScanChip, ScanHelp } from '#app/files/scan-chip.tsx'
import { SendingRow } from '#app/files/sending-row.tsx'
import type { Uploads } from '#app/files/use-uploads.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DepartmentLine } from '#app/workshops/department-line.tsx'
import type { PaperView } from '#server/workshops/workshop-view.ts'
import { PaperDialog } from './paper-dialog.tsx'
import { useRemovePaper } from './use-remove-paper.ts'

export interface PaperRowProps {
  workshopId: string
  paper: PaperView
  uploads: Uploads
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
        {upload ? <SendingRow id={paper.id} uploads={uploads} /> : <PaperFile paper={paper} />}
        {paper.mayRevise &&
          (upload === null || upload.state.kind === 'refused' || upload.state.kind === 'interrupted') && (
            <SendFile paper={paper} isAgain={upload !== null} onChoose={(file) => uploads.start(paper.id, file)} />
          )}
      </div>
      {isEditing && <PaperDialog workshopId={workshopId} paper={paper} onClose={() => setEditing(false)} />}
    </li>
  )
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

function SendFile({
  paper,
  isAgain,
  onChoose,
}: {
  paper: PaperView
  isAgain: boolean
  onChoose: (file: File) => void
}) {
  const t = useText()
  const names = { title: paper.title }
  const words = isAgain ? 'chooseOther' : paper.file ? 'replace' : 'attach'
  return (
    <ChooseFile onChoose={onChoose}>
      {(open) => (
        <Button
          size="sm"
          variant={paper.file || isAgain ? 'quiet' : 'soft'}
          icon={FileUp}
          className={paper.file && !isAgain ? 'ml-5 max-md:ml-0' : 'mt-1'}
          aria-label={t(paper.file ? 'workshops.papers.replaceNamed' : 'workshops.papers.attachNamed', names)}
          onClick={open}
        >
          {t(`workshops.papers.${words}`)}
        </Button>
      )}
    </ChooseFile>
  )
}
