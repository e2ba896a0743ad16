import type { PetitionStage } from './content/contract.ts'

/**
 * Where the document can go from each stage (domain.md §3.1; order of signing: decisions.md, "Signing has two artefacts":
 * the number comes before the signatures where one document is signed, and also after the signatures of departments).
 * Back to drafting from the freeze: what was confirmed is void then (§3.2 rule 4).
 */
const NEXT: Readonly<Record<PetitionStage, readonly PetitionStage[]>> = {
  drafting: ['consulting', 'frozen', 'dropped'],
  consulting: ['drafting', 'frozen', 'dropped'],
  frozen: ['drafting', 'initialled', 'submitted', 'dropped'],
  initialled: ['drafting', 'submitted'],
  submitted: ['drafting', 'signing', 'numbered'],
  signing: ['drafting', 'numbered', 'sealed'],
  numbered: ['signing', 'sealed'],
  sealed: ['issued'],
  issued: ['received', 'processing', 'answered_partly', 'answered', 'recalled'],
  received: ['processing', 'answered_partly', 'answered', 'recalled'],
  processing: ['answered_partly', 'answered', 'recalled'],
  answered_partly: ['answered', 'closed'],
  answered: ['answered_partly', 'closed'],
  closed: [],
  recalled: [],
  dropped: [],
}

export function nextStages(stage: PetitionStage): readonly PetitionStage[] {
  return NEXT[stage]
}

export function canGo(from: PetitionStage, to: PetitionStage): boolean {
  return NEXT[from].includes(to)
}

/** Whether its text may still change. From "Khóa bản" on it stands. */
export function isOpenForText(stage: PetitionStage): boolean {
  return stage === 'drafting' || stage === 'consulting'
}

/** From "Phát hành" on it is a record: replaced, corrected or recalled, never changed. */
export function isIssued(stage: PetitionStage): boolean {
  return ISSUED.includes(stage)
}

/** Whether it binds the items that became its clauses: until it is issued, or given up. */
export function holdsItems(stage: PetitionStage): boolean {
  return !isIssued(stage) && stage !== 'dropped'
}

const ISSUED: readonly PetitionStage[] = [
  'issued',
  'received',
  'processing',
  'answered_partly',
  'answered',
  'closed',
  'recalled',
]
