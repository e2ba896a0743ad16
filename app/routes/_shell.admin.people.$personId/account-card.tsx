import { ArrowRightLeft, CircleSlash, KeyRound, LockOpen, RotateCcw, Send } from 'lucide-react'
import { useState } from 'react'
import { AskAct } from '#app/administration/ask-act.tsx'
import { LinkNotice } from '#app/administration/link-notice.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { DepartmentName, IssuedLink, PersonPage } from '#server/administration/contract.ts'
import { MoveDialog } from './move-dialog.tsx'

type Act = 'invite' | 'reset' | 'unlock' | 'disable' | 'enable'

const ICONS = { invite: Send, reset: KeyRound, unlock: LockOpen, disable: CircleSlash, enable: RotateCcw } as const

/** Where the account stands, and what an administrator may do with it; each act is asked for. */
export function AccountCard({ person, departments }: { person: PersonPage; departments: readonly DepartmentName[] }) {
  const t = useText()
  const format = useFormat()
  const toaster = useToaster()
  const [asked, setAsked] = useState<Act | 'move' | null>(null)
  const [link, setLink] = useState<IssuedLink | null>(null)
  const { fullName, openLink, lastSignInAt } = person

  function finish(act: Act, done: unknown) {
    setAsked(null)
    setLink(isLink(done) ? done : null)
    toaster.show({ tone: 'ok', text: t(`administration.acts.${act}.done`, { name: fullName }) })
  }
  return (
    <Card title={t('administration.person.account')}>
      <div className="grid gap-3">
        <ul className="grid gap-1 text-sm text-ink-2">
          <li>{t('administration.person.since', { date: format.date(person.createdAt) })}</li>
          <li>
            {lastSignInAt
              ? t('administration.person.lastSignIn', { time: format.dateTime(lastSignInAt) })
              : t('administration.people.states.invited')}
          </li>
          {openLink && (
            <li>
              {t(
                openLink.purpose === 'invite' ? 'administration.person.openInvite' : 'administration.person.openReset',
                {
                  time: format.dateTime(openLink.expiresAt),
                },
              )}
            </li>
          )}
        </ul>
        {person.lockedUntil && (
          <Notice tone="warn">
            {t('administration.person.lockedUntil', { time: format.dateTime(person.lockedUntil) })}
          </Notice>
        )}
        {link && <LinkNotice link={link} person={person} />}
        {person.isOneself ? (
          <Notice>{t('administration.person.oneself')}</Notice>
        ) : (
          <div className="flex flex-wrap gap-2">
            {actsFor(person).map((act) => (
              <Button
                key={act}
                icon={ICONS[act]}
                variant={act === 'disable' ? 'danger' : 'secondary'}
                onClick={() => setAsked(act)}
              >
                {t(`administration.acts.${act}.label`)}
              </Button>
            ))}
            <Button icon={ArrowRightLeft} onClick={() => setAsked('move')}>
              {t('administration.acts.move.label')}
            </Button>
          </div>
        )}
      </div>
      {asked === 'move' && <MoveDialog person={person} departments={departments} onClose={() => setAsked(null)} />}
      {asked && asked !== 'move' && (
        <AskAct
          title={t(`administration.acts.${asked}.title`, { name: fullName })}
          body={t(`administration.acts.${asked}.body`)}
          actLabel={t(`administration.acts.${asked}.label`)}
          tone={asked === 'disable' || asked === 'reset' ? 'danger' : 'primary'}
          fields={{ intent: asked }}
          onDone={(done: unknown) => finish(asked, done)}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  )
}

/** What makes sense as the account stands. */
function actsFor({ state, lastSignInAt }: PersonPage): Act[] {
  if (state === 'disabled') return ['enable']
  const link: Act = state === 'invited' && !lastSignInAt ? 'invite' : 'reset'
  return state === 'locked' ? ['unlock', link, 'disable'] : [link, 'disable']
}

function isLink(done: unknown): done is IssuedLink {
  return typeof done === 'object' && done !== null && 'path' in done
}
