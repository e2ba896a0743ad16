import type { PrismaClient } from '#server/database/generated/client.ts'
import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { WorkshopFailureCode } from './contract.ts'
import { indexPapers } from './index-papers.ts'
import { refuseRegistration } from './registration-refusal.ts'
import { loadPaper } from './registration-repository.ts'
import { findWorkshopFor, holdWorkshopFor } from './workshop-access.ts'
import { recordChange, type WorkshopDeps } from './workshop-command.ts'
import { isSecretariat, mayRegisterFor } from './workshop-policy.ts'
import type { PaperRecord, WorkshopRecord } from './workshop-record.ts'
import { loadWorkshop } from './workshop-repository.ts'

type Found = Result<{ paper: PaperRecord; workshop: WorkshopRecord }, Failure<WorkshopFailureCode>>

/** Files of papers: read by who reads the workshop, attached by who may register papers of that department. */
export function createPaperFileOwner(
  deps: Pick<WorkshopDeps, 'prisma' | 'audit' | 'searchIndex' | 'files'>,
): FileOwner {
  return {
    async mayRead(actor, paperId) {
      return (await findPaperFor(deps.prisma, findWorkshopFor, actor, paperId)).ok
    },
    async isSecretariat(actor, paperId) {
      const found = await findPaperFor(deps.prisma, findWorkshopFor, actor, paperId)
      return found.ok && isSecretariat(actor, found.value.workshop)
    },
    async findUploadTarget(actor, paperId) {
      const found = await findPaperToAttach(deps.prisma, findWorkshopFor, actor, paperId)
      return found.ok ? ok({ departmentId: found.value.paper.departmentId }) : found
    },
    async placeOf(db, paperId) {
      const paper = await loadPaper(db, paperId)
      const workshop = paper && (await loadWorkshop(db, paper.workshopId))
      if (!paper || !workshop) return null
      return { subject: { kind: 'workshop', id: workshop.id }, code: workshop.code, title: paper.title }
    },
    async attached(work, actor, paperId) {
      const found = await findPaperToAttach(work.tx, holdWorkshopFor, actor, paperId)
      if (!found.ok) return found
      await recordChange(deps, work, actor, found.value.workshop.id, {
        action: 'workshop.attach-paper-file',
        details: { paperId },
      })
      return ok()
    },
    async settled(work, paperId) {
      const paper = await loadPaper(work.tx, paperId)
      const workshop = paper && (await loadWorkshop(work.tx, paper.workshopId))
      if (workshop) await indexPapers(deps, work.tx, workshop)
    },
  }
}

async function findPaperFor<Db extends PrismaClient | Tx>(
  db: Db,
  find: (db: Db, actor: Actor, id: string) => Promise<Result<WorkshopRecord, Failure<'workshop-not-found'>>>,
  actor: Actor,
  paperId: string,
): Promise<Found> {
  const paper = await loadPaper(db, paperId)
  if (!paper || paper.removedAt) return fail('paper-not-found')
  const workshop = await find(db, actor, paper.workshopId)
  return workshop.ok ? ok({ paper, workshop: workshop.value }) : fail('paper-not-found')
}

async function findPaperToAttach<Db extends PrismaClient | Tx>(
  db: Db,
  find: (db: Db, actor: Actor, id: string) => Promise<Result<WorkshopRecord, Failure<'workshop-not-found'>>>,
  actor: Actor,
  paperId: string,
): Promise<Found> {
  const found = await findPaperFor(db, find, actor, paperId)
  if (!found.ok) return found
  const { paper, workshop } = found.value
  return mayRegisterFor(actor, workshop, paper.departmentId) ? found : refuseRegistration(workshop)
}
