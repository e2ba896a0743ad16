import type { Text } from '#server/language/text.ts'
import { knownText } from './catalogue-store.ts'

/** What `meta` of a route gets of the routes above; the first is the root with the reader's language. */
type Matches = readonly { readonly data?: unknown }[]

/**
 * The title of a page in the reader's language:
 * `export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('workshops.title'))`.
 */
export function pageTitle(matches: Matches, title: (text: Text) => string): [{ title: string }] {
  const root = matches[0]?.data
  const reader = root && typeof root === 'object' && 'reader' in root ? root.reader : null
  const isEnglish = reader && typeof reader === 'object' && 'locale' in reader && reader.locale === 'en'
  const text = (isEnglish ? knownText('en') : null) ?? knownText('vi') ?? knownText('en')
  return [{ title: text ? text('common.pageTitle', { page: title(text) }) : '' }]
}
