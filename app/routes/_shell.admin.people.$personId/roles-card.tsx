import { Plus } from 'lucide-react'
import { useState } from 'react'
import { AskAct } from '#app/administration/ask-act.tsx'
import { periodWords, standingTone } from '#app/administration/period-words.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { HeldRole, PersonPage } from '#server/administration/contract.ts'
import { GrantDialog } from './grant-dialog.tsx'

/** Roles held, each with its scope, its days and what it allows. */
export function RolesCard({ person }: { person: PersonPage }) {
  const t = useText()
  const toaster = useToaster()
  const [isGranting, setGranting] = useState(false)
  const [revoked, setRevoked] = useState<HeldRole | null>(null)
  const { heldRoles, grantable, fullName } = person
  return (
    <Card
      title={t('administration.roles.title')}
      padding="none"
      action={
        grantable.length > 0 && (
          <Button size="sm" icon={Plus} onClick={() => setGranting(true)}>
            {t('administration.roles.grant')}
          </Button>
        )
      }
    >
      {heldRoles.length === 0 && <p className="px-5 pb-4 text-ink-2 max-md:px-4">{t('administration.roles.empty')}</p>}
      <ul>
        {heldRoles.map((held) => (
          <RoleRow key={held.id} held={held} onRevoke={() => setRevoked(held)} />
        ))}
      </ul>
      {isGranting && <GrantDialog person={person} onClose={() => setGranting(false)} />}
      {revoked && (
        <AskAct
          title={t('administration.roles.revokeTitle', { role: t(`roles.${revoked.role}`), name: fullName })}
          body={t('administration.roles.revokeBody')}
          actLabel={t('administration.roles.revoke', { role: t(`roles.${revoked.role}`) })}
          tone="danger"
          fields={{ intent: 'revoke', roleId: revoked.id }}
          onDone={() => {
            toaster.show({ tone: 'ok', text: t('administration.roles.revoked', { role: t(`roles.${revoked.role}`) }) })
            setRevoked(null)
          }}
          onClose={() => setRevoked(null)}
        />
      )}
    </Card>
  )
}

function RoleRow({ held, onRevoke }: { held: HeldRole; onRevoke: () => void }) {
  const t = useText()
  const format = useFormat()
  const role = t(`roles.${held.role}`)
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line px-5 py-3 max-md:px-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{role}</span>
          <Chip tone={standingTone(held.standing)}>{t(`administration.roles.standing.${held.standing}`)}</Chip>
        </p>
        <p className="text-sm text-ink-2">
          {[t(`administration.roles.scopes.${held.scope}`), held.scopeName, periodWords(t, format, held)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <AllowsLine role={held.role} />
        {held.isElsewhere && <p className="text-sm text-warn">{t('administration.roles.elsewhere')}</p>}
      </div>
      {held.mayRevoke && (
        <Button size="sm" aria-label={t('administration.roles.revoke', { role })} onClick={onRevoke}>
          {t('administration.roles.take')}
        </Button>
      )}
    </li>
  )
}

const EXPLAINED = [
  'administrator',
  'security-officer',
  'cluster-head',
  'cluster-secretary',
  'librarian',
  'moderator',
  'leader',
  'specialist',
  'records-clerk',
] as const

/** What a role lets one do, in a sentence; roles of workshops speak for themselves. */
export function AllowsLine({ role }: { role: string }) {
  const t = useText()
  const known = EXPLAINED.find((one) => one === role)
  return known ? <p className="text-sm text-ink-2">{t(`administration.roles.allows.${known}`)}</p> : null
}
