import { UserPen } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { PeopleDialog } from '#app/petitions/joint/people-dialog.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { PetitionPerson, PetitionView } from '#server/petitions/drafts/petition-view.ts'

interface PeopleCardProps {
  petition: PetitionView
  kind: 'editors' | 'guests'
  /** Whom this person may name; null for who names nobody. */
  choices: readonly PetitionPerson[] | null
}

/** Who edits the text directly beside lead and secretary, or who of the ministry observes. */
export function PeopleCard({ petition, kind, choices }: PeopleCardProps) {
  const t = useText()
  const [isNaming, setNaming] = useState(false)
  const named = petition[kind]
  if (named.length === 0 && choices === null) return null
  return (
    <Card
      title={t(`petitions.people.${kind}.name`)}
      action={
        choices && (
          <Button size="sm" variant="quiet" icon={UserPen} onClick={() => setNaming(true)}>
            {t(`petitions.people.${kind}.change`)}
          </Button>
        )
      }
    >
      {named.length === 0 ? (
        <p className="text-ink-2">{t(`petitions.people.${kind}.empty`)}</p>
      ) : (
        <ul className="grid gap-2">
          {named.map(({ id, fullName, office, department }) => (
            <li key={id}>
              {fullName}
              <span className="block text-sm text-ink-2">
                {[office, department?.shortName].filter(Boolean).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {isNaming && choices && (
        <PeopleDialog
          petitionId={petition.id}
          kind={kind}
          choices={choices}
          named={named}
          onClose={() => setNaming(false)}
        />
      )}
    </Card>
  )
}
