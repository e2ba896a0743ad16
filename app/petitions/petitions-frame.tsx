import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type Tab, Tabs } from '#app/ui/tabs.tsx'

export interface PetitionsFrameProps {
  mayStart: boolean
  mayScreen: boolean
  /** Sent and waiting for the secretary. */
  waiting: number
  children: ReactNode
}

/** The head that the lists of “Kiến nghị chung” share. */
export function PetitionsFrame({ mayStart, mayScreen, waiting, children }: PetitionsFrameProps) {
  const t = useText()
  const tabs: Tab[] = [
    { to: '/petitions', label: t('items.tabs.own'), end: true },
    { to: '/petitions/cluster', label: t('items.tabs.cluster') },
    ...(mayScreen ? [{ to: '/petitions/screening', label: t('items.tabs.screening'), count: waiting }] : []),
  ]
  return (
    <div className="page">
      <PageHeader
        title={t('items.title')}
        actions={
          mayStart && (
            <LinkButton to="/petitions/items/new" variant="primary" icon={Plus}>
              {t('items.list.start')}
            </LinkButton>
          )
        }
        tabs={<Tabs tabs={tabs} />}
      />
      {children}
    </div>
  )
}
