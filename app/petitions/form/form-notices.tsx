import { CloudOff, Undo2 } from 'lucide-react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ItemForm } from '#server/petitions/items/item-view.ts'
import { RefusedWordsNotice } from '../refused-words-notice.tsx'
import type { SaverState } from './item-saver.ts'

/** Why it came back, and where the text stands when it is not simply saved. */
export function FormNotices({ item, state, isShared }: { item: ItemForm; state: SaverState; isShared: boolean }) {
  const t = useText()
  const format = useFormat()
  const { returned } = item
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {returned && (
        <Notice
          tone="warn"
          icon={Undo2}
          title={returned.isInside ? t('items.page.returnedInside') : t('items.page.returnedByCluster')}
        >
          <span className="break-words whitespace-pre-wrap">{returned.reason}</span>
          <span className="block text-sm text-ink-2">
            {t('items.page.returnedBy', { person: returned.by, time: format.dateTime(returned.at) })}
          </span>
        </Notice>
      )}
      <RefusedWordsNotice content={state.content} />
      {state.isRestored && <Notice isLive>{t('items.form.restored')}</Notice>}
      {state.joined !== null && (
        <Notice isLive>{t('items.conflict.merged', { person: state.joined || t('items.conflict.somebody') })}</Notice>
      )}
      {state.failure && (
        <Notice tone="error" isLive title={t('items.form.refused')}>
          {state.failure.code === 'item-closed' ? t('items.form.closed') : t.failure(state.failure)}
        </Notice>
      )}
      {state.status === 'unsent' && !state.failure && !state.conflict && (
        <Notice tone="warn" icon={CloudOff} isLive>
          {state.isSignedOut
            ? t.failure({ code: 'signed-out' })
            : isShared
              ? t('items.form.offlineShared')
              : t('items.form.offline')}
        </Notice>
      )}
    </div>
  )
}
