import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Select } from '#app/ui/select.tsx'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'
import { siblingsOf } from './row-commands.ts'

interface MoveDialogProps {
  item: AgendaItemView
  items: readonly AgendaItemView[]
  onMove: (command: Extract<AgendaCommand, { type: 'move' }>) => void
  onClose: () => void
}

/** "Chuyển đến…": a group and the item to stand after, for who neither drags nor counts arrows. */
export function MoveDialog({ item, items, onMove, onClose }: MoveDialogProps) {
  const t = useText()
  const [parentId, setParentId] = useState(item.parentId ?? '')
  const [afterId, setAfterId] = useState('')
  const nameOf = (one: AgendaItemView) => `${one.position + 1}. ${one.title || t(`agenda.kinds.${one.kind}`)}`
  const mayNest = item.childCount === 0
  const groups = siblingsOf(items, null).filter((one) => mayNest && one.id !== item.id)
  const siblings = siblingsOf(items, parentId || null).filter((one) => one.id !== item.id)
  const after = siblings.some((one) => one.id === afterId) ? afterId : ''

  function act() {
    onMove({ type: 'move', itemId: item.id, parentId: parentId || null, afterId: after || null })
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('agenda.move.title', { item: item.title || t(`agenda.kinds.${item.kind}`) })}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" onClick={act}>
            {t('agenda.move.act')}
          </Button>
        </>
      }
    >
      <Select
        label={t('agenda.move.inGroup')}
        emptyLabel={t('agenda.move.top')}
        options={groups.map((one) => ({ value: one.id, label: nameOf(one) }))}
        value={parentId}
        onChange={(event) => setParentId(event.currentTarget.value)}
      />
      <Select
        label={t('agenda.move.after')}
        emptyLabel={t('agenda.move.first')}
        options={siblings.map((one) => ({ value: one.id, label: nameOf(one) }))}
        value={after}
        onChange={(event) => setAfterId(event.currentTarget.value)}
      />
    </Dialog>
  )
}
