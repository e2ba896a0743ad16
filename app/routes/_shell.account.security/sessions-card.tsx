import { useFetcher } from '@remix-run/react'
import { Monitor, Smartphone } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { OwnSessionView } from '#server/accounts/contract.ts'
import type { Text } from '#server/language/text.ts'
import type { action } from './route.tsx'

const ADDRESS = '/account/security'
const PHONES: readonly (string | null)[] = ['iPhone', 'iPad', 'Android']

/** Where the person is signed in; each but this one can be ended, and its open pages go with it. */
export function SessionsCard({ sessions, now }: { sessions: readonly OwnSessionView[]; now: Date }) {
  const t = useText()
  const fetcher = useFetcher<typeof action>()
  const [isAsking, setAsking] = useState(false)
  const others = sessions.filter(({ isThis }) => !isThis).length
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const failure = answer && 'failure' in answer ? answer.failure : null
  return (
    <Card
      isPrinted={false}
      title={t('accounts.sessions.title')}
      padding="none"
      action={
        others > 1 && (
          <Button variant="quiet" size="sm" onClick={() => setAsking(true)}>
            {t('accounts.sessions.endOthers')}
          </Button>
        )
      }
    >
      {failure && (
        <Notice tone="warn" isLive className="mx-5 mb-3">
          {t.failure(failure)}
        </Notice>
      )}
      <ul className="divide-y divide-line border-t border-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} now={now} />
        ))}
      </ul>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('accounts.sessions.endOthersTitle', { count: others })}
        description={t('accounts.sessions.endOthersBody')}
        safeLabel={t('accounts.sessions.keepAll')}
        actLabel={t('accounts.sessions.endOthersAct')}
        onAct={() => {
          setAsking(false)
          fetcher.submit({ intent: 'end-other-sessions' }, { method: 'post', action: ADDRESS })
        }}
        onClose={() => setAsking(false)}
      />
    </Card>
  )
}

function SessionRow({ session, now }: { session: OwnSessionView; now: Date }) {
  const t = useText()
  const format = useFormat()
  const fetcher = useFetcher<typeof action>()
  const { id, device, place, method, beganAt, lastSeenAt, isThis } = session
  const Shape = PHONES.includes(device.system) ? Smartphone : Monitor
  const name = deviceWords(t, device)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3 max-md:px-4">
      <Shape size={20} aria-hidden className="flex-none text-ink-2" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{name}</span>
          {isThis && <Chip tone="ok">{t('accounts.sessions.this')}</Chip>}
        </p>
        <p className="text-sm text-ink-2">
          {t('accounts.sessions.line', {
            place: placeWords(t, place),
            began: format.dateTime(beganAt),
            seen: isThis ? 'now' : 'then',
            near: format.near(lastSeenAt, now, 'event'),
          })}
        </p>
        <p className="text-sm text-ink-2">{t(`accounts.methods.${method}`)}</p>
      </div>
      {!isThis && (
        <fetcher.Form method="post" action={ADDRESS} className="max-md:w-full">
          <input type="hidden" name="intent" value="end-session" />
          <input type="hidden" name="session" value={id} />
          <Button
            type="submit"
            size="sm"
            busy={fetcher.state !== 'idle'}
            aria-label={t('accounts.sessions.endNamed', { device: name })}
            className="max-md:w-full"
          >
            {t('accounts.sessions.end')}
          </Button>
        </fetcher.Form>
      )}
    </li>
  )
}

function deviceWords(t: Text, { browser, system }: OwnSessionView['device']): string {
  if (browser && system) return t('accounts.sessions.device', { browser, system })
  return browser ?? system ?? t('accounts.sessions.unknownDevice')
}

function placeWords(t: Text, { address, isInside }: OwnSessionView['place']): string {
  if (address === '') return t('accounts.sessions.unknownPlace')
  return isInside ? t('accounts.sessions.inside', { address }) : t('accounts.sessions.outside', { address })
}
