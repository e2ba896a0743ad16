import { z } from 'zod'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { SavePositionInput, SendPositionInput } from '#server/petitions/consultation/contract.ts'

/** What a department says of the clause before it, from the meeting. */
const StatedInput = z.object({
  petitionId: z.uuid(),
  roundId: z.uuid(),
  contentHash: z.string(),
  statementId: z.uuid(),
  basedOn: z.string(),
})

/**
 * Through the consultation's own commands, with their rights: written down, and where the actor speaks for the department
 * and every other clause has its position, of the text as it stands, said as a whole.
 * @returns how many clauses still wait before it can be said; null when the form is not that
 */
export async function statePosition(
  consultation: Services['consultation'],
  actor: Actor,
  form: Readonly<Record<string, unknown>>,
): Promise<Result<{ isSaid: boolean; left: number }, Failure> | null> {
  const about = StatedInput.safeParse(form)
  const line = SavePositionInput.safeParse({ ...form, id: form.petitionId })
  if (!about.success || !line.success || line.data.position === null) return null
  const saved = await consultation.savePosition(actor, line.data)
  if (!saved.ok) return saved
  const own = await consultation.ownPosition(actor, line.data.id)
  if (!own.ok) return own
  const others = own.value.lines.filter(({ cid }) => cid !== line.data.cid)
  const left = others.filter(({ position, isEarlier }) => position === null || isEarlier).length
  if (left > 0 || !own.value.maySend) return { ok: true, value: { isSaid: false, left } }
  const { cid, position, comment } = line.data
  const input = SendPositionInput.safeParse({
    ...{
      id: line.data.id,
      roundId: line.data.roundId,
      statementId: about.data.statementId,
      basedOn: about.data.basedOn,
    },
    lines: [
      { cid, contentHash: about.data.contentHash, position, comment },
      ...others.map((one) => ({
        ...{ cid: one.cid, contentHash: one.contentHash, position: one.position, comment: one.comment },
      })),
    ],
  })
  if (!input.success) return null
  const sent = await consultation.sendPosition(actor, input.data)
  return sent.ok ? { ok: true, value: { isSaid: true, left: 0 } } : sent
}
