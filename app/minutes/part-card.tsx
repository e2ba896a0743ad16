import { Link } from '@remix-run/react'
import type * as Y from 'yjs'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { MinutesBody, MinutesView } from '#server/minutes/minutes-view.ts'
import { CommentsOf } from './comments-of.tsx'
import { ItemFactsShown, type ShownFacts } from './item-facts.tsx'
import { LockedMark } from './locked.tsx'
import { WordsField } from './words-field.tsx'

export interface PartShown {
  readonly part: string
  readonly title: string
  readonly help?: string
  readonly facts: ShownFacts | null
}

interface PartCardProps {
  shown: PartShown
  view: MinutesView
  body: MinutesBody
  /** The shared text, for who writes now. */
  text: Y.Text | null
}

/** One part: what the log says, locked; what the secretary writes; what is said of it. */
export function PartCard({ shown, view, body, text }: PartCardProps) {
  const t = useText()
  const { part, title, help, facts } = shown
  const words = body.words[part] ?? ''
  const isBare = isNothing(facts)
  // The frame around the items has no way of its own.
  const isItem = facts !== null && facts.stretches !== null
  return (
    <Card
      title={title}
      action={
        isItem &&
        !isBare && (
          <Link
            to={`/workshops/${view.workshopId}/items/${part}`}
            aria-label={t('itemWay.showWayOf', { title })}
            className="text-sm whitespace-nowrap"
          >
            {t('itemWay.showWay')}
          </Link>
        )
      }
    >
      <div className="grid gap-4">
        {facts && isBare && (
          <p className="text-button text-ink-2">
            {t(body.facts.closedAt ? 'minutes.part.notHeld' : 'minutes.part.notCalled')}
          </p>
        )}
        {facts && !isBare && (
          <div data-locked className="rounded-md border-l-4 border-line-strong bg-surface-sunken px-4 py-3">
            <ItemFactsShown facts={facts} />
            <p className="mt-2">
              <LockedMark />
            </p>
          </div>
        )}
        {text ? (
          <WordsField text={text} title={title} help={help} />
        ) : (
          <div>
            <h3 className="text-button font-medium">{t('minutes.part.summary')}</h3>
            {words === '' ? (
              <p className="text-ink-2">{t('minutes.part.empty')}</p>
            ) : (
              <p lang="vi" className="max-w-[43em] font-document text-md break-words whitespace-pre-line">
                {words}
              </p>
            )}
          </div>
        )}
        <CommentsOf view={view} body={body} part={part} title={title} />
      </div>
    </Card>
  )
}

/** The log says nothing of it. */
export function isNothing(facts: ShownFacts | null): boolean {
  if (facts === null) return true
  const { stretches, speeches, clauses, votes } = facts
  return [stretches, speeches, clauses, votes].every((rows) => (rows ?? []).length === 0)
}
