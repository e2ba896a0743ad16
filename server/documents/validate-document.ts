import type { Finding, OfficialDocument } from './contract.ts'
import { checkBody } from './rules/body-rules.ts'
import { checkHead } from './rules/head-rules.ts'
import { checkSigning } from './rules/signing-rules.ts'

/**
 * What of a document deviates from NĐ 30/2020/NĐ-CP, in the order of its boxes. A draft may leave number and date open.
 * An `error` stops freezing and issuing; a `warning` is shown and may stand.
 */
export function validateDocument(document: OfficialDocument): Finding[] {
  return [...checkHead(document), ...checkBody(document), ...checkSigning(document)]
}
