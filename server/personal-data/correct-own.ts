import type { Actor } from '#server/kernel/actor.ts'
import type { CorrectOwnInput } from './contract.ts'
import type { PersonalDataDeps } from './personal-data-ports.ts'
import { loadOwnDetails, updateReach } from './request-repository.ts'

/** [D2] What a person changes at once. The row names the fields, not what stands in them. */
export async function correctOwn(deps: PersonalDataDeps, actor: Actor, input: CorrectOwnInput): Promise<void> {
  await deps.transactor.run(async ({ tx }) => {
    const before = await loadOwnDetails(tx, actor.userId)
    const fields = (['phone', 'honorific'] as const).filter((field) => before[field] !== input[field])
    if (fields.length === 0) return
    await updateReach(tx, actor.userId, input)
    await deps.audit.append(tx, actor.userId, {
      action: 'personal-data.correct',
      subject: { kind: 'user', id: actor.userId },
      details: { fields },
    })
  })
}
