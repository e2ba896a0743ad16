import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { localDate } from '#server/language/dates.ts'
import { changePetition } from '../drafts/petition-command.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import { loadStandingRevision } from '../signing/signing-repository.ts'
import type { NumberInput } from './contract.ts'
import { findNumberHolder, holdRegister, loadIssue, saveNumber } from './issue-repository.ts'
import type { Issued, IssuingDeps, IssuingRefusal } from './issuing-command.ts'
import { dayFault, isNotation, mayNumber } from './issuing-rules.ts'

/**
 * "Cấp số": number, notation and date of the agreed text, typed in by the lead's văn thư from its register. One number
 * is given once per department and year; while nothing is signed it can be corrected.
 */
export async function numberPetition(deps: IssuingDeps, actor: Actor, input: NumberInput): Issued {
  return changePetition<void, IssuingRefusal>(deps, actor, input.id, 'issue', async (work, { petition }) => {
    const revision = await loadStandingRevision(work.tx, petition.id)
    if (revision?.id !== input.revisionId) return fail('petition-revision-changed')
    if (!mayNumber(petition.stage)) return fail('petition-not-allowed')
    if (revision.agreedAt === null) return fail('petition-not-agreed', { confirmed: 0, quorum: revision.quorum })
    const { number, notation, documentDate } = input
    if (!isNotation(petition.documentKind, notation)) return fail('petition-notation-form')
    const at = deps.clock.now()
    const fault = dayFault(documentDate, localDate(revision.frozenAt), localDate(at))
    if (fault) return fail(fault)
    const earlier = await loadIssue(work.tx, petition.id)
    const isSame =
      petition.stage === 'numbered' &&
      earlier?.revisionId === revision.id &&
      earlier.number === number &&
      earlier.notation === notation &&
      earlier.documentDate === documentDate
    if (isSame) return ok({ value: undefined })
    const register = { departmentId: petition.leadDepartmentId, year: Number(documentDate.slice(0, 4)), number }
    await holdRegister(work.tx, register.departmentId, register.year)
    const holder = await findNumberHolder(work.tx, register)
    if (holder !== null && holder !== petition.id) {
      return fail('petition-number-taken', { number, year: String(register.year) })
    }
    const { departmentId } = register
    const given = { revisionId: revision.id, departmentId, number, notation, documentDate }
    await saveNumber(work.tx, { petitionId: petition.id, ...given, byId: actor.userId, at })
    if (petition.stage !== 'numbered') {
      const move = { from: petition.stage, to: 'numbered', reason: null, actorId: actor.userId, at } as const
      await recordStage(work.tx, petition.id, move)
    }
    const before = earlier && { number: earlier.number, notation: earlier.notation, date: earlier.documentDate }
    const details = { number, notation, date: documentDate, hash: revision.hash, ...(before && { before }) }
    return ok({ value: undefined, audit: { action: 'petition.number', details } })
  })
}
