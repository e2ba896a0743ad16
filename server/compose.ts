import type { Pool } from 'pg'
import { createDraftHub, type DraftHub } from '#realtime/drafts/draft-hub.ts'
import { DEFAULT_DRAFT_LIMITS } from '#realtime/drafts/draft-limits.ts'
import { openPetitionTextGuard } from '#realtime/drafts/petition-text-guard.ts'
import { createPostgresDraftLog } from '#realtime/drafts/postgres-draft-log.ts'
import type { PrismaClient } from '#server/database/generated/client.ts'
import { createAccessLinks } from './accounts/access-links/access-links.ts'
import { createAccounts } from './accounts/accounts.ts'
import type { IdleLimits } from './accounts/idle-lock.ts'
import { passkeyProof } from './accounts/passkeys/passkey-proof.ts'
import { createPasskeys } from './accounts/passkeys/passkeys.ts'
import type { RelyingPartyOptions } from './accounts/passkeys/relying-party.ts'
import { createSecretBox } from './accounts/secret-box.ts'
import { createSessionLocks } from './accounts/session-locks.ts'
import { createAdministration } from './administration/administration.ts'
import { createAudit } from './audit/audit.ts'
import { createChain } from './chain/chain.ts'
import { createClusters } from './clusters/clusters.ts'
import { createDepartments } from './departments/departments.ts'
import { documentHash } from './documents/document-hash.ts'
import { createDocuments } from './documents/documents.ts'
import type { FileStore } from './files/file-store.ts'
import { createFiles } from './files/files.ts'
import { type AuditLog, createAuditLog } from './kernel/audit-log.ts'
import type { Clock } from './kernel/clock.ts'
import { createInProcessEventBus, type EventBus } from './kernel/event-bus.ts'
import { createTransactor, type Transactor } from './kernel/transaction.ts'
import { createLegalBasis } from './legal-basis/legal-basis.ts'
import type { Mailer } from './notifications/mail/mailer.ts'
import type { MintPath, SubjectPorts } from './notifications/notices-ports.ts'
import { createNotifications } from './notifications/notifications.ts'
import { type NoticesRun, runNotices } from './notifications/run-notices.ts'
import { createPersonalData } from './personal-data/personal-data.ts'
import { createPetitions, type Petitions } from './petitions/drafts/petitions.ts'
import { createItems } from './petitions/items/items.ts'
import type { Services } from './services.ts'
import { SETTING_CHANGED } from './settings/contract.ts'
import { createSettings } from './settings/settings.ts'
import { createTasks } from './tasks/tasks.ts'
import { createAgenda } from './workshops/agenda/agenda.ts'
import { createWorkshopDocuments } from './workshops/documents/workshop-documents.ts'
import { createWorkshops } from './workshops/workshops.ts'

export type { Services }

/** What the modules are built from, for those who build beside the routes: seed, sockets, tests. */
export interface Kernel {
  readonly prisma: PrismaClient
  readonly clock: Clock
  readonly events: EventBus
  readonly audit: AuditLog
  readonly transactor: Transactor
}

export interface ComposeDeps {
  readonly prisma: PrismaClient
  /** For the update log, which speaks SQL itself; owned by the caller. */
  readonly draftPool: Pool
  readonly fileStore: FileStore
  /** Folder of the server's own Times New Roman, for PDFs. */
  readonly documentFonts: string | null
  readonly clock: Clock
  readonly sessionSecret: string
  readonly encryptionSecret: string
  readonly demoMode: boolean
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
  /** Commits what is still in memory and stops listening. The pools stay with their owner. */
  close(): Promise<void>
}

/** The composition root: where the compiler checks that every port is fitted. No logic. */
export function compose(deps: ComposeDeps): Composition {
  const { prisma, clock, reportError } = deps
  const events = createInProcessEventBus(reportError)
  const audit = createAuditLog({ clock })
  const transactor = createTransactor({ prisma, events })
  const kernel: Kernel = { prisma, clock, events, audit, transactor }

  const settings = createSettings({ ...kernel, demoMode: deps.demoMode })
  const departments = createDepartments(kernel)
  const clusters = createClusters({ prisma })
  const subjects: SubjectPorts = {
    workshop: (actor, ids) => workshops.names(actor, ids),
    'petition-item': (actor, ids) => items.names(actor, ids),
    petition: (actor, ids) => petitions.names(actor, ids),
    'data-request': (actor, ids) => personalData.names(actor, ids),
  }
  const notifications = createNotifications({
    ...kernel,
    canMail: deps.mailer.canSend,
    subjects,
    calendar: (actor, which) => workshops.calendar(actor, which),
    actorOfUser: (userId) => accounts.actorOfUser(userId),
  })
  const tasks = createTasks({ ...kernel, notices: notifications })
  // The links of the chain are described by the modules whose subjects they join, which write them.
  const chain = createChain(kernel, () => ({
    workshop: workshops.describe,
    'agenda-item': agenda.describeItem,
    'petition-item': items.describe,
    petition: petitions.describe,
    'petition-clause': petitions.describeClause,
    'legal-document': legalBasis.describe,
  }))
  const legalBasis = createLegalBasis({ ...kernel, chain })
  const sessionHours = () => settings.read('sessionHours')
  const passkeys = createPasskeys({ ...kernel, sessionSecret: deps.sessionSecret, sessionHours })
  const accounts = createAccounts({
    ...kernel,
    departments,
    sessionSecret: deps.sessionSecret,
    secretBox: createSecretBox(deps.encryptionSecret),
    demoMode: deps.demoMode,
    secondFactorRequired: settings.secondFactorRequired,
    sessionHours,
    proofVerifiers: { passkey: passkeyProof(passkeys, deps.pages) },
    dormantDays: () => settings.read('dormantDays'),
  })
  const accessLinks = createAccessLinks({
    ...kernel,
    sessionSecret: deps.sessionSecret,
    mail: { canMail: deps.mailer.canSend, send: (work, mail) => notifications.sendSecretLink(work, mail) },
    reportError,
  })
  const administration = createAdministration({
    ...kernel,
    departments,
    clusters,
    links: accessLinks,
    removeSecondFactorOf: accounts.removeSecondFactorOf,
  })
  const personalData = createPersonalData({
    ...kernel,
    tasks,
    notices: notifications,
    people: administration.within,
    isFresh: accounts.isFresh,
    answerDays: () => settings.read('dataRequestDays'),
    async calendar() {
      return { daysOff: await settings.read('daysOff'), workedDays: await settings.read('workedDays') }
    },
  })
  const sessionLocks = createSessionLocks({
    ...kernel,
    passkeys,
    demoMode: deps.demoMode,
    actorOfToken: accounts.actorOfToken,
    async idleLimits() {
      const [person, administrator] = await Promise.all([
        settings.read('idleMinutes'),
        settings.read('idleMinutesAdministrator'),
      ])
      return {
        personMs: Math.min(person * 60_000, deps.idleLimits.personMs),
        administratorMs: Math.min(administrator * 60_000, deps.idleLimits.administratorMs),
      }
    },
  })

  // Papers and evidence own their files, and the agenda decides who may edit its draft: each pair needs the other.
  const files = createFiles({ ...kernel, store: deps.fileStore, tasks }, () => ({
    paper: workshops.paperFiles,
    'item-evidence': items.evidenceFiles,
    petition: petitions.attachmentFiles,
  }))
  const hub = createDraftHub({
    log: createPostgresDraftLog({ pool: deps.draftPool, clock, reportError }),
    // A draft is of one kind: the other module knows nothing of it.
    access: { decide: async (...who) => (await agenda.decide(...who)) ?? (await petitions.decide(...who)) },
    clock,
    limits: DEFAULT_DRAFT_LIMITS,
    guards: { 'petition-text': openPetitionTextGuard },
    onRefused: ({ draftId, userId, fault }) =>
      reportError(new Error(`an update of ${userId} to draft ${draftId} was refused: ${fault}`)),
    reportError,
  })
  const agenda = createAgenda({
    ...kernel,
    hub,
    tasks,
    notices: notifications,
    departments,
    people: accounts.people,
    paperHashes: (ids) => files.hashes({ kind: 'paper', ids }),
    loadActor: accounts.actorOfSession,
    reportError,
  })
  const workshops = createWorkshops({
    ...kernel,
    departments,
    clusters,
    tasks,
    notices: notifications,
    agenda,
    files,
    roles: accounts,
  })
  // Items become clauses, and say where they stand as such: each needs the other.
  const joint = { ...kernel, departments, clusters, tasks, files, chain, legalBasis }
  const petitions: Petitions = createPetitions({
    ...joint,
    hub,
    notices: notifications,
    items: () => items,
    loadActor: accounts.actorOfSession,
    reportError,
  })
  const items = createItems({ ...joint, petitions: petitions.places })

  const documents = createDocuments({ fontFolder: deps.documentFonts })
  const workshopDocuments = createWorkshopDocuments({
    clock,
    departments,
    documents: { render: documents.render, hash: documentHash },
    readWorkshop: (actor, id) => workshops.read(actor, id),
    viewAgenda: (actor, id) => agenda.view(actor, id),
  })
  // Who makes accounts mints their links (server/notifications/README.md).
  const mintPath: MintPath = { 'account-invitation': accessLinks.pathOf, 'password-reset': accessLinks.pathOf }

  const stopWatching = events.subscribe(({ name, subject }) => {
    if (name === 'session-ended') hub.reauthorise({ sessionId: subject.id }).catch(reportError)
    // Who must enrol a second factor from now on is no actor any more.
    if (name === SETTING_CHANGED && subject.id === 'secondFactorRoles') hub.reauthorise({}).catch(reportError)
    if (name === 'roles-changed') hub.reauthorise({ userId: subject.id }).catch(reportError)
  })
  return {
    kernel,
    services: {
      accounts,
      accessLinks,
      administration,
      personalData,
      sessionLocks,
      passkeys,
      departments,
      clusters,
      tasks,
      chain,
      files,
      legalBasis,
      workshops,
      agenda,
      workshopDocuments,
      settings,
      notifications,
      items,
      petitions,
      audit: createAudit({ ...kernel, people: accounts.people }),
    },
    hub,
    runNotices: (options) =>
      runNotices({
        ...kernel,
        ...options,
        mailer: deps.mailer,
        actorOfUser: accounts.actorOfUser,
        subjects,
        calendar: workshops.calendar,
        deadlines: {
          tasksDue: tasks.dueBetween,
          workshopsStarting: workshops.startingBetween,
          invitedTo: workshops.invitedTo,
        },
        mintPath,
        reportError,
      }),
    async close() {
      stopWatching()
      settings.close()
      await accessLinks.close()
      await hub.close()
      await agenda.close()
      await petitions.close()
      await documents.close()
    },
  }
}
