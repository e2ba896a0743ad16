import type { AccessLinks } from './accounts/access-links/access-links.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Passkeys } from './accounts/passkeys/passkeys.ts'
import type { SessionLocks } from './accounts/session-locks.ts'
import type { SingleSignOn } from './accounts/single-sign-on/single-sign-on.ts'
import type { Administration } from './administration/administration.ts'
import type { Audit } from './audit/audit.ts'
import type { Cases } from './cases/cases.ts'
import type { Chain } from './chain/chain.ts'
import type { Clusters } from './clusters/clusters.ts'
import type { Departments } from './departments/departments.ts'
import type { Discussions } from './discussions/discussions.ts'
import type { Dossier } from './dossier/dossier.ts'
import type { Files } from './files/files.ts'
import type { Quarantine } from './files/quarantine/quarantine.ts'
import type { LegalBasis } from './legal-basis/legal-basis.ts'
import type { Meetings } from './meetings/meetings.ts'
import type { Minutes } from './minutes/minutes.ts'
import type { Notifications } from './notifications/notifications.ts'
import type { PersonalData } from './personal-data/personal-data.ts'
import type { ClauseWays } from './petitions/clause-way/clause-ways.ts'
import type { PetitionComments } from './petitions/comments/comments.ts'
import type { Consultation } from './petitions/consultation/consultation.ts'
import type { PetitionDocuments } from './petitions/document/petition-documents.ts'
import type { Petitions } from './petitions/drafts/petitions.ts'
import type { PetitionIssuing } from './petitions/issuing/issuing.ts'
import type { Items } from './petitions/items/items.ts'
import type { PetitionReplies } from './petitions/replies/replies.ts'
import type { SignedFiles } from './petitions/signed-files/signed-files.ts'
import type { PetitionSigning } from './petitions/signing/petition-signing.ts'
import type { PetitionVersions } from './petitions/versions/versions.ts'
import type { Rooms } from './rooms/rooms.ts'
import type { SavedSearches } from './search/saved/saved-searches.ts'
import type { Search } from './search/search.ts'
import type { Settings } from './settings/settings.ts'
import type { Tasks } from './tasks/tasks.ts'
import type { WorkingDays } from './working-days/working-days.ts'
import type { Agenda } from './workshops/agenda/agenda.ts'
import type { WorkshopDocuments } from './workshops/documents/workshop-documents.ts'
import type { Workshops } from './workshops/workshops.ts'

/** Everything a route may call: the commands and queries of each module. */
export interface Services {
  readonly accounts: Accounts
  /** One-time links to set a password. */
  readonly accessLinks: AccessLinks
  readonly administration: Administration
  readonly personalData: PersonalData
  readonly sessionLocks: SessionLocks
  readonly passkeys: Passkeys
  /** The sign-in system of the office. */
  readonly singleSignOn: SingleSignOn
  readonly departments: Departments
  readonly clusters: Clusters
  readonly tasks: Tasks
  readonly chain: Chain
  readonly files: Files
  /** Files held back by the scan. */
  readonly quarantine: Quarantine
  readonly legalBasis: LegalBasis
  readonly workshops: Workshops
  readonly agenda: Agenda
  readonly workshopDocuments: WorkshopDocuments
  /** The video room of a workshop, and the log of its meeting. */
  readonly rooms: Rooms
  /** The live meeting: the agenda as it runs, speaking, votes, attendance. */
  readonly meetings: Meetings
  /** Hồ sơ hội thảo, as one archive. */
  readonly dossier: Dossier
  /** Biên bản of the meeting, and what was concluded. */
  readonly minutes: Minutes
  readonly settings: Settings
  /** The holiday table. */
  readonly workingDays: WorkingDays
  readonly notifications: Notifications
  readonly items: Items
  readonly petitions: Petitions
  /** "Đường đi" of one clause. */
  readonly clauseWays: ClauseWays
  /** A petition as an official document. */
  readonly petitionDocuments: PetitionDocuments
  readonly search: Search
  /** Searches that a person keeps and is told of. */
  readonly savedSearches: SavedSearches
  /** The knowledge base. */
  readonly cases: Cases
  /** What is talked about under cases, and free topics. */
  readonly discussions: Discussions
  readonly petitionVersions: PetitionVersions
  readonly petitionComments: PetitionComments
  readonly consultation: Consultation
  /** "Khóa bản" and "Xác nhận thống nhất". */
  readonly petitionSigning: PetitionSigning
  /** "Phát hành", and what the receiving side reports. */
  readonly petitionIssuing: PetitionIssuing
  /** Answers to issued petitions, clause by clause. */
  readonly petitionReplies: PetitionReplies
  /** Biên bản thống nhất, signed in its PDF. */
  readonly signedFiles: SignedFiles
  /** The log as it is read; commands write it through the kernel. */
  readonly audit: Audit
}
