import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { PersonBadge, WorkshopView } from '#server/workshops/workshop-view.ts'
import { OfficersDialog } from './officers-dialog.tsx'

const ALWAYS = ['chair', 'deputy-chair', 'secretary'] as const
const WHEN_NAMED = ['technician', 'guest'] as const

/** Who leads, writes, serves and is invited; the three offices are shown also while nobody holds them. */
export function OfficersCard({ workshop, candidates }: { workshop: WorkshopView; candidates: readonly PersonBadge[] }) {
  const t = useText()
  const [isNaming, setNaming] = useState(false)
  const holders = (role: string) => workshop.officers.filter((officer) => officer.role === role)
  const roles = [...ALWAYS, ...WHEN_NAMED.filter((role) => holders(role).length > 0)]
  return (
    <Card
      title={t('workshops.overview.officers')}
      action={
        workshop.abilities.nameOfficers && (
          <Button size="sm" onClick={() => setNaming(true)}>
            {t('workshops.acts.officers')}
          </Button>
        )
      }
    >
      <dl className="grid gap-3">
        {roles.map((role) => (
          <div key={role}>
            <dt className="pb-0.5 text-sm text-ink-2">{t(`roles.${role}`)}</dt>
            {holders(role).length === 0 && <dd className="text-ink-2">{t('workshops.overview.noOfficer')}</dd>}
            {holders(role).map((person) => (
              <dd key={person.id} className="flex items-center gap-2.5 py-0.5">
                <Avatar name={person.fullName} hue={person.department?.hue ?? null} />
                <span className="min-w-0">
                  <span className="block font-medium">{person.fullName}</span>
                  <span className="block text-sm text-ink-2">
                    {[person.office, person.department?.shortName].filter(Boolean).join(', ')}
                  </span>
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {isNaming && <OfficersDialog workshop={workshop} candidates={candidates} onClose={() => setNaming(false)} />}
    </Card>
  )
}
