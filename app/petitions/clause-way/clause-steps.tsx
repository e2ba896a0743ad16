import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { ChainStep } from '#server/chain/chain-node.ts'
import { DISCUSSED_IN } from '#server/meetings/board/contract.ts'
import type { ClauseWay } from '#server/petitions/clause-way/clause-way-view.ts'
import { ChainList } from '../chain-card.tsx'
import { clauseName } from '../consultation/clause-name.ts'
import { Debated } from './debated.tsx'
import type { Debate } from './read-debates.ts'
import { WayStep } from './way-step.tsx'

interface StepsProps {
  petitionId: string
  way: ClauseWay
}

interface ClauseStepsProps extends StepsProps {
  /** Where it was discussed in a live meeting. */
  debates: readonly Debate[]
}

/** The way of a clause from its items to its answer, each step leading to its page. */
export function ClauseSteps({ petitionId, way, debates }: ClauseStepsProps) {
  const t = useText()
  const { links, parents, heirs } = way
  const before = links.filter((step) => !isOnward(step) && step.rel !== DISCUSSED_IN)
  const onward = links.filter(isOnward)
  return (
    <Card title={t('items.page.chain')}>
      <ol className="grid gap-4">
        <WayStep title={t('clauseWay.from.title')} none={t('clauseWay.from.none')}>
          {before.length + parents.length > 0 && (
            <>
              <ChainList chain={before} />
              <Clauses petitionId={petitionId} clauses={parents} lead={t('clauseWay.from.clause')} />
            </>
          )}
        </WayStep>
        <Debated debates={debates} />
        <Consulted petitionId={petitionId} way={way} />
        <Confirmed petitionId={petitionId} way={way} />
        <Issued petitionId={petitionId} way={way} />
        <WayStep title={t('clauseWay.onward.title')} none={t('clauseWay.onward.none')}>
          {onward.length + heirs.length > 0 && (
            <>
              <ChainList chain={onward} />
              <Clauses petitionId={petitionId} clauses={heirs} lead={t('clauseWay.onward.clause')} />
            </>
          )}
        </WayStep>
      </ol>
    </Card>
  )
}

/** What came of the clause, not what it came of. */
function isOnward({ rel, direction }: ChainStep): boolean {
  return (rel === 'answered-by' && direction === 'from') || (rel === 'continues' && direction === 'to')
}

function Consulted({ petitionId, way: { round } }: StepsProps) {
  const t = useText()
  return (
    <WayStep title={t('clauseWay.round.title')} none={t('clauseWay.round.none')}>
      {round && (
        <>
          <p>{t('clauseWay.round.lead', { number: round.number, isOpen: String(round.isOpen) })}</p>
          {round.counts.length === 0 ? (
            <p className="text-ink-2">{t('clauseWay.round.notAsked')}</p>
          ) : (
            <ul className="list-disc pl-5">
              {round.counts.map(({ state, count }) => (
                <li key={state}>{t('clauseWay.round.count', { count, state: t(`consultation.states.${state}`) })}</li>
              ))}
            </ul>
          )}
          <Onward to={`/petitions/${petitionId}/consultation`}>{t('clauseWay.round.show')}</Onward>
        </>
      )}
    </WayStep>
  )
}

function Confirmed({ petitionId, way: { frozen } }: StepsProps) {
  const t = useText()
  return (
    <WayStep title={t('clauseWay.frozen.title')} none={t('clauseWay.frozen.none')}>
      {frozen && (
        <>
          <p>{t('clauseWay.frozen.confirmed', frozen)}</p>
          {frozen.reservedBy.length > 0 && (
            <p>
              {t('clauseWay.frozen.reserved', {
                names: frozen.reservedBy.map(({ shortName }) => shortName).join(', '),
              })}
            </p>
          )}
          <p className="font-mono text-xs break-all text-ink-2">SHA-256 {frozen.hash}</p>
          <Onward to={`/petitions/${petitionId}/signing`}>{t('clauseWay.frozen.show')}</Onward>
        </>
      )}
    </WayStep>
  )
}

function Issued({ petitionId, way: { issue } }: StepsProps) {
  const t = useText()
  const format = useFormat()
  return (
    <WayStep title={t('clauseWay.issue.title')} none={t('clauseWay.issue.none')}>
      {issue && (
        <>
          <p className="break-words">
            {t(issue.isIssued ? 'clauseWay.issue.issued' : 'clauseWay.issue.numbered', {
              number: `${issue.number}/${issue.notation}`,
              date: format.date(issue.documentDate),
            })}
          </p>
          <Onward to={`/petitions/${petitionId}/issuing`}>{t('clauseWay.issue.show')}</Onward>
        </>
      )}
    </WayStep>
  )
}

function Onward({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="justify-self-start text-sm">
      {children}
    </Link>
  )
}

function Clauses(props: { petitionId: string; clauses: ClauseWay['parents']; lead: string }) {
  const t = useText()
  return props.clauses.map((clause) => (
    <div key={clause.cid} className="min-w-0">
      <p className="text-sm text-ink-2">{props.lead}</p>
      <Link to={`/petitions/${props.petitionId}/clauses/${clause.cid}`} className="break-words">
        {clauseName(t, clause)}
      </Link>
    </div>
  ))
}
