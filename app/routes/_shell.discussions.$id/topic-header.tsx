import { Link } from '@remix-run/react'
import { Bell, BellOff, GitMerge, MoreHorizontal, Pin, PinOff } from 'lucide-react'
import { useState } from 'react'
import { MergeDialog } from '#app/discussions/dialogs/move-dialog.tsx'
import { useTopic } from '#app/discussions/topic-context.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { useToaster } from '#app/ui/toast.tsx'

/** Crumbs, name, under which case it stands, whether one follows it, and the acts of who keeps order. */
export function TopicHeader() {
  const t = useText()
  const format = useFormat()
  const { topic } = useTopic()
  const { title, field, ofCase, isPinned, isDemo, createdAt } = topic
  return (
    <PageHeader
      crumbs={
        ofCase
          ? [
              { label: t('cases.title'), to: '/cases' },
              { label: ofCase.code ?? ofCase.title, to: `/cases/${ofCase.id}#thread` },
            ]
          : [{ label: t('discussions.title'), to: '/discussions' }]
      }
      title={<span lang="vi">{title}</span>}
      actions={<Acts />}
    >
      {ofCase && (
        <Link to={`/cases/${ofCase.id}`} lang="vi" className="min-w-0 break-words">
          {ofCase.title}
        </Link>
      )}
      {field && <span>{t(`taxonomy.${field}`)}</span>}
      <span>{format.date(createdAt)}</span>
      {isPinned && (
        <Chip tone="line" icon={Pin}>
          {t('discussions.card.pinned')}
        </Chip>
      )}
      {isDemo && <DemoChip />}
    </PageHeader>
  )
}

function Acts() {
  const t = useText()
  const toaster = useToaster()
  const { topic, send } = useTopic()
  const [isBusy, setBusy] = useState(false)
  const [isMerging, setMerging] = useState(false)
  const { isFollowing, isPinned, abilities } = topic

  async function follow(): Promise<void> {
    setBusy(true)
    const answer = await send('follow', { isFollowing: isFollowing ? 'no' : 'yes' })
    setBusy(false)
    if (!answer.ok) toaster.show({ tone: 'error', text: t.failure(answer.failure) })
  }
  async function pin(): Promise<void> {
    const answer = await send('pin', { isPinned: isPinned ? 'no' : 'yes' })
    const done = t(isPinned ? 'discussions.arrange.unpinned' : 'discussions.arrange.pinned')
    toaster.show(answer.ok ? { tone: 'ok', text: done } : { tone: 'error', text: t.failure(answer.failure) })
  }

  return (
    <>
      <Button
        icon={isFollowing ? BellOff : Bell}
        title={t('discussions.page.followHelp')}
        busy={isBusy}
        onClick={() => void follow()}
      >
        {t(isFollowing ? 'discussions.page.unfollow' : 'discussions.page.follow')}
      </Button>
      {abilities.arrange && (
        <Menu
          label={t('discussions.page.moreTopic')}
          icon={MoreHorizontal}
          align="end"
          items={[
            {
              key: 'pin',
              label: t(isPinned ? 'discussions.arrange.unpin' : 'discussions.arrange.pin'),
              icon: isPinned ? PinOff : Pin,
              onSelect: () => void pin(),
            },
            {
              key: 'merge',
              label: t('discussions.arrange.merge'),
              icon: GitMerge,
              tone: 'danger',
              startsGroup: true,
              onSelect: () => setMerging(true),
            },
          ]}
        />
      )}
      {isMerging && <MergeDialog onClose={() => setMerging(false)} />}
    </>
  )
}
