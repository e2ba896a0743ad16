import type { LegalStatus, RelatedDocument } from '#server/legal-basis/contract.ts'

/** "Luật Đất đai (45/2013/QH13)". */
export function nameOf({ shortTitle, title, number }: RelatedDocument): string {
  return `${shortTitle || title} (${number})`
}

/** What is not known is not warned of. */
export function isInForce({ kind }: LegalStatus): boolean {
  return kind === 'in-force' || kind === 'unknown'
}
