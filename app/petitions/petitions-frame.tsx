import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type Tab, Tabs } from '#app/ui/tabs.tsx'

export interface PetitionsFrameProps {
  /** Whether this person writes items. */
  mayStart: boolean
  mayScreen: boolean
  /** Sent and waiting for the secretary. */
  waiting: number
  /** Instead of the act of the lists of items. */
  action?: ReactNode
  children: ReactNode
}

/** The head that the lists of “Kiến nghị chung” share. */
export function PetitionsFrame({ mayStart, mayScreen, waiting, action, children }: PetitionsFrameProps) {
  const t = useText()
  const tabs: Tab[] = [
    { to: '/petitions', label: t('items.tabs.own'), end: true },
    { to: '/petitions/cluster', label: t('items.tabs.cluster') },
    { to: '/petitions/joint', label: t('petitions.tab') },
    { to: '/petitions/replies', label: t('petitionReplies.list.tab') },
    ...(mayScreen ? [{ to: '/petitions/screening', label: t('items.tabs.screening'), count: waiting }] : []),
  ]
  return (
    <div className="page">
      <PageHeader
        title={t('items.title')}
        actions={
          action ??
          (mayStart && (
            <LinkButton to="/petitions/items/new" variant="primary" icon={Plus}>
              {t('items.list.start')}
            </LinkButton>
          ))
        }
        tabs={<Tabs tabs={tabs} />}
      />
      {children}
    </div>
  )
}
