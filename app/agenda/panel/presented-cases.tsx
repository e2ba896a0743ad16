import { Link, useFetcher } from '@remix-run/react'
import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { CasePicker } from '#app/cases/case-picker.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { useToldAct } from '#app/ui/use-told-act.ts'
import type { CitedCase } from '#server/cases/cited-cases.ts'
import type { PresentedCase } from '#server/cases/programme/present-case.ts'
import { PanelSection } from './panel-section.tsx'

const PATH = '/cases/programme'

interface Programme {
  readonly items: readonly { readonly id: string; readonly label: string }[]
  readonly presented: readonly PresentedCase[]
  readonly mayPresent: boolean
}

/** Cases of the knowledge base that are spoken of in this programme, each under its part. */
export function PresentedCases({ workshopId }: { workshopId: string }) {
  const t = useText()
  const { load, data } = useFetcher<Programme>()
  const [isAdding, setAdding] = useState(false)
  const address = `${PATH}?${new URLSearchParams({ workshop: workshopId })}`
  useEffect(() => load(address), [load, address])
  const removal = useToldAct(PATH, { words: t('cases.programme.removed'), close: () => load(address) })
  if (!data || (data.presented.length === 0 && !data.mayPresent)) return null
  const nameOf = (itemId: string) => data.items.find(({ id }) => id === itemId)?.label ?? ''
  return (
    <PanelSection title={t('cases.programme.panel')} note={data.presented.length > 0 && data.presented.length}>
      {data.presented.length === 0 && <p className="text-sm text-ink-2">{t('cases.programme.panelEmpty')}</p>}
      <ul className="grid gap-2">
        {data.presented.map(({ caseId, itemId, name, mayRemove }) => (
          <li key={`${itemId} ${caseId}`} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <Link to={`/cases/${caseId}`} lang="vi" className="break-words">
                {name}
              </Link>
              <p lang="vi" className="text-sm break-words text-ink-2">
                {nameOf(itemId)}
              </p>
            </div>
            {mayRemove && (
              <IconButton
                icon={Trash2}
                size="sm"
                label={t('cases.programme.remove', { name })}
                onClick={() => removal.send({ intent: 'remove', id: caseId, itemId })}
              />
            )}
          </li>
        ))}
      </ul>
      {data.mayPresent && data.items.length > 0 && (
        <Button size="sm" icon={Plus} className="mt-2" onClick={() => setAdding(true)}>
          {t('cases.programme.add')}
        </Button>
      )}
      {isAdding && (
        <AddCaseDialog
          items={data.items}
          onClose={() => {
            setAdding(false)
            load(address)
          }}
        />
      )}
    </PanelSection>
  )
}

function AddCaseDialog({ items, onClose }: { items: Programme['items']; onClose: () => void }) {
  const t = useText()
  const [chosen, setChosen] = useState<CitedCase | null>(null)
  const [itemId, setItemId] = useState('')
  const { send, isBusy, failure } = useToldAct(PATH, { words: t('cases.programme.done'), close: onClose })
  return (
    <ConfirmDialog
      isOpen
      tone="primary"
      title={t('cases.programme.title')}
      description={t('cases.programme.body')}
      safeLabel={t('cases.programme.keep')}
      actLabel={t('cases.programme.begin')}
      busy={isBusy}
      disabledReason={!chosen ? t('cases.programme.chooseCase') : itemId ? null : t('cases.programme.chooseItem')}
      onAct={() => chosen && send({ id: chosen.id, itemId })}
      onClose={onClose}
    >
      <div className="grid gap-4">
        <CasePicker chosen={chosen} onChoose={setChosen} />
        <Select
          label={t('cases.programme.item')}
          required
          value={itemId}
          options={items.map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => setItemId(event.target.value)}
        />
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  )
}
