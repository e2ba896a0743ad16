import { UserCheck } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import type { RoomPersonView, RoomView } from '#server/rooms/contract.ts'
import type { RoomSession } from '../room-session.ts'
import { inProtocolOrder, type RoomPageData, tileWords } from '../room-words.ts'

interface LobbyListProps {
  page: RoomPageData
  session: RoomSession
  view: RoomView
}

/** Who waits to come in: one by one, a department at once, or all; and who is blocked. */
export function LobbyList({ page, session, view }: LobbyListProps) {
  const t = useText()
  const waiting = inProtocolOrder(view.lobby, page.departments)
  const crowded = page.departments.filter(({ id }) => waiting.filter((person) => person.departmentId === id).length > 1)
  return (
    <>
      {waiting.length > 0 && (
        <section aria-label={t('room.people.lobby', { count: waiting.length })} className="bg-primary-soft py-2">
          <div className="flex flex-wrap items-center gap-2 px-4 py-1">
            <h3 className="min-w-0 flex-1 text-button font-semibold">
              {t('room.people.lobby', { count: waiting.length })}
            </h3>
            {waiting.length > 1 && (
              <Button size="sm" onClick={() => void session.act({ ask: 'admit', admit: { who: 'all' } })}>
                {t('room.people.admitAll')}
              </Button>
            )}
          </div>
          <ul>
            {waiting.map((person) => (
              <Row key={person.userId} person={person}>
                <Button
                  size="sm"
                  variant="primary"
                  aria-label={t('room.people.admitNamed', { name: tileWords(t, person).title })}
                  onClick={() => void session.act({ ask: 'admit', admit: { who: 'one', userId: person.userId } })}
                >
                  {t('room.people.admit')}
                </Button>
              </Row>
            ))}
          </ul>
          {crowded.length > 0 && (
            <div className="flex flex-wrap gap-2 px-4 py-1">
              {crowded.map(({ id, shortName }) => (
                <Button
                  key={id}
                  size="sm"
                  icon={UserCheck}
                  onClick={() => void session.act({ ask: 'admit', admit: { who: 'department', departmentId: id } })}
                >
                  {t('room.people.admitDepartment', { department: shortName })}
                </Button>
              ))}
            </div>
          )}
        </section>
      )}
      {view.blocked.length > 0 && (
        <section
          aria-label={t('room.people.blocked', { count: view.blocked.length })}
          className="border-b border-line py-2"
        >
          <h3 className="px-4 py-1 text-sm font-semibold text-ink-2">
            {t('room.people.blocked', { count: view.blocked.length })}
          </h3>
          <ul>
            {view.blocked.map((person) => (
              <Row key={person.userId} person={person}>
                <Button
                  size="sm"
                  aria-label={t('room.people.unblockNamed', { name: tileWords(t, person).title })}
                  onClick={() => void session.act({ ask: 'unblock', userId: person.userId })}
                >
                  {t('room.people.unblock')}
                </Button>
              </Row>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Row({ person, children }: { person: RoomPersonView; children: React.ReactNode }) {
  const t = useText()
  const { title, detail } = tileWords(t, person)
  return (
    <li className="flex items-center gap-2.5 py-1.5 pr-3 pl-4">
      <span className="min-w-0 flex-1">
        <span className="block font-medium break-words">{title}</span>
        <span className="block text-sm break-words text-ink-2">{detail}</span>
      </span>
      {children}
    </li>
  )
}
