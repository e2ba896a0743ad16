import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { FileView } from '#server/files/contract.ts'
import type { Actor, RoleGrant } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Tx, UnitOfWork } from '#server/kernel/transaction.ts'
import type { NoticeKind } from '#server/notifications/contract.ts'
import type { WorkshopRecord } from './workshop-record.ts'

/** What workshops need of the agenda; server/workshops/agenda gives it. */
export interface AgendaPort {
  /** The draft of the agenda, made in the transaction that makes the workshop. */
  createDraft(tx: Tx, agenda: { workshopId: string; items: readonly AgendaItemInput[]; at: Date }): Promise<void>
  /** "Chốt chương trình": turns the draft into revision 1 in the transaction of the transition. */
  freezeAgenda(work: UnitOfWork, workshop: WorkshopRecord, actor: Actor): Promise<Result<void, Failure>>
  /** The workshop begins at another time: the stored times of the items follow. */
  moveAgenda(tx: Tx, move: { workshopId: string; startsAt: Date }): Promise<void>
}

/** Workshop roles live with the accounts; naming officers grants and revokes them. */
export interface RolesPort {
  grantRole(work: UnitOfWork, userId: string, grant: RoleGrant): Promise<void>
  revokeRole(work: UnitOfWork, userId: string, grant: RoleGrant): Promise<void>
}

export interface TasksPort {
  assign(
    work: UnitOfWork,
    task: {
      assigneeId: string
      kind: string
      about: { kind: string; id: string }
      params?: Readonly<Record<string, string | number>>
      due?: string | null
    },
  ): Promise<void>
  complete(
    work: UnitOfWork,
    where: { kind: string; about: { kind: string; id: string }; assigneeId?: string },
  ): Promise<void>
}

/** Who is told what (server/notifications), inside the command. */
export interface NoticesPort {
  tell(
    work: UnitOfWork,
    telling: {
      kind: NoticeKind
      recipients: readonly string[]
      about: { kind: string; id: string }
      params?: Readonly<Record<string, string | number>>
      key: string
    },
  ): Promise<void>
}

/** The files of papers (server/files). */
export interface PaperFilesPort {
  current(owners: { kind: string; ids: readonly string[] }): Promise<ReadonlyMap<string, FileView>>
  /** What clean files say, page by page. */
  texts(
    db: Tx | PrismaClient,
    owners: { kind: string; ids: readonly string[] },
  ): Promise<
    ReadonlyMap<string, { readonly pages: readonly { readonly page: number | null; readonly text: string }[] }>
  >
  release(tx: Tx, owner: { kind: string; id: string }, at: Date): Promise<void>
  restore(tx: Tx, owner: { kind: string; id: string }, releasedAt: Date): Promise<void>
}
