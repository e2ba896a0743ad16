import { useNavigate } from '@remix-run/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import { followSubject } from '#app/live/subject-channel.ts'
import { ActionBar } from '#app/ui/action-bar.tsx'
import { Button } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { SaveStatus } from '#app/ui/save-status.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import type { ItemContent } from '#server/petitions/items/contract.ts'
import type { ItemForm as ItemFormView } from '#server/petitions/items/item-view.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { FormNotices } from './form-notices.tsx'
import { FormSections } from './form-sections.tsx'
import { OriginsBeside } from './origins-beside.tsx'
import { SectionNav } from './section-nav.tsx'
import { type UseItemSaver, useItemSaver } from './use-item-saver.ts'

export interface ItemFormProps {
  item: ItemFormView
  reader: { readonly userId: string; readonly isShared: boolean }
  /** What can be cited. */
  workshops: readonly { readonly id: string; readonly label: string }[]
}

/** The calm long form: sections with their way about, saved by itself, nothing typed is lost. */
export function ItemForm({ item, reader, workshops }: ItemFormProps) {
  const t = useText()
  const live = useItemSaver(
    { id: item.id, content: item.content, version: item.version, at: item.savedAt, by: item.savedBy?.fullName ?? null },
    reader,
  )
  const title = (live?.state.content.title ?? item.content.title).trim() || t('items.form.untitled')
  const header = (
    <PageHeader
      crumbs={[
        { label: t('items.title'), to: '/petitions' },
        { label: item.code ?? t(`items.states.${item.state}`), to: `/petitions/items/${item.id}` },
      ]}
      title={title}
    />
  )
  if (!live) {
    return (
      <div className="page">
        {header}
        <Skeleton lines={8} />
      </div>
    )
  }
  return <LiveForm item={item} live={live} reader={reader} workshops={workshops} header={header} />
}

function LiveForm({
  item,
  live: { saver, state },
  reader,
  workshops,
  header,
}: ItemFormProps & { live: UseItemSaver; header: ReactNode }) {
  const t = useText()
  const navigate = useNavigate()
  const [isLeaving, setLeaving] = useState(false)
  // The page that is being left is not read anew for the very save that leaves it.
  const hasLeft = useRef(false)
  const revalidateSoon = useRevalidateSoon()
  useEffect(
    () => followSubject('petition-item', item.id, () => hasLeft.current || revalidateSoon()),
    [item.id, revalidateSoon],
  )
  const change = (part: Partial<ItemContent>) => saver.change({ ...saver.state().content, ...part })

  async function leave() {
    setLeaving(true)
    hasLeft.current = true
    const isSaved = await saver.flush()
    setLeaving(false)
    hasLeft.current = isSaved
    if (isSaved) navigate(`/petitions/items/${item.id}`)
  }

  return (
    <div
      className="flex flex-1 flex-col"
      onCompositionStart={() => saver.setComposing(true)}
      onCompositionEnd={() => saver.setComposing(false)}
    >
      <div className="page w-full">
        {header}
        <FormNotices item={item} state={state} isShared={reader.isShared} />
        {state.conflict && <ConflictPanel conflict={state.conflict} onResolve={(content) => saver.resolve(content)} />}
        <div className="grid items-start gap-5 lg:grid-cols-[12rem_minmax(0,1fr)]">
          <SectionNav content={state.content} hasFiles={item.evidence.length > 0} />
          <div className="grid gap-5">
            <FormSections
              content={state.content}
              item={item}
              epoch={state.epoch}
              workshops={workshops}
              onChange={change}
            />
            {item.origins.length > 0 && <OriginsBeside origins={item.origins} />}
          </div>
        </div>
      </div>
      <ActionBar
        actions={
          <Button variant="primary" busy={isLeaving} busyLabel={t('items.form.leaving')} onClick={leave}>
            {t('items.form.done')}
          </Button>
        }
      >
        <SaveStatus
          state={
            state.status === 'saved'
              ? { kind: 'saved', at: state.savedAt }
              : state.status === 'saving'
                ? { kind: 'saving' }
                : { kind: 'unsaved', count: Math.max(1, state.unsentCount) }
          }
        />
      </ActionBar>
    </div>
  )
}
