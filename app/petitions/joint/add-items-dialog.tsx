import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ItemCard } from '#server/petitions/items/item-view.ts'
import { ItemChoice } from './item-choice.tsx'
import { usePetitionAct } from './use-petition-act.ts'

/** Kept items become clauses at the end of “Nội dung kiến nghị”. */
export function AddItemsDialog(props: { petitionId: string; items: readonly ItemCard[]; onClose: () => void }) {
  const { petitionId, items, onClose } = props
  const t = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const act = usePetitionAct(petitionId, { words: t('petitions.items.added', { count: chosen.size }), close: onClose })
  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('petitions.items.addTitle')}
      description={t('petitions.items.addBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button
            variant="primary"
            busy={act.isBusy}
            disabledReason={chosen.size === 0 ? t('failures.petition-no-items') : null}
            onClick={() => act.run('add-items', { itemIds: [...chosen] })}
          >
            {t('petitions.items.add', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <ItemChoice items={items} chosen={chosen} onChange={setChosen} />
      {act.failure && (
        <Notice tone="error" isLive className="mt-3">
          {t.failure(act.failure)}
        </Notice>
      )}
    </Dialog>
  )
}
