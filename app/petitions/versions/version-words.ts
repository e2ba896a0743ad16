import { useText } from '#app/i18n/language.tsx'
import type { VersionView } from '#server/petitions/versions/version-view.ts'

/** What a version is called: its own name, or why it was kept. */
export function useVersionName(): (version: Pick<VersionView, 'kind' | 'name'>) => string {
  const t = useText()
  return ({ kind, name }) => (kind === 'named' ? name : t(`petitionVersions.kinds.${kind}`))
}

export function namesOf(people: readonly { readonly fullName: string }[]): string {
  return people.map(({ fullName }) => fullName).join(', ')
}
