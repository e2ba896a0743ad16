import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { toNfc } from '#server/language/nfc.ts'
import type { AddDocumentInput } from './contract.ts'
import type { DocumentFacts } from './legal-basis-repository.ts'
import { numberKeyOf } from './number-key.ts'

/** The facts as they are stored; days must follow each other: issued, in force, ended. */
export function checkFacts(
  input: Omit<AddDocumentInput, 'id'>,
): Result<DocumentFacts, Failure<'legal-dates-reversed'>> {
  const { kind, title, shortTitle, issuer, issuedOn, inForceFrom, inForceTo, note, certainty } = input
  const days = [issuedOn, inForceFrom].filter((day) => day !== null)
  const isReversed = days.some((day, at) => at > 0 && day < (days[at - 1] ?? day))
  const endsTooEarly = inForceTo !== null && days.some((day) => inForceTo <= day)
  if (isReversed || endsTooEarly) return fail('legal-dates-reversed')
  const number = toNfc(input.number).replace(/\s+/gu, ' ')
  return ok({
    ...{ kind, number, numberKey: numberKeyOf(number), title, shortTitle, issuer },
    ...{ issuedOn, inForceFrom, inForceTo, note, certainty },
  })
}
