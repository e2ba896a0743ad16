import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { fold } from '#server/language/fold.ts'
import type { PetitionPerson } from '#server/petitions/drafts/petition-view.ts'
import { usePetitionAct } from './use-petition-act.ts'

interface PeopleDialogProps {
  petitionId: string
  /** Who edits directly, or who observes. */
  kind: 'editors' | 'guests'
  choices: readonly PetitionPerson[]
  named: readonly PetitionPerson[]
  onClose: () => void
}

/** Names people by ticking them; who is not ticked is no longer named. */
export function PeopleDialog({ petitionId, kind, choices, named, onClose }: PeopleDialogProps) {
  const t = useText()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(named.map(({ id }) => id)))
  const act = usePetitionAct(petitionId, { words: t(`petitions.people.${kind}.saved`), close: onClose })
  // Who left their office since stays in the list as long as they are named.
  const people = [...choices, ...named.filter(({ id }) => !choices.some((choice) => choice.id === id))]
  const wanted = fold(query)
  const shown = people.filter(({ fullName, department }) =>
    fold(`${fullName} ${department?.shortName ?? ''}`).includes(wanted),
  )

  function toggle(id: string, isChosen: boolean): void {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`petitions.people.${kind}.title`)}
      description={t(`petitions.people.${kind}.body`)}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={act.isBusy}
            onClick={() => act.run(kind === 'editors' ? 'name-editors' : 'invite-guests', { userIds: [...chosen] })}
          >
            {t('petitions.people.save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <TextField
          label={t('petitions.people.search')}
          data-autofocus
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <ul className="grid gap-1">
          {shown.map(({ id, fullName, office, department }) => (
            <li key={id}>
              <Checkbox
                checked={chosen.has(id)}
                onChange={(event) => toggle(id, event.target.checked)}
                label={fullName}
                help={[office, department?.shortName].filter(Boolean).join(', ')}
              />
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p role="status">{t('petitions.people.none')}</p>}
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
