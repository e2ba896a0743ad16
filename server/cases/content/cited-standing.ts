/** How a cited case stands beside the version that was cited: 'newer' where it says something else by now. */
export type CitedStanding = 'as-cited' | 'newer' | 'gone'

/** `known`: the cited cases as the reader gets them today; of what was withdrawn, or is not to be read, nothing is told. */
export function citedStanding(
  { caseId, version }: { readonly caseId: string; readonly version: number | null },
  known: readonly { readonly id: string; readonly version: number }[],
): CitedStanding {
  const now = known.find(({ id }) => id === caseId)
  if (!now) return 'gone'
  return version !== null && now.version > version ? 'newer' : 'as-cited'
}
