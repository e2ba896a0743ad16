import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { LegalDocumentView } from '#server/legal-basis/legal-basis-view.ts'
import type { LegalRelation } from '#server/legal-basis/legal-document.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** One moment of a document's life. */
interface Moment {
  readonly key: string
  readonly on: LocalDate | null
  readonly words: string
  readonly relation?: LegalRelation
}

/** Issued, in force, amended, replaced: in the order of time; then what the document itself acts on. */
export function Timeline({ document }: { document: LegalDocumentView }) {
  const t = useText()
  const [asked, setAsked] = useState<LegalRelation | null>(null)
  const moments = momentsOf(document, (key) => t(`legalBasis.timeline.${key}`))
  return (
    <Card title={t('legalBasis.timeline.title')}>
      {moments.length === 0 && <p className="text-ink-2">{t('legalBasis.timeline.empty')}</p>}
      <ol className="grid">
        {moments.map((moment, index) => (
          <TimelineRow
            key={moment.key}
            moment={moment}
            today={document.today}
            isLast={index === moments.length - 1}
            onWithdraw={document.mayKeep ? setAsked : undefined}
          />
        ))}
      </ol>
      {document.acts.length > 0 && (
        <>
          <h3 className="mt-4 mb-1.5 font-semibold">{t('legalBasis.timeline.acts')}</h3>
          <ul className="grid gap-1.5">
            {document.acts.map((act) => (
              <li key={act.id}>
                {t(`legalBasis.timeline.${act.kind}`)} <RelationLink relation={act} />
              </li>
            ))}
          </ul>
        </>
      )}
      <WithdrawDialog document={document} relation={asked} onClose={() => setAsked(null)} />
    </Card>
  )
}

interface TimelineRowProps {
  moment: Moment
  today: LocalDate
  isLast: boolean
  onWithdraw: ((relation: LegalRelation) => void) | undefined
}

function TimelineRow({ moment: { on, words, relation }, today, isLast, onWithdraw }: TimelineRowProps) {
  const t = useText()
  const format = useFormat()
  const isAhead = on !== null && on > today
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3">
      <span aria-hidden className="flex flex-col items-center">
        <span
          className={classNames(
            'mt-2 size-2.5 flex-none rounded-full border-2 border-primary',
            on !== null && !isAhead && 'bg-primary',
          )}
        />
        {!isLast && <span className="w-px flex-1 bg-line" />}
      </span>
      <div className="min-w-0 pb-3.5">
        <p className="text-sm text-ink-2">
          {on ? format.date(on) : t('legalBasis.timeline.noDay')}
          {isAhead && ` · ${t('legalBasis.timeline.ahead')}`}
        </p>
        <p>
          {words} {relation && <RelationLink relation={relation} />}
        </p>
        {relation?.note && <p className="text-sm text-ink-2">{relation.note}</p>}
        {relation && onWithdraw && (
          <Button
            size="sm"
            variant="quiet"
            className="-ml-2.5"
            aria-label={t('legalBasis.timeline.withdrawNamed', { number: relation.other.number })}
            onClick={() => onWithdraw(relation)}
          >
            {t('legalBasis.timeline.withdraw')}
          </Button>
        )}
      </div>
    </li>
  )
}

function RelationLink({ relation: { other } }: { relation: LegalRelation }) {
  return (
    <Link to={`/legal-basis/${other.id}`}>
      {other.title.includes(other.number) ? other.title : `${other.title} (${other.number})`}
    </Link>
  )
}

function momentsOf(
  { issuedOn, inForceFrom, inForceTo, changes }: LegalDocumentView,
  say: (key: 'issued' | 'inForce' | 'ended' | 'amended' | 'replaced') => string,
): Moment[] {
  const isReplacedThen = changes.some((change) => change.kind === 'replaces' && change.effectiveOn === inForceTo)
  const moments: Moment[] = [
    ...(issuedOn ? [{ key: 'issued', on: issuedOn, words: say('issued') }] : []),
    ...(inForceFrom ? [{ key: 'inForce', on: inForceFrom, words: say('inForce') }] : []),
    ...changes.map((relation) => ({
      key: relation.id,
      on: relation.effectiveOn,
      words: say(relation.kind === 'replaces' ? 'replaced' : 'amended'),
      relation,
    })),
    ...(inForceTo && !isReplacedThen ? [{ key: 'ended', on: inForceTo, words: say('ended') }] : []),
  ]
  // Moments of one day keep the order above; what has no day comes last.
  return moments.sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'))
}
