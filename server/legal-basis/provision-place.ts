import type { ProvisionPlace } from './references/reference.ts'

/** One text for one place: "61|2|b". */
export function placeKey({ article, clause, point }: ProvisionPlace): string {
  return [article, clause ?? '', point ?? ''].join('|')
}

/** In the order of the document: Điều 9 before Điều 61, khoản 2 before khoản 10, the Điều itself first. */
export function comparePlaces(a: ProvisionPlace, b: ProvisionPlace): number {
  return (
    compareNumbers(a.article, b.article) ||
    compareNumbers(a.clause ?? '', b.clause ?? '') ||
    (a.point ?? '').localeCompare(b.point ?? '', 'vi')
  )
}

function compareNumbers(a: string, b: string): number {
  return Number.parseInt(a || '0', 10) - Number.parseInt(b || '0', 10) || a.localeCompare(b, 'vi')
}
