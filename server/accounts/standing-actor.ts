import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { SessionWithUser } from './account-repository.ts'
import { toActor } from './actor.ts'
import { findUserWithRoles } from './standing-actor-repository.ts'

/** No session has this id. */
const NO_SESSION = '00000000-0000-0000-0000-000000000000'

/**
 * Who a person is outside any session, for what is computed on their behalf: mails, summaries, calendar. Null when the
 * account is not in use. It reads with the person's rights of today; nothing is ever done in its name.
 */
export async function findStandingActor(
  deps: { prisma: PrismaClient; departments: { lineage(id: string): Promise<string[]> } },
  userId: string,
  today: string,
): Promise<Actor | null> {
  const user = await findUserWithRoles(deps.prisma, userId)
  if (user?.status !== 'active') return null
  const session = {
    id: NO_SESSION,
    user,
    sharedMachine: false,
    reauthenticatedAt: null,
    noticeReadAt: null,
  } as SessionWithUser // all toActor reads
  return toActor(session, await deps.departments.lineage(user.departmentId), today)
}
