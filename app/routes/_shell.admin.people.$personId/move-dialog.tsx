import { useState } from 'react'
import { AskAct } from '#app/administration/ask-act.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Select } from '#app/ui/select.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { DepartmentName, PersonPage } from '#server/administration/contract.ts'

interface MoveDialogProps {
  person: PersonPage
  departments: readonly DepartmentName[]
  onClose: () => void
}

/** Into the successor (kế thừa) or another body; says which roles end. */
export function MoveDialog({ person, departments, onClose }: MoveDialogProps) {
  const t = useText()
  const toaster = useToaster()
  const { fullName, successors } = person
  const [to, setTo] = useState(successors[0]?.id ?? '')
  const isSuccession = successors.some(({ id }) => id === to)
  const others = departments.filter(({ id, isInForce }) => isInForce && id !== person.department.id)
  const ordered = [...successors, ...others.filter(({ id }) => !successors.some((one) => one.id === id))]
  return (
    <AskAct
      title={t('administration.acts.move.title', { name: fullName })}
      body={t('administration.acts.move.body')}
      actLabel={t('administration.acts.move.label')}
      fields={{ intent: 'move', departmentId: to }}
      disabledReason={to ? null : t('failures.person-department-missing')}
      onDone={() => {
        toaster.show({ tone: 'ok', text: t('administration.acts.move.done', { name: fullName }) })
        onClose()
      }}
      onClose={onClose}
    >
      <Select
        label={t('administration.acts.move.to')}
        value={to}
        onChange={(event) => setTo(event.target.value)}
        help={to && t(isSuccession ? 'administration.acts.move.succession' : 'administration.acts.move.transfer')}
        options={ordered.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
    </AskAct>
  )
}
