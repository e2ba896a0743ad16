import { KIND_RULES } from '#server/documents/contract.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { PetitionDocumentKind, PetitionStage } from '../drafts/content/contract.ts'
import type { DispatchCode } from './content/contract.ts'

const KINDS = { official_letter: 'official-letter', submission: 'submission', report: 'report', pact: 'pact' } as const

/**
 * Ký hiệu of NĐ 30/2020 (PL I, II.3; PL III): a công văn has the agency and who drafted it ("STNMT-VP"), other types
 * their code first ("TTr-STNMT").
 */
export function isNotation(kind: PetitionDocumentKind, notation: string): boolean {
  const { code } = KIND_RULES[KINDS[kind]]
  return code === null
    ? /^[A-ZĐ&]{2,12}-[A-ZĐ&]{1,10}$/u.test(notation)
    : notation.startsWith(`${code}-`) && /^[A-ZĐ&]{2,12}$/u.test(notation.slice(code.length + 1))
}

export type DayFault = 'petition-date-before-freeze' | 'petition-date-ahead'

/** Neither before the text was frozen nor in the future; null where nothing is wrong. */
export function dayFault(day: LocalDate, frozenOn: LocalDate, today: LocalDate): DayFault | null {
  if (day < frozenOn) return 'petition-date-before-freeze'
  return day > today ? 'petition-date-ahead' : null
}

/** Whether number, notation and date may be given, or corrected, now. */
export function mayNumber(stage: PetitionStage): boolean {
  return stage === 'submitted' || stage === 'signing' || stage === 'numbered'
}

/** Whether signatures may be stated, or corrected, now. */
export function maySeal(stage: PetitionStage): boolean {
  return stage === 'numbered' || stage === 'sealed'
}

/** Where a status moves an issued petition; null: it stays. "Hoàn thành" (06) is no answer to any clause. */
export function stageAfter(stage: PetitionStage, code: DispatchCode): PetitionStage | null {
  if (code === '03' && stage === 'issued') return 'received'
  const isWorkedOn = code === '04' || code === '05' || code === '06'
  return isWorkedOn && (stage === 'issued' || stage === 'received') ? 'processing' : null
}

/** Agreeing to give back, or refusing to, answers a request to do so. */
export function answersRequest(code: DispatchCode): boolean {
  return code === '15' || code === '16'
}
