import { useText } from '#app/i18n/language.tsx'
import { Tabs } from '#app/ui/tabs.tsx'

/** The two halves of the knowledge base: cases, and what is talked about. */
export function KnowledgeTabs() {
  const t = useText()
  return (
    <Tabs
      label={t('cases.halves')}
      tabs={[
        { to: '/cases', label: t('cases.one') },
        { to: '/discussions', label: t('discussions.title') },
      ]}
    />
  )
}
