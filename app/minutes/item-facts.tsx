import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { clauseName } from '#app/petitions/consultation/clause-name.ts'
import { Chip } from '#app/ui/chip.tsx'
import type { TextKey } from '#server/language/text.ts'
import type { ItemFacts, SpeechFacts, VoteFacts } from '#server/minutes/facts/minutes-facts.ts'

export interface ShownFacts extends Pick<ItemFacts, 'speeches' | 'clauses' | 'votes'> {
  /** null: what is no item has no time of its own. */
  readonly stretches: ItemFacts['stretches'] | null
}

/** When an item ran, who spoke and how long, what was voted. */
export function ItemFactsShown({ facts }: { facts: ShownFacts }) {
  const t = useText()
  const format = useFormat()
  const { stretches, speeches, clauses = [], votes } = facts
  return (
    <div className="grid gap-3 text-button">
      {stretches && stretches.length > 0 && (
        <p>
          <span className="text-ink-2">{t('minutes.part.ran')}: </span>
          {stretches
            .map(({ from, to, reason }) => {
              const span = format.span(new Date(from), new Date(to))
              return reason ? `${span} (${t('minutes.part.goneBack', { reason })})` : span
            })
            .join('; ')}
        </p>
      )}
      {clauses.length > 0 && (
        <div>
          <h3 className="text-sm text-ink-2">{t('minutes.part.clauses')}</h3>
          <ul className="grid gap-1">
            {clauses.map((clause) => (
              <li key={`${clause.petitionId} ${clause.cid}`} className="grid grid-cols-[3.25rem_1fr] gap-x-2">
                <time className="tabular-nums text-ink-2" dateTime={clause.shownAt}>
                  {format.time(new Date(clause.shownAt))}
                </time>
                <span className="min-w-0 break-words">
                  {clauseName(t, clause)}
                  {clause.code && <span className="text-ink-2"> · {clause.code}</span>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {speeches.length > 0 && (
        <div>
          <h3 className="text-sm text-ink-2">{t('minutes.part.speeches')}</h3>
          <ul className="grid gap-1">
            {speeches.map((speech) => (
              <Speech key={`${speech.startedAt}:${speech.fullName}`} speech={speech} />
            ))}
          </ul>
        </div>
      )}
      {votes.map((vote) => (
        <Vote key={vote.voteId} vote={vote} />
      ))}
    </div>
  )
}

function Speech({ speech }: { speech: SpeechFacts }) {
  const t = useText()
  const format = useFormat()
  const { fullName, office, departmentShortName, pointName, startedAt, seconds, kind } = speech
  const from = pointName === null ? departmentShortName : t('minutes.attendance.point', { name: pointName })
  const length =
    seconds === null
      ? t('minutes.part.speaking')
      : t('minutes.part.length', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  return (
    <li className="grid grid-cols-[3.25rem_1fr] gap-x-2">
      <time className="tabular-nums text-ink-2" dateTime={startedAt}>
        {format.time(new Date(startedAt))}
      </time>
      <span className="min-w-0 break-words">
        <span className="font-medium">{fullName}</span>
        {office && `, ${office}`}, {from}
        <span className="text-ink-2">
          {' '}
          · {t(`minutes.part.speechKinds.${kind}`)} · {length}
        </span>
      </span>
    </li>
  )
}

function Vote({ vote }: { vote: VoteFacts }) {
  const t = useText()
  const { clause = null, way, text, counts, given, voices, quorum, isQuorate, choices } = vote
  const said = (choice: string) => choices.filter((one) => one.choice === choice).map(({ shortName }) => shortName)
  return (
    <div className="grid gap-1">
      <h3 className="text-sm text-ink-2">{t(`minutes.vote.${way}`)}</h3>
      <p className="font-medium break-words">{text}</p>
      {clause && (
        <p className="text-sm break-words text-ink-2">
          {t('minutes.vote.clause', { clause: clauseName(t, clause), code: clause.code })}
        </p>
      )}
      {counts === null ? (
        <p>
          <Chip tone="warn">{t('minutes.vote.running')}</Chip>
        </p>
      ) : (
        <dl className="grid gap-x-4 gap-y-0.5">
          {counts.map(({ option, count }) => (
            <div key={option} className="flex flex-wrap gap-x-2">
              <dt>{choiceWords(t, option)}:</dt>
              <dd className="font-semibold tabular-nums">{count}</dd>
              {said(option).length > 0 && <dd className="min-w-0 text-ink-2">{said(option).join(', ')}</dd>}
            </div>
          ))}
        </dl>
      )}
      <p className="text-sm text-ink-2">
        {way === 'straw' ? t('minutes.vote.givenStraw', { given }) : t('minutes.vote.given', { given, voices, quorum })}
        {way !== 'straw' && !isQuorate && ` · ${t('minutes.vote.short')}`}
      </p>
    </div>
  )
}

type ChoiceKey = Extract<TextKey, `minutes.vote.choices.${string}`>
const CHOICES: Readonly<Record<string, ChoiceKey>> = {
  agree: 'minutes.vote.choices.agree',
  'agree-with-comment': 'minutes.vote.choices.agree-with-comment',
  disagree: 'minutes.vote.choices.disagree',
  reserve: 'minutes.vote.choices.reserve',
  abstain: 'minutes.vote.choices.abstain',
}

/** Options of a poll are shown as they were typed. */
function choiceWords(t: ReturnType<typeof useText>, option: string): string {
  const key = CHOICES[option]
  return key ? t(key) : option
}
