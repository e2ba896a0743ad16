import { BookOpen, ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { useToldMeetingAct } from '../use-meeting-act.ts'
import { createPaperWindows } from './paper-windows.ts'
import type { BesidePaper } from './read-beside.ts'

interface PaperPageProps {
  view: Pick<MeetingView, 'paper' | 'mine'>
  paper: Pick<BesidePaper, 'id' | 'file' | 'title'>
  /** Only of the current item is a page spoken of. */
  isCurrent: boolean
}

/** Which page of a paper is spoken of: to be opened there, and for who presents, to be turned for everybody. */
export function PaperPage({ view, paper, isCurrent }: PaperPageProps) {
  const t = useText()
  const page = isCurrent && view.paper?.paperId === paper.id ? view.paper.page : null
  const mayTurn = isCurrent && view.mine.turnsPages
  if (!paper.file) return null
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
      {/\.pdf$/i.test(paper.file.name) && <OpenButton fileId={paper.file.id} page={page} title={paper.title} />}
      {mayTurn ? (
        <TurnPages paperId={paper.id} page={page} title={paper.title} />
      ) : (
        page !== null && (
          <p role="status" className="text-button font-medium">
            {t('meeting.beside.page', { page })}
          </p>
        )
      )}
    </div>
  )
}

function OpenButton({ fileId, page, title }: { fileId: string; page: number | null; title: string }) {
  const t = useText()
  const toaster = useToaster()
  const [windows] = useState(createPaperWindows)
  useEffect(() => {
    if (page !== null) windows.turn(fileId, page)
  }, [windows, fileId, page])
  async function open() {
    if (!(await windows.open(fileId, page ?? 1))) toaster.show({ tone: 'error', text: t('meeting.beside.openFailed') })
  }
  return (
    <Button size="sm" icon={BookOpen} title={title} onClick={() => void open()}>
      {page === null ? t('meeting.beside.read') : t('meeting.beside.readAt', { page })}
    </Button>
  )
}

function TurnPages({ paperId, page, title }: { paperId: string; page: number | null; title: string }) {
  const t = useText()
  const { run, isBusy } = useToldMeetingAct()
  const turn = (to: number) => void run('show-page', { paperId, page: String(to) })
  if (page === null) {
    return (
      <Button size="sm" title={title} busy={isBusy} onClick={() => turn(1)}>
        {t('meeting.beside.present')}
      </Button>
    )
  }
  return (
    <fieldset aria-label={t('meeting.beside.turn', { title })} className="flex items-center gap-1">
      <IconButton
        size="sm"
        icon={ChevronLeft}
        label={t('meeting.beside.pageBefore')}
        disabled={page <= 1}
        onClick={() => turn(page - 1)}
      />
      <p role="status" className="text-button font-medium whitespace-nowrap tabular-nums">
        {t('meeting.beside.page', { page })}
      </p>
      <IconButton size="sm" icon={ChevronRight} label={t('meeting.beside.pageAfter')} onClick={() => turn(page + 1)} />
    </fieldset>
  )
}
