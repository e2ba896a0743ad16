import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import { mayRead } from './workshop-policy.ts'
import type { WorkshopRecord } from './workshop-record.ts'
import { loadWorkshop, lockWorkshop } from './workshop-repository.ts'

/**
 * The only way to a workshop: who may not read it is told that it is not there, so ids cannot be probed.
 * Inside a command it is locked first, so that what is decided on still holds when it is written.
 */
export async function findWorkshopFor(
  db: Tx | PrismaClient,
  actor: Actor,
  id: string,
): Promise<Result<WorkshopRecord, Failure<'workshop-not-found'>>> {
  const workshop = await loadWorkshop(db, id)
  return workshop && mayRead(actor, workshop) ? ok(workshop) : fail('workshop-not-found')
}

/** The same, holding the row until the command's transaction ends. */
export async function holdWorkshopFor(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<WorkshopRecord, Failure<'workshop-not-found'>>> {
  await lockWorkshop(tx, id)
  return findWorkshopFor(tx, actor, id)
}
