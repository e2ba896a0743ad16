import { Download, FileText, NotebookText } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { PaperPage } from './paper-page.tsx'
import type { Beside } from './read-beside.ts'

interface ItemPapersProps extends Pick<Beside, 'papers' | 'cases'> {
  view: MeetingView
  isCurrent: boolean
}

/** The papers of an item, the presenter's first, and the cases that are spoken of in it. */
export function ItemPapers({ view, papers, cases, isCurrent }: ItemPapersProps) {
  const t = useText()
  const format = useFormat()
  if (papers.length + cases.length === 0) return null
  return (
    <Card title={t('meeting.beside.papers')} padding="none">
      <ul className="divide-y divide-line border-t border-line">
        {papers.map(({ id, title, authorName, departmentName, file }) => (
          <li key={id} className="flex items-start gap-2.5 px-5 py-3 max-md:px-4">
            <FileText size={18} aria-hidden className="mt-1 flex-none text-ink-2" />
            <div className="min-w-0 flex-1">
              <p lang="vi" className="font-medium break-words">
                {title}
              </p>
              <p className="text-sm break-words text-ink-2">
                {[authorName, departmentName].filter(Boolean).join(', ')}
              </p>
              {file && (
                // A download, not a page: the browser asks the server itself.
                <a
                  href={`/files/${file.id}`}
                  download
                  className="mt-1 inline-flex items-center gap-1.5 text-button break-words max-md:min-h-11"
                >
                  <Download size={16} aria-hidden className="flex-none" />
                  {file.name} ({format.bytes(file.size)})
                </a>
              )}
              <PaperPage view={view} paper={{ id, title, file }} isCurrent={isCurrent} />
            </div>
          </li>
        ))}
        {cases.map(({ caseId, name }) => (
          <li key={caseId} className="flex items-start gap-2.5 px-5 py-3 max-md:px-4">
            <NotebookText size={18} aria-hidden className="mt-1 flex-none text-ink-2" />
            <div className="min-w-0 flex-1">
              <a href={`/cases/${caseId}`} target="_blank" rel="noreferrer" lang="vi" className="break-words">
                {name}
              </a>
              <p className="text-sm text-ink-2">{t('meeting.beside.case')}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
