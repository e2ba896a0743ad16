import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { factsOf, findCaseFor, holdCaseFor } from '../case-access.ts'
import { type CaseDeps, type Done, type Refusal, recordChange } from '../case-command.ts'
import { mayPresent } from '../case-policy.ts'
import { CASE } from '../content/contract.ts'
import type { PresentCaseInput } from '../contract.ts'

/** A case is spoken of in a part of a programme: case —presented-in→ agenda item. */
const PRESENTED = 'presented-in'
const AGENDA_ITEM = 'agenda-item'

/** "Đưa vào chương trình": by who reads both, in the version that is read now. A second click changes nothing. */
export function presentCase(deps: CaseDeps, actor: Actor, input: PresentCaseInput): Done {
  return change(deps, actor, input, true)
}

/** Takes it off the programme again; both stay as they are. */
export function unpresentCase(deps: CaseDeps, actor: Actor, input: PresentCaseInput): Done {
  return change(deps, actor, input, false)
}

function change(deps: CaseDeps, actor: Actor, { id, itemId }: PresentCaseInput, isIn: boolean): Done {
  return deps.transactor.attempt(async (work): Promise<Result<void, Refusal>> => {
    const held = await holdCaseFor(work.tx, actor, id)
    if (!held.ok) return held
    const { one } = held.value
    if (!mayPresent(actor, factsOf(one))) return fail('case-not-allowed')
    const to = { kind: AGENDA_ITEM, id: itemId }
    if (!(await deps.chain.mayCite(actor, to))) return fail('case-item-unknown')
    const links = await deps.chain.between(work.tx, { rel: PRESENTED, end: 'from', kind: CASE, ids: [one.id] })
    if (links.some(({ toId }) => toId === itemId) === isIn) return ok(undefined)
    const from = { kind: CASE, id: one.id }
    if (isIn) {
      await deps.chain.link(work, {
        from: { ...from, version: one.published },
        ...{ rel: PRESENTED, to, quote: one.head.title, createdById: actor.userId },
      })
    } else await deps.chain.unlink(work, { from, rel: PRESENTED, to })
    const audit = { action: isIn ? 'case.present' : 'case.unpresent', details: { itemId } }
    await recordChange(deps, work, actor, one, audit)
    return ok(undefined)
  })
}

export interface PresentedCase {
  readonly itemId: string
  readonly caseId: string
  readonly name: string
  readonly mayRemove: boolean
}

/** Cases that are spoken of in these parts of a programme, as far as the person reads them. */
export async function presentedCases(
  deps: Pick<CaseDeps, 'prisma' | 'chain'>,
  actor: Actor,
  itemIds: readonly string[],
): Promise<PresentedCase[]> {
  const links = await deps.chain.between(deps.prisma, {
    ...{ rel: PRESENTED, end: 'to', kind: AGENDA_ITEM, ids: itemIds },
  })
  const found: PresentedCase[] = []
  for (const { fromId, toId } of links) {
    const read = await findCaseFor(deps.prisma, actor, fromId)
    if (!read.ok) continue
    const { one } = read.value
    const name = [one.code, one.head.title].filter(Boolean).join(' · ')
    found.push({ itemId: toId, caseId: one.id, name, mayRemove: mayPresent(actor, factsOf(one)) })
  }
  return found
}
