import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import {
  AGENDA_KINDS,
  AGENDA_LIMITS,
  type AgendaItemInput,
  isAgendaKind,
} from '#realtime/protocol/agenda-item-content.ts'
import { useAgendaDesk } from './agenda-desk.ts'
import { readMinutes } from './paste/read-times.ts'
import { newItem } from './row-commands.ts'

interface AddDialogProps {
  kind: AgendaItemInput['kind']
  /** Answers whether it was taken; the dialog stays with what was typed when it was not. */
  onAdd: (item: AgendaItemInput) => Promise<boolean>
  onClose: () => void
}

/** A whole item before it is proposed, or before the reason of the amendment is asked: nobody proposes an empty row. */
export function AddDialog({ kind: offered, onAdd, onClose }: AddDialogProps) {
  const t = useText()
  const { departments } = useAgendaDesk()
  const [kind, setKind] = useState(offered)
  const [title, setTitle] = useState(offered === 'break' ? t('agenda.kinds.break') : '')
  const [departmentId, setDepartmentId] = useState('')
  const [presenterName, setPresenterName] = useState('')
  const [minutes, setMinutes] = useState('15')
  const [errors, setErrors] = useState<{ title?: string; minutes?: string }>({})

  async function act() {
    const length = readMinutes(minutes)
    const found = {
      ...(title.trim() === '' ? { title: t('agenda.addDialog.titleMissing') } : {}),
      ...(length === null ? { minutes: t('agenda.cell.minutesWrong') } : {}),
    }
    setErrors(found)
    if (found.title || found.minutes || length === null) return
    const item: AgendaItemInput = {
      ...newItem(kind, title.normalize('NFC').trim()),
      minutes: length,
      presenterDepartmentId: departmentId || null,
      presenterName: presenterName.normalize('NFC').trim(),
    }
    if (await onAdd(item)) onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agenda.addDialog.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" onClick={() => void act()}>
            {t('agenda.tools.add')}
          </Button>
        </>
      }
    >
      <Select
        label={t('agenda.columns.kind')}
        emptyLabel={null}
        options={AGENDA_KINDS.map((one) => ({ value: one, label: t(`agenda.kinds.${one}`) }))}
        value={kind}
        onChange={({ currentTarget: { value } }) => isAgendaKind(value) && setKind(value)}
      />
      <TextArea
        data-autofocus
        label={t('agenda.columns.title')}
        required
        rows={2}
        maxLength={AGENDA_LIMITS.title}
        error={errors.title ?? null}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label={t('agenda.addDialog.department')}
        emptyLabel={t('agenda.cell.noDepartment')}
        options={[...departments.values()].map((one) => ({ value: one.id, label: one.placeName }))}
        value={departmentId}
        onChange={(event) => setDepartmentId(event.currentTarget.value)}
      />
      <TextField
        label={t('agenda.addDialog.presenter')}
        maxLength={AGENDA_LIMITS.presenterName}
        value={presenterName}
        onChange={(event) => setPresenterName(event.currentTarget.value)}
      />
      <TextField
        label={t('agenda.addDialog.minutes')}
        inputMode="numeric"
        error={errors.minutes ?? null}
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
      />
    </Dialog>
  )
}
