import { Hand } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import type { RoomPersonView, RoomView } from '#server/rooms/contract.ts'
import type { RoomSession } from '../room-session.ts'
import { tileWords } from '../room-words.ts'

/** Raised hands in the order in which they went up. */
export function handsOf(view: RoomView): readonly RoomPersonView[] {
  return view.people
    .filter(({ handRaisedAt }) => handRaisedAt !== null)
    .sort((a, b) => (a.handRaisedAt ?? 0) - (b.handRaisedAt ?? 0))
}

/** Who has the hand up, the first one first; those who conduct give the floor from here. */
export function HandList({ session, view }: { session: RoomSession; view: RoomView }) {
  const t = useText()
  const hands = handsOf(view)
  if (hands.length === 0) return null
  const title = t('room.people.hands', { count: hands.length })
  return (
    <section aria-label={title} className="border-b border-line bg-warn-soft py-2">
      <div className="flex flex-wrap items-center gap-2 px-4 py-1">
        <h3 className="flex min-w-0 flex-1 items-center gap-2 text-button font-semibold">
          <Hand size={18} aria-hidden className="flex-none text-warn" />
          {title}
        </h3>
        {view.isConducting && (
          <Button size="sm" onClick={() => void session.act({ ask: 'lower-hands', userId: null })}>
            {t('room.people.lowerAll')}
          </Button>
        )}
      </div>
      <ol>
        {hands.map((person, index) => {
          const { title: name, detail } = tileWords(t, person)
          return (
            <li key={person.userId} className="flex items-center gap-2.5 py-1.5 pr-3 pl-4">
              <span aria-hidden className="w-5 flex-none text-center font-semibold text-ink-2">
                {index + 1}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-medium break-words">{name}</span>
                <span className="block text-sm break-words text-ink-2">{detail}</span>
              </span>
              {view.isConducting && (
                <Button
                  size="sm"
                  variant={index === 0 ? 'primary' : 'secondary'}
                  aria-label={t('room.people.inviteNamed', { name })}
                  onClick={() => void session.act({ ask: 'give-floor', userId: person.userId })}
                >
                  {t('room.people.invite')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
