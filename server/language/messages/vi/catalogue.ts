import { accounts } from './accounts.ts'
import { administration } from './administration.ts'
import { agenda } from './agenda.ts'
import { anonymised } from './anonymised.ts'
import { audit } from './audit.ts'
import { calendar } from './calendar.ts'
import { cases } from './cases.ts'
import { clauseWay } from './clause-way.ts'
import { common } from './common.ts'
import { dictionary } from './dictionary.ts'
import { discussions } from './discussions.ts'
import { documents } from './documents.ts'
import { dossier } from './dossier.ts'
import { editor } from './editor.ts'
import { errors } from './errors.ts'
import { failures } from './failures.ts'
import { files } from './files.ts'
import { home } from './home.ts'
import { itemWay } from './item-way.ts'
import { items } from './items.ts'
import { legalBasis } from './legal-basis.ts'
import { lock } from './lock.ts'
import { mail } from './mail.ts'
import { meeting } from './meeting.ts'
import { minutes } from './minutes.ts'
import { notices } from './notices.ts'
import { passkeys } from './passkeys.ts'
import { personalData } from './personal-data.ts'
import { petitionComments } from './petition-comments.ts'
import { consultation } from './petition-consultation.ts'
import { petitionDocument } from './petition-document.ts'
import { petitionIssuing } from './petition-issuing.ts'
import { petitionReplies } from './petition-replies.ts'
import { petitionSigning } from './petition-signing.ts'
import { petitionText } from './petition-text.ts'
import { petitionVersions } from './petition-versions.ts'
import { petitions } from './petitions.ts'
import { quarantine } from './quarantine.ts'
import { roles } from './roles.ts'
import { room } from './room.ts'
import { search } from './search.ts'
import { shell } from './shell.ts'
import { signedFiles } from './signed-files.ts'
import { tasks } from './tasks.ts'
import { taxonomy } from './taxonomy.ts'
import { tokens } from './tokens.ts'
import { ui } from './ui.ts'
import { workingDays } from './working-days.ts'
import { workshops } from './workshops.ts'

/** All Vietnamese texts. The Vietnamese catalogue defines which keys exist and what values they take. */
export const messages = {
  accounts,
  administration,
  agenda,
  anonymised,
  audit,
  calendar,
  cases,
  common,
  consultation,
  discussions,
  editor,
  dictionary,
  documents,
  dossier,
  errors,
  failures,
  files,
  home,
  itemWay,
  items,
  mail,
  meeting,
  minutes,
  notices,
  lock,
  legalBasis,
  passkeys,
  clauseWay,
  petitionDocument,
  petitionComments,
  petitionIssuing,
  petitionReplies,
  petitionSigning,
  petitionText,
  petitionVersions,
  personalData,
  quarantine,
  petitions,
  roles,
  room,
  search,
  shell,
  signedFiles,
  tasks,
  taxonomy,
  tokens,
  ui,
  workingDays,
  workshops,
} as const

export type Messages = typeof messages
