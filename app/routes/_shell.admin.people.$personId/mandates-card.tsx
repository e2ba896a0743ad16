import { Plus } from 'lucide-react'
import { useState } from 'react'
import { MandateRow } from '#app/administration/mandate-row.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { PersonPage } from '#server/administration/contract.ts'
import { MandateDialog } from './mandate-dialog.tsx'

/** Mandates of this person to sign, past ones too. */
export function MandatesCard({ person }: { person: PersonPage }) {
  const t = useText()
  const [isRecording, setRecording] = useState(false)
  const { mandates, delegators, isOneself, kind } = person
  if (kind === 'connection_point') return null
  return (
    <Card
      title={t('administration.mandates.title')}
      padding="none"
      action={
        !isOneself &&
        delegators.length > 0 && (
          <Button size="sm" icon={Plus} onClick={() => setRecording(true)}>
            {t('administration.mandates.record')}
          </Button>
        )
      }
    >
      {mandates.length === 0 && (
        <p className="px-5 pb-4 text-ink-2 max-md:px-4">
          {t(delegators.length > 0 ? 'administration.mandates.emptyTitle' : 'administration.mandates.noDelegators')}
        </p>
      )}
      <ul>
        {mandates.map((mandate) => (
          <MandateRow key={mandate.id} mandate={mandate} mayEnd={!isOneself} />
        ))}
      </ul>
      {isRecording && <MandateDialog person={person} onClose={() => setRecording(false)} />}
    </Card>
  )
}
