import type { TextKey } from '#server/language/text.ts'

/** Parts of one's own page, in the order they are shown: one line for each child route. */
export const ACCOUNT_TABS = [
  { to: '/account/security', label: 'accounts.tabs.security' },
  { to: '/account/preferences', label: 'accounts.tabs.preferences' },
  { to: '/account/notices', label: 'notices.preferences.tab' },
  { to: '/account/data', label: 'personalData.tab' },
] as const satisfies readonly {
  to: string
  label: TextKey
}[]
