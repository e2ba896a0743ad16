import type { Actor } from '#server/kernel/actor.ts'
import { ok } from '#server/kernel/result.ts'
import {
  type ConclusionInput,
  MINUTES_LIMITS,
  type MoveConclusionInput,
  type WriteConclusionInput,
} from '../contract.ts'
import { readFacts } from '../facts/fold-log.ts'
import { changeMinutes, refuse } from '../minutes-command.ts'
import { loadPeopleOf } from '../minutes-people-repository.ts'
import { mayWrite } from '../minutes-policy.ts'
import type { MinutesDeps } from '../minutes-ports.ts'
import { deleteConclusion, insertConclusion, placeConclusions, updateConclusion } from './conclusion-repository.ts'

/** Writes a conclusion, or changes one: what, under which item, who is responsible, until when. */
export function writeConclusion(deps: MinutesDeps, actor: Actor, input: WriteConclusionInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, facts, scene }) => {
    if (!mayWrite(actor, scene)) return refuse('minutes-not-allowed')
    const known = minutes.conclusions.find(({ id }) => id === input.id)
    if (!known && minutes.conclusions.length >= MINUTES_LIMITS.conclusions) return refuse('minutes-too-many')
    if (!facts.departments.some(({ id }) => id === input.departmentId)) return refuse('minutes-responsible-unsuitable')
    if (input.personId !== null) {
      const people = await loadPeopleOf(work.tx, [input.departmentId])
      if (!people.some(({ id }) => id === input.personId)) return refuse('minutes-responsible-unsuitable')
    }
    const isKnownItem = readFacts(minutes.facts).items.some(({ itemId }) => itemId === input.itemId)
    const row = { ...input, itemId: isKnownItem ? input.itemId : null }
    if (known) {
      const isSame =
        known.text === row.text &&
        known.itemId === row.itemId &&
        known.departmentId === row.departmentId &&
        known.personId === row.personId &&
        (known.due?.toISOString().slice(0, 10) ?? null) === row.due
      if (isSame) return ok({ value: undefined })
      await updateConclusion(work.tx, row)
    } else await insertConclusion(work.tx, row, (minutes.conclusions.at(-1)?.position ?? -1) + 1)
    const action = known ? 'minutes.revise-conclusion' : 'minutes.write-conclusion'
    return ok({ value: undefined, audit: { action, details: { conclusion: input.id } } })
  })
}

export function removeConclusion(deps: MinutesDeps, actor: Actor, input: ConclusionInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, scene }) => {
    if (!mayWrite(actor, scene)) return refuse('minutes-not-allowed')
    if (!minutes.conclusions.some(({ id }) => id === input.id)) return ok({ value: undefined })
    await deleteConclusion(work.tx, input.id)
    const details = { conclusion: input.id }
    return ok({ value: undefined, audit: { action: 'minutes.remove-conclusion', details } })
  })
}

export function moveConclusion(deps: MinutesDeps, actor: Actor, input: MoveConclusionInput) {
  return changeMinutes<void>(deps, actor, input.workshopId, async (work, { minutes, scene }) => {
    if (!mayWrite(actor, scene)) return refuse('minutes-not-allowed')
    const ids = minutes.conclusions.map(({ id }) => id)
    const from = ids.indexOf(input.id)
    if (from < 0) return refuse('minutes-conclusion-gone')
    const to = input.by === 'up' ? from - 1 : from + 1
    if (to < 0 || to >= ids.length) return ok({ value: undefined })
    ids.splice(to, 0, ...ids.splice(from, 1))
    await placeConclusions(work.tx, ids)
    const details = { conclusion: input.id }
    return ok({ value: undefined, audit: { action: 'minutes.move-conclusion', details } })
  })
}
