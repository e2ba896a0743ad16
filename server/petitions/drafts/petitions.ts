import type { DescribeNode } from '#server/chain/chain-node.ts'
import type { FileOwner } from '#server/files/files.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Result } from '#server/kernel/result.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { CitingPort } from '#server/legal-basis/legal-command.ts'
import type { SearchSource } from '#server/search/search-source.ts'
import type { ItemPetitionsPort } from '../items/item-ports.ts'
import type { ItemCard } from '../items/item-view.ts'
import { addItems } from './add-items.ts'
import { addAttachment } from './attachments/add-attachment.ts'
import { createAttachmentFileOwner } from './attachments/attachment-file-owner.ts'
import type { Continued } from './carry-clause.ts'
import { announceCiting } from './clauses/link-legal-documents.ts'
import { createClauseProjector } from './clauses/project-clauses.ts'
import type * as contract from './contract.ts'
import { decideProposals } from './decide-proposals.ts'
import { describeClause, describePetition, petitionNames } from './describe-petition.ts'
import { mayEnterPetitions } from './draft-access.ts'
import { petitionSearch } from './index-petition.ts'
import { inviteGuests } from './invite-guests.ts'
import { placesForItems } from './item-places.ts'
import { listParticipants } from './list-participants.ts'
import { type NamedClause, nameClause } from './name-clause.ts'
import { nameEditors } from './name-editors.ts'
import { offerChoicesFor, offerChoicesOn } from './offer-choices.ts'
import { offerItems } from './offer-items.ts'
import { decideTextAccess, findPetitionFor, type TextAccessDecision } from './petition-access.ts'
import type { Done, PetitionDeps, Refusal } from './petition-command.ts'
import type {
  ClauseTextView,
  PetitionChoices,
  PetitionList,
  PetitionPerson,
  PetitionView,
  ReferenceView,
} from './petition-view.ts'
import { listPetitions, readPetition } from './read-petition.ts'
import { readReferences } from './read-references.ts'
import { removeClauseLink } from './remove-clause-link.ts'
import { reviseHead } from './revise-head.ts'
import { watchPetitionRights } from './rights-watch.ts'
import { showText } from './show-text.ts'
import { type StartedPetition, startPetition } from './start-petition.ts'

/** Joint petitions (kiến nghị chung) while they are written. Every command and query takes the actor first. */
export interface Petitions {
  list(actor: Actor): Promise<PetitionList>
  read(actor: Actor, id: string): Promise<Result<PetitionView, Refusal>>
  text(actor: Actor, id: string): Promise<Result<ClauseTextView[], Refusal>>
  /** For the live meeting, which shows a clause by its name. */
  nameClause(actor: Actor, wanted: { petitionId: string; cid: string }): Promise<NamedClause | null>
  participants(actor: Actor, id: string): Promise<Result<PetitionPerson[], Refusal>>
  references(actor: Actor, id: string): Promise<Result<ReferenceView[], Refusal>>
  freeItems(actor: Actor): Promise<readonly ItemCard[]>
  choicesOn(actor: Actor, day: LocalDate): Promise<Result<PetitionChoices, Refusal>>
  choicesFor(actor: Actor, id: string): Promise<Result<PetitionChoices, Refusal>>
  start(
    actor: Actor,
    input: contract.StartPetitionInput,
    given?: { isDemo?: boolean; continues?: Continued },
  ): Promise<Result<StartedPetition, Refusal>>
  reviseHead(actor: Actor, input: contract.ReviseHeadInput): Done
  nameEditors(actor: Actor, input: contract.NamePeopleInput): Done
  inviteGuests(actor: Actor, input: contract.NamePeopleInput): Done
  addItems(actor: Actor, input: contract.AddItemsInput): Done
  removeClauseLink(actor: Actor, input: contract.ClauseLinkInput): Done
  addAttachment(actor: Actor, input: contract.AddAttachmentInput): Done
  decideProposals(
    actor: Actor,
    input: contract.DecideProposalsInput,
  ): Promise<Result<contract.DecidedProposals, Refusal>>

  /** For the hub: what a person may do with a draft (DraftAccess). */
  decide(userId: string, sessionId: string, draftId: string): Promise<TextAccessDecision | null>
  /** For the subject channel: who may hear that a petition, or the list, has moved. */
  mayFollow(actor: Actor, id: string): Promise<boolean>
  mayFollowList(actor: Actor): Promise<boolean>
  /** For createFiles: who owns files of kind 'petition'. */
  readonly attachmentFiles: FileOwner
  /** For the items: where they stand in petitions. */
  readonly places: ItemPetitionsPort
  /** For createLegalBasis: hears that a document was marked, or that the mark was taken back. */
  readonly citing: CitingPort
  /** For createChain: what a petition and a clause say of themselves. */
  readonly describe: DescribeNode
  readonly describeClause: DescribeNode
  /** For createSearch: what can be found of petitions, and by whom. */
  readonly search: SearchSource
  /** For notices: which of these the person may read, and their names. */
  names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>

  /** Once after the start: brings read-models up to documents saved by a process that died. */
  catchUp(): Promise<void>
  /** Resolves when the read-models hold every commit so far. */
  projected(): Promise<void>
  /** Stops listening and ends the projections under way. Close it after the hub. Idempotent. */
  close(): Promise<void>
}

export function createPetitions(deps: PetitionDeps): Petitions {
  const rights = watchPetitionRights(deps)
  const projector = createClauseProjector(deps)
  return {
    list: (actor) => listPetitions(deps, actor),
    read: (actor, id) => readPetition(deps, actor, id),
    text: (actor, id) => showText(deps, actor, id),
    nameClause: (actor, wanted) => nameClause(deps, actor, wanted),
    participants: (actor, id) => listParticipants(deps, actor, id),
    references: (actor, id) => readReferences(deps, actor, id),
    freeItems: (actor) => offerItems(deps, actor),
    choicesOn: (actor, day) => offerChoicesOn(deps, actor, day),
    choicesFor: (actor, id) => offerChoicesFor(deps, actor, id),
    start: (actor, input, given) => startPetition(deps, actor, input, given),
    reviseHead: (actor, input) => reviseHead(deps, actor, input),
    nameEditors: (actor, input) => nameEditors(deps, actor, input),
    inviteGuests: (actor, input) => inviteGuests(deps, actor, input),
    addItems: (actor, input) => addItems(deps, actor, input),
    removeClauseLink: (actor, input) => removeClauseLink(deps, actor, input),
    addAttachment: (actor, input) => addAttachment(deps, actor, input),
    decideProposals: (actor, input) => decideProposals(deps, actor, input),
    decide: (userId, sessionId, draftId) => decideTextAccess(deps, { userId, sessionId, draftId }),
    mayFollow: async (actor, id) => (await findPetitionFor(deps.prisma, actor, id)).ok,
    mayFollowList: async (actor) => mayEnterPetitions(actor),
    attachmentFiles: createAttachmentFileOwner(deps),
    places: placesForItems(deps),
    citing: {
      marked: (work, { documentId }) => announceCiting(deps, work, documentId),
      unmarked: (work, { documentId }) => announceCiting(deps, work, documentId),
    },
    describe: (actor, id) => describePetition(deps, actor, id),
    describeClause: (actor, id) => describeClause(deps, actor, id),
    search: petitionSearch(deps),
    names: (actor, ids) => petitionNames(deps, actor, ids),
    catchUp: () => projector.catchUp(),
    projected: () => projector.settled(),
    async close() {
      await rights.close()
      await projector.close()
    },
  }
}
