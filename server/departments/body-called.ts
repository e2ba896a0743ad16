import { fold } from '#server/language/fold.ts'
import type { DepartmentView } from './contract.ts'
import { inForce } from './department.ts'

/** The one body in force on a day that a code or name leads to, by itself or by succession; null for none or several. */
export function bodyCalled(
  called: string,
  on: string,
  views: ReadonlyMap<string, DepartmentView>,
): DepartmentView | null {
  const wanted = fold(called)
  if (wanted === '') return null
  const meant = [...views.values()].filter(({ code, name, shortName, placeName }) =>
    [code, name, shortName, placeName].some((word) => fold(word) === wanted),
  )
  const today = new Set(meant.map((view) => view.today?.id ?? view.id))
  const bodies = [...today].flatMap((id) => views.get(id) ?? [])
  const standing = bodies.filter((body) => inForce(body.validFrom, body.validTo, on))
  const [only] = standing
  return only && standing.length === 1 ? only : null
}
