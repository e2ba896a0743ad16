import { useText } from '#app/i18n/language.tsx'
import { StateWords } from '#app/petitions/consultation/position-marks.tsx'
import { StaticText } from '#app/petitions/draft/static-text.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { useToldMeetingAct } from '../use-meeting-act.ts'
import { ClosedVote } from '../votes/closed-vote.tsx'
import { votesOn } from './clause-on-screen.ts'
import { OwnStandForm } from './own-stand-form.tsx'
import type { BesideClause } from './read-beside.ts'

interface ClauseCardProps {
  view: MeetingView
  clause: BesideClause
}

/** The clause under discussion: its words to be read, how each department stands, what was decided, and one's own position. */
export function ClauseCard({ view, clause }: ClauseCardProps) {
  const t = useText()
  const { run } = useToldMeetingAct()
  const decided = votesOn(view, clause)
  const { petitionId, cid, code, title, label, content, stands, own } = clause
  const name = t('meeting.beside.clause', { label: label.replace(/[.)]$/, ''), code })
  return (
    <Card
      title={name}
      action={
        view.mine.showsClauses && (
          <Button size="sm" variant="quiet" onClick={() => void run('show-clause', {})}>
            {t('meeting.beside.hide')}
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        <p className="text-sm break-words text-ink-2">
          <a href={`/petitions/${petitionId}/draft#clause-${cid}`} target="_blank" rel="noreferrer">
            {title}
          </a>
        </p>
        {/* Titles of the text are of the fourth level. */}
        <h3 className="sr-only">{t('meeting.beside.words')}</h3>
        <div className="max-w-[43em]">
          <StaticText clauses={[{ cid, label, content }]} label={name} />
        </div>
        {stands.length > 0 && (
          <section aria-label={t('meeting.beside.stands')} className="border-t border-line pt-3">
            <h3 className="pb-1.5 text-sm font-medium text-ink-2">{t('meeting.beside.stands')}</h3>
            <ul className="grid gap-x-5 gap-y-1 sm:grid-cols-2">
              {stands.map(({ departmentId, code: place, shortName, state, isEarlier }) => (
                <li
                  key={departmentId}
                  title={shortName}
                  className={classNames('flex items-start gap-2.5 text-button', state === 'waiting' && 'text-ink-2')}
                >
                  <span aria-hidden className="w-9 flex-none font-semibold">
                    {place}
                  </span>
                  <span className="sr-only">{shortName}: </span>
                  <StateWords state={state} isEarlier={isEarlier} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {decided.length > 0 && (
          <section aria-label={t('meeting.votes.results')} className="-mx-5 border-t border-line pt-3 max-md:-mx-4">
            <h3 className="px-5 text-sm font-medium text-ink-2 max-md:px-4">{t('meeting.votes.results')}</h3>
            <ul className="divide-y divide-line">
              {decided.map((vote) => (
                <ClosedVote key={vote.voteId} view={view} vote={vote} />
              ))}
            </ul>
          </section>
        )}
        {own && <OwnStandForm key={`${cid} ${own.roundId}`} petitionId={petitionId} own={own} />}
      </div>
    </Card>
  )
}
