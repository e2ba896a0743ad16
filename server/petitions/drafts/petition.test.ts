import { expect, it } from 'vitest'
import { PETITION_STAGES, type PetitionStage } from './content/contract.ts'
import { canGo, holdsItems, isIssued, isOpenForText, nextStages } from './petition.ts'

it('[D9] the text is open while it is drafted and consulted on, and never after the freeze', () => {
  expect(PETITION_STAGES.filter(isOpenForText)).toEqual(['drafting', 'consulting'])
})

it('[D9] every stage is reached from drafting; what is issued never goes back to drafting', () => {
  const reached = new Set<PetitionStage>(['drafting'])
  for (const stage of reached) for (const next of nextStages(stage)) reached.add(next)
  expect([...reached].sort()).toEqual([...PETITION_STAGES].sort())
  const after = PETITION_STAGES.filter(isIssued)
  expect(after.filter((stage) => canGo(stage, 'drafting') || canGo(stage, 'frozen'))).toEqual([])
})

it('[D9] a petition holds its items until it is issued or given up', () => {
  expect(holdsItems('frozen')).toBe(true)
  expect(holdsItems('issued')).toBe(false)
  expect(holdsItems('dropped')).toBe(false)
})
