import type { Pool } from 'pg'
import type { DraftHub } from '#realtime/drafts/draft-hub.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { IdleLimits } from './accounts/idle-lock.ts'
import type { RelyingPartyOptions } from './accounts/passkeys/relying-party.ts'
import type { SingleSignOnSettings } from './accounts/single-sign-on/single-sign-on-settings.ts'
import type { FileServices } from './files/file-services.ts'
import type { FileStore } from './files/file-store.ts'
import type { Antivirus } from './files/scan/antivirus.ts'
import type { AuditLog } from './kernel/audit-log.ts'
import type { Clock } from './kernel/clock.ts'
import type { EventBus } from './kernel/event-bus.ts'
import type { Transactor } from './kernel/transaction.ts'
import type { Mailer } from './notifications/mail/mailer.ts'
import type { NoticesRun } from './notifications/run-notices.ts'
import type { SearchIndex } from './search/entries/search-index.ts'
import type { Services } from './services.ts'

/** What the modules are built from, for those who build beside the routes: seed, sockets, tests. */
export interface Kernel {
  readonly prisma: PrismaClient
  readonly clock: Clock
  readonly events: EventBus
  readonly audit: AuditLog
  readonly transactor: Transactor
  /** How modules make their subjects findable, inside their commands. */
  readonly searchIndex: SearchIndex
}

export interface ComposeDeps {
  readonly prisma: PrismaClient
  /** For the update log, which speaks SQL itself; owned by the caller. */
  readonly draftPool: Pool
  /** For searches (createSearchPool); owned by the caller. */
  readonly searchPool: Pool
  readonly fileStore: FileStore
  /** What knows viruses, where the operator has one. */
  readonly antivirus?: Antivirus | null
  /** Folder of the server's own Times New Roman, for PDFs. */
  readonly documentFonts: string | null
  /** Folder of the certificates that digital signatures are checked against. */
  readonly signingRoots: string | null
  readonly clock: Clock
  readonly sessionSecret: string
  readonly encryptionSecret: string
  readonly demoMode: boolean
  /** The sign-in system of the office; null where there is none. */
  readonly singleSignOn: SingleSignOnSettings | null
  /** How mail leaves; noMailer where no server is set. */
  readonly mailer: Mailer
  /** After how long without input a screen locks at the latest; the settings may ask for less. */
  readonly idleLimits: IdleLimits
  /** Under which name people open the pages: passkeys are bound to it. */
  readonly pages: RelyingPartyOptions
  readonly reportError: (error: unknown, about?: string) => void
}

export interface Composition {
  readonly kernel: Kernel
  readonly services: Services
  readonly hub: DraftHub
  /** Sends the mails and summaries from now on; `origin` is where people open the product. Closed by the caller. */
  runNotices(options: { readonly origin: string; readonly everyMs: number }): NoticesRun
  readonly runScanner: FileServices['runScanner']
  /** Commits what is still in memory and stops listening. The pools stay with their owner. */
  close(): Promise<void>
}
