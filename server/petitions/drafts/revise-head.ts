import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok } from '#server/kernel/result.ts'
import { checkHead } from './check-head.ts'
import { ARISES_FROM, PETITION } from './content/contract.ts'
import type { ReviseHeadInput } from './contract.ts'
import { changePetition, type Done, type PetitionDeps } from './petition-command.ts'
import { tellNamed } from './petition-notices.ts'
import type { PetitionHead } from './petition-record.ts'
import { updateHead } from './petition-repository.ts'

/** Trích yếu, kính gửi, form of document, đơn vị chủ trì, thư ký, hội thảo; the day and with it the bodies stay. */
export async function reviseHead(deps: PetitionDeps, actor: Actor, input: ReviseHeadInput): Done {
  return changePetition<void>(deps, actor, input.id, 'arrange', async (work, { petition }) => {
    const { id, version, ...head } = input
    const changed = FIELDS.filter((name) => head[name] !== petition[name])
    if (changed.length === 0) return ok({ value: undefined })
    if (version !== petition.version) return fail('petition-changed-meanwhile')
    const checked = await checkHead(deps, work.tx, actor, head, petition)
    if (!checked.ok) return checked
    await updateHead(work.tx, id, head, deps.clock.now())
    if (head.workshopId !== petition.workshopId) {
      const link = (workshopId: string) => ({
        from: { kind: PETITION, id },
        rel: ARISES_FROM,
        to: { kind: 'workshop', id: workshopId },
      })
      if (petition.workshopId !== null) await deps.chain.unlink(work, link(petition.workshopId))
      if (head.workshopId !== null) await deps.chain.link(work, { ...link(head.workshopId), createdById: actor.userId })
    }
    if (head.secretaryId !== petition.secretaryId) await tellNamed(deps, work, id, [head.secretaryId])
    return ok({ value: undefined, audit: { action: 'petition.revise-head', details: { changed } } })
  })
}

const FIELDS: readonly (keyof PetitionHead)[] = [
  'title',
  'recipient',
  'documentKind',
  'leadDepartmentId',
  'secretaryId',
  'workshopId',
]
