import type { Services } from './compose.ts'

/**
 * What runs at the start and once a day. None of them may touch the audit log (server/audit/README.md, U6): a test runs
 * every chore that stands here.
 */
export function dailyChores(services: Services): Readonly<Record<string, () => Promise<unknown>>> {
  return {
    clearOrphanFiles: () => services.files.clearOrphans(),
    disableDormantAccounts: () => services.accounts.disableDormant(),
    remindReplies: () => services.petitionReplies.remind(),
    forgetOldNotices: () => services.notifications.forgetOld(),
    forgetSearchChanges: () => services.search.forgetChanges(),
  }
}
