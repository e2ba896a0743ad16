import type { LocalDate } from '#server/language/dates.ts'
import type { ReferenceDocument } from '#server/legal-basis/enter-reference.ts'
import type { LegalCertainty, LegalRelationKind } from '#server/legal-basis/legal-document.ts'

/** `sure`: `published`: read in a published text; `known`: general knowledge (unless told); `unverified`: to be checked. */
interface Facts {
  readonly issued?: LocalDate
  readonly from?: LocalDate
  /** First day no longer in force. */
  readonly to?: LocalDate
  readonly sure?: LegalCertainty
  readonly short?: string
  readonly note?: string
  readonly acts?: ReferenceDocument['acts']
}

export const TITLE_UNSURE = 'Tên gọi và nội dung sửa đổi chưa đối chiếu với văn bản công bố.'

export function law(number: string, title: string, facts: Facts): ReferenceDocument {
  return document('law', number, title, 'Quốc hội', facts)
}

export function resolution(number: string, title: string, issuer: string, facts: Facts): ReferenceDocument {
  return document('resolution', number, title, issuer, facts)
}

export function decree(number: string, title: string, facts: Facts): ReferenceDocument {
  return document('decree', number, title, 'Chính phủ', facts)
}

function document(
  kind: ReferenceDocument['kind'],
  number: string,
  title: string,
  issuer: string,
  { issued, from, to, sure = 'known', short = '', note = '', acts = [] }: Facts,
): ReferenceDocument {
  return {
    ...{ kind, number, title, issuer, note, acts, certainty: sure, shortTitle: short },
    issuedOn: issued ?? null,
    inForceFrom: from ?? null,
    inForceTo: to ?? null,
  }
}

export function amends(number: string, on?: LocalDate, note?: string) {
  return act('amends', number, on, note)
}

export function replaces(number: string, on: LocalDate) {
  return act('replaces', number, on)
}

function act(kind: LegalRelationKind, number: string, on?: LocalDate, note?: string) {
  return { kind, number, ...(on ? { on } : {}), ...(note ? { note } : {}) }
}
