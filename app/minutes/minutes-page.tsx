import { NotebookPen } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'
import { AttendanceCard } from './attendance-card.tsx'
import { CommentsOf } from './comments-of.tsx'
import { ConclusionsCard } from './conclusions-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { FilesCard } from './files-card.tsx'
import { PartsOfMinutes } from './parts-of-minutes.tsx'
import { ReviewCard } from './review-card.tsx'
import { SigningCard } from './signing-card.tsx'
import { StageLine } from './stage-line.tsx'
import { useMinutesAct } from './use-minutes-act.ts'

interface MinutesPageProps {
  view: MinutesView
  me: { readonly userId: string; readonly sharedMachine: boolean }
}

/** Biên bản of one workshop, as far as this person sees it. */
export function MinutesPage({ view, me }: MinutesPageProps) {
  const { body } = view
  return body ? <MadeMinutes view={view} body={body} me={me} /> : <NoMinutes view={view} />
}

function NoMinutes({ view }: { view: MinutesView }) {
  const t = useText()
  const act = useMinutesAct(view.workshopId, { words: t('minutes.start.done') })
  if (view.isHidden) {
    return <EmptyState title={t('minutes.start.hiddenTitle')}>{t('minutes.start.hidden')}</EmptyState>
  }
  return (
    <EmptyState
      title={t('minutes.start.title')}
      action={
        view.mayStart && (
          <Button variant="primary" icon={NotebookPen} busy={act.isBusy} onClick={() => act.run({ intent: 'start' })}>
            {t('minutes.start.act')}
          </Button>
        )
      }
    >
      {t(view.mayStart ? 'minutes.start.secretary' : 'minutes.start.others')}
      {act.failure && (
        <Notice tone="error" isLive className="mt-3">
          {t.failure(act.failure)}
        </Notice>
      )}
    </EmptyState>
  )
}

function MadeMinutes({ view, body, me }: MinutesPageProps & { body: MinutesBody }) {
  return (
    <div className="grid gap-5">
      <StageLine view={view} body={body} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid min-w-0 gap-5">
          <FactsCard workshopId={view.workshopId} body={body} mayRefresh={view.abilities.write} />
          <AttendanceCard facts={body.facts} />
          <PartsOfMinutes view={view} body={body} me={me} />
          <ConclusionsCard view={view} body={body} />
          <CommentsOf view={view} body={body} part="whole" isCard />
        </div>
        <div className="grid min-w-0 gap-5 max-lg:row-start-1">
          <ReviewCard view={view} body={body} />
          <SigningCard view={view} body={body} />
          <FilesCard view={view} body={body} />
        </div>
      </div>
    </div>
  )
}
