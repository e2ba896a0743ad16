import { useState } from 'react'
import { AskAct } from '#app/administration/ask-act.tsx'
import { deviceWords } from '#app/administration/device-words.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PersonPage } from '#server/administration/contract.ts'

/** Where this person is signed in. */
export function SessionsCard({ person }: { person: PersonPage }) {
  const t = useText()
  const format = useFormat()
  const toaster = useToaster()
  const [isAsking, setAsking] = useState(false)
  const { sessions, fullName, isOneself } = person
  return (
    <Card
      title={t('administration.sessions.title')}
      padding="none"
      action={
        !isOneself &&
        sessions.length > 0 && (
          <Button size="sm" onClick={() => setAsking(true)}>
            {t('administration.sessions.endPerson')}
          </Button>
        )
      }
    >
      {sessions.length === 0 && <p className="px-5 pb-4 text-ink-2 max-md:px-4">{t('administration.sessions.none')}</p>}
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className="border-t border-line px-5 py-2.5 max-md:px-4">
            <p>
              {deviceWords(t, session.userAgent)}
              {session.isOwn && <span className="text-sm text-ink-2"> ({t('administration.sessions.own')})</span>}
            </p>
            <p className="text-sm text-ink-2">
              {t('administration.sessions.columns.since')} {format.dateTime(session.createdAt)} ·{' '}
              {t('administration.sessions.columns.seen')} {format.dateTime(session.lastSeenAt)}
            </p>
          </li>
        ))}
      </ul>
      {isAsking && (
        <AskAct<{ count: number }>
          title={t('administration.sessions.endPersonTitle', { name: fullName })}
          body={t('administration.sessions.endPersonBody')}
          actLabel={t('administration.sessions.endPerson')}
          tone="danger"
          fields={{ intent: 'end-sessions' }}
          onDone={({ count }) => {
            toaster.show({ tone: 'ok', text: t('administration.sessions.ended', { count }) })
            setAsking(false)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
