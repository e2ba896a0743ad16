import type { DepartmentView } from '#server/departments/contract.ts'
import type { Departments } from '#server/departments/departments.ts'
import { isId } from '#server/kernel/ids.ts'
import { fold } from '#server/language/fold.ts'

/** The version of a body that is meant on a day by its code, any old or new name, or its id. */
export type FindBody = (called: string, on: string) => Promise<DepartmentView | null>

/** Bodies as files call them; asked for the same again it has the answer. */
export async function bodyFinder(departments: Pick<Departments, 'all' | 'bodyCalled'>): Promise<FindBody> {
  const all = (await departments.all()).map((body) => {
    const { code, name, shortName, placeName } = body
    return { body, names: new Set([code, name, shortName, placeName].map(fold)) }
  })
  const known = new Map<string, Promise<DepartmentView | null>>()
  async function find(called: string, on: string): Promise<DepartmentView | null> {
    if (isId(called)) return all.find(({ body }) => body.id === called)?.body ?? null
    const wanted = fold(called)
    const meant = all.filter(({ names }) => names.has(wanted)).map(({ body }) => body)
    const standing = meant.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on < validTo))
    const [only] = standing
    if (only && standing.length === 1) return only
    // Of another time than the matter: who answers for it on that day, or the only one of that name.
    return (await departments.bodyCalled(called, on)) ?? (meant.length === 1 ? (meant[0] ?? null) : null)
  }
  return (called, on) => {
    const key = `${on} ${called}`
    const found = known.get(key) ?? find(called, on)
    known.set(key, found)
    return found
  }
}
