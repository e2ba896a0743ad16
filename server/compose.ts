import { createDraftHub } from '#realtime/drafts/draft-hub.ts'
import { DEFAULT_DRAFT_LIMITS } from '#realtime/drafts/draft-limits.ts'
import { openPetitionTextGuard } from '#realtime/drafts/petition-text-guard.ts'
import { createPostgresDraftLog } from '#realtime/drafts/postgres-draft-log.ts'
import { restoreDrafts } from '#realtime/drafts/restore-drafts.ts'
import { createAccessLinks } from './accounts/access-links/access-links.ts'
import { createAccounts } from './accounts/accounts.ts'
import { idleLimitsWithin } from './accounts/idle-lock.ts'
import { passkeyProof } from './accounts/passkeys/passkey-proof.ts'
import { createPasskeys } from './accounts/passkeys/passkeys.ts'
import { createSecretBox } from './accounts/secret-box.ts'
import { createSessionLocks } from './accounts/session-locks.ts'
import { openSingleSignOn } from './accounts/single-sign-on/open-single-sign-on.ts'
import { createAdministration } from './administration/administration.ts'
import { createAudit } from './audit/audit.ts'
import { createChain } from './chain/chain.ts'
import { createClusters } from './clusters/clusters.ts'
import { composeKnowledge } from './compose-knowledge.ts'
import { composeMeetings } from './compose-meetings.ts'
import { composePetitions } from './compose-petitions.ts'
import { composeSearch } from './compose-search.ts'
import type { ComposeDeps, Composition, Kernel } from './composition.ts'
import { createDepartments } from './departments/departments.ts'
import { documentHash } from './documents/document-hash.ts'
import { createDocuments } from './documents/documents.ts'
import { buildEdxml } from './documents/edxml/build-edxml.ts'
import { createSignatures } from './documents/signatures/signatures.ts'
import { readSigningRoots } from './documents/signatures/signing-roots.ts'
import { validateDocument } from './documents/validate-document.ts'
import { createFileServices } from './files/file-services.ts'
import { createAuditLog } from './kernel/audit-log.ts'
import { createInProcessEventBus } from './kernel/event-bus.ts'
import { createTransactor } from './kernel/transaction.ts'
import { createLegalBasis } from './legal-basis/legal-basis.ts'
import type { MintPath, SubjectPorts } from './notifications/notices-ports.ts'
import { createNotifications } from './notifications/notifications.ts'
import { runNotices } from './notifications/run-notices.ts'
import { createPersonalData } from './personal-data/personal-data.ts'
import { createSearchIndex } from './search/entries/search-index.ts'
import type { Services } from './services.ts'
import { SETTING_CHANGED } from './settings/contract.ts'
import { createSettings } from './settings/settings.ts'
import { createTasks } from './tasks/tasks.ts'
import { createWorkingDays } from './working-days/working-days.ts'
import { createAgenda } from './workshops/agenda/agenda.ts'
import { createWorkshops } from './workshops/workshops.ts'

export type { Composition, Kernel, Services }

/** The composition root: where the compiler checks that every port is fitted. No logic. */
export function compose(deps: ComposeDeps): Composition {
  const { prisma, clock, reportError } = deps
  const events = createInProcessEventBus(reportError)
  const audit = createAuditLog({ clock })
  const transactor = createTransactor({ prisma, events })
  const searchIndex = createSearchIndex({ clock })
  const kernel: Kernel = { prisma, clock, events, audit, transactor, searchIndex }

  const settings = createSettings({ ...kernel, demoMode: deps.demoMode })
  const departments = createDepartments(kernel)
  const clusters = createClusters({ prisma })
  const workingDays = createWorkingDays(kernel)
  const { calendar } = workingDays
  const subjects: SubjectPorts = {
    workshop: (actor, ids) => workshops.names(actor, ids),
    'petition-item': (actor, ids) => items.names(actor, ids),
    petition: (actor, ids) => petitions.names(actor, ids),
    case: (actor, ids) => cases.names(actor, ids),
    discussion: (actor, ids) => discussions.names(actor, ids),
    'data-request': (actor, ids) => personalData.names(actor, ids),
    'saved-search': (actor, ids) => savedSearches.names(actor, ids),
  }
  const notifications = createNotifications({
    ...kernel,
    canMail: deps.mailer.canSend,
    subjects,
    calendar: (actor, which) => workshops.calendar(actor, which),
    actorOfUser: (userId) => accounts.actorOfUser(userId),
    keptDays: () => settings.read('noticeDays'),
  })
  const tasks = createTasks({ ...kernel, notices: notifications })
  // The links of the chain are described by the modules whose subjects they join, which write them.
  const chain = createChain(kernel, () => ({
    workshop: workshops.describe,
    case: cases.describe,
    discussion: discussions.describe,
    'discussion-post': discussions.describePost,
    'agenda-item': agenda.describeItem,
    'minutes-conclusion': minutes.describeConclusion,
    'petition-item': items.describe,
    petition: petitions.describe,
    'petition-clause': petitions.describeClause,
    'petition-reply': petitionReplies.describe,
    'legal-document': legalBasis.describe,
  }))
  const legalBasis = createLegalBasis({ ...kernel, chain, citing: () => [cases.citing, discussions, petitions.citing] })
  const sessionHours = () => settings.read('sessionHours')
  const passkeys = createPasskeys({ ...kernel, sessionSecret: deps.sessionSecret, sessionHours })
  const secretBox = createSecretBox(deps.encryptionSecret)
  const singleSignOn = openSingleSignOn({
    ...{ ...kernel, departments, tasks, secretBox, sessionHours, reportError },
    sessionSecret: deps.sessionSecret,
    settings: deps.singleSignOn,
  })
  const accounts = createAccounts({
    ...kernel,
    departments,
    sessionSecret: deps.sessionSecret,
    secretBox,
    demoMode: deps.demoMode,
    secondFactorRequired: settings.secondFactorRequired,
    sessionHours,
    proofVerifiers: { passkey: passkeyProof(passkeys, deps.pages) },
    provesAtProvider: singleSignOn.proves,
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
    calendar,
  })
  const sessionLocks = createSessionLocks({
    ...kernel,
    passkeys,
    secretBox,
    opensAtProvider: singleSignOn.proves,
    demoMode: deps.demoMode,
    actorOfToken: accounts.actorOfToken,
    async idleLimits() {
      const person = await settings.read('idleMinutes')
      const administrator = await settings.read('idleMinutesAdministrator')
      return idleLimitsWithin(deps.idleLimits, { person, administrator })
    },
  })

  // Papers and evidence own their files, and the agenda decides who may edit its draft: each pair needs the other.
  const { people, isFresh: isProven } = accounts
  const fileParts = { store: deps.fileStore, antivirus: deps.antivirus ?? null, reportError }
  const { files, quarantine, runScanner } = createFileServices(
    { ...kernel, ...fileParts, tasks, notices: notifications, departments, people, isProven },
    () => ({
      paper: workshops.paperFiles,
      'item-evidence': items.evidenceFiles,
      petition: petitions.attachmentFiles,
      'petition-reply': petitionReplies.letterFiles,
      case: cases.caseFiles,
      'discussion-post': discussions.postFiles,
      'room-message': aroundMeeting.rooms.messageFiles,
    }),
  )
  const hub = createDraftHub({
    log: createPostgresDraftLog({ pool: deps.draftPool, clock, reportError }),
    // A draft is of one kind: the other module knows nothing of it.
    access: {
      decide: async (...who) =>
        (await agenda.decide(...who)) ??
        (await petitions.decide(...who)) ??
        (await cases.decide(...who)) ??
        (await minutes.decide(...who)),
    },
    clock,
    limits: DEFAULT_DRAFT_LIMITS,
    guards: { 'petition-text': openPetitionTextGuard },
    restore: restoreDrafts,
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
    people,
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
    hasUnsignedMinutes: (tx, id) => minutes.hasUnsigned(tx, id),
  })
  const documents = createDocuments({ fontFolder: deps.documentFonts })
  const signatures = createSignatures({ roots: readSigningRoots(deps.signingRoots) })
  const jointPetitions = composePetitions({
    ...kernel,
    ...{ departments, clusters, tasks, files, chain, legalBasis, hub, calendar, reportError },
    ...{ documents, signatures, validateDocument, documentHash, isFresh: isProven },
    notices: notifications,
    loadActor: accounts.actorOfSession,
    replyDays: () => settings.read('replyDays'),
    edxml: {
      build: buildEdxml,
      async options() {
        const [businessSpelling, dates] = [await settings.read('edxmlSpelling'), await settings.read('edxmlDates')]
        return { businessSpelling, dates }
      },
    },
  })
  const { petitions, items, petitionReplies, petitionDocuments } = jointPetitions.services
  const { cases, discussions } = composeKnowledge({
    ...kernel,
    ...{ departments, clusters, tasks, files, chain, legalBasis, hub, items, reportError, notices: notifications },
    ...{ loadActor: accounts.actorOfSession, actorOfUser: accounts.actorOfUser },
  })
  const { minutes, ...aroundMeeting } = composeMeetings({
    ...{ ...kernel, workshops, agenda, hub, departments, people, tasks, chain, validateDocument, reportError },
    ...{ isFresh: isProven, loadActor: accounts.actorOfSession, files, nameClause: petitions.nameClause },
    ...{ demoMode: deps.demoMode, actorOfUser: accounts.actorOfUser, petitionDocuments },
    documents: { render: documents.render, hash: documentHash },
  })
  // Who makes accounts mints their links (server/notifications/README.md).
  const mintPath: MintPath = { 'account-invitation': accessLinks.pathOf, 'password-reset': accessLinks.pathOf }

  const stopWatching = events.subscribe(({ name, subject }) => {
    if (name === 'session-ended') hub.reauthorise({ sessionId: subject.id }).catch(reportError)
    // Who must enrol a second factor from now on is no actor any more.
    if (name === SETTING_CHANGED && subject.id === 'secondFactorRoles') hub.reauthorise({}).catch(reportError)
    if (name === 'roles-changed') hub.reauthorise({ userId: subject.id }).catch(reportError)
  })
  const finds = [discussions, workshops, minutes, petitions, items, legalBasis].map((one) => one.search)
  const { search, savedSearches } = composeSearch({
    ...{ ...kernel, departments, pool: deps.searchPool, notices: notifications, actorOfUser: accounts.actorOfUser },
    sources: () => [...cases.searches, ...finds, workshops.paperSearch],
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
      singleSignOn,
      ...{ departments, clusters, tasks, chain, files, quarantine, legalBasis },
      ...{ workshops, agenda, minutes, ...aroundMeeting },
      ...{ settings, workingDays, notifications },
      ...jointPetitions.services,
      ...{ cases, discussions, search, savedSearches },
      audit: createAudit({ ...kernel, people }),
    },
    hub,
    runScanner,
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
      aroundMeeting.meetings.rehearsals.close()
      settings.close()
      await accessLinks.close()
      await hub.close()
      await agenda.close()
      await jointPetitions.close()
      await cases.close()
      await minutes.close()
      await documents.close()
      await signatures.close()
    },
  }
}
