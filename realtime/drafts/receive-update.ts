import { CLOSE, HUB_REASON } from '../protocol/draft-protocol.ts'
import type { DraftConnection } from './draft-connection.ts'
import type { DraftDocument } from './draft-document.ts'
import type { DraftLimits } from './draft-limits.ts'
import { AUTOMATIC_VERSION } from './draft-versions.ts'
import {
  bringsNews,
  clientsWithNews,
  deletedShare,
  type StructAuthor,
  structAuthor,
  withoutClients,
} from './inspect-update.ts'

/** A change as a connection sent it. */
export interface IncomingUpdate {
  readonly update: Uint8Array
  /** Sync step 2: may carry what others wrote. */
  readonly isAnswer: boolean
  /** The update message as it came, passed on unchanged. */
  readonly message: Uint8Array | undefined
  /** What it deletes is kept as a version already. */
  readonly isVersioned?: boolean
}

/**
 * The one way of a client's change into a document: level (P5), room, authorship (P8), the version before a large
 * deletion (F8), then the document. What must wait for the store holds the connection and starts over afterwards.
 */
export function receiveUpdate(
  connection: DraftConnection,
  document: DraftDocument,
  limits: DraftLimits,
  incoming: IncomingUpdate,
): void {
  const { update } = incoming
  const author = structAuthor(update)
  if (!connection.mayWrite) {
    if (bringsNews(document.doc, update)) connection.refuse(CLOSE.noAccess, HUB_REASON.refusedUpdate)
  } else if (document.isFull && author !== 'nobody' && clientsWithNews(document.doc, update).length > 0) {
    connection.refuse(CLOSE.tooLarge, HUB_REASON.documentFull)
  } else if (!isByTheSender(connection, document, author)) {
    settleAuthors(connection, document, limits, incoming)
  } else acceptUpdate(connection, document, limits, incoming)
}

/** Of the sender and with room for it: into the document, after a version when it deletes most of it. */
function acceptUpdate(
  connection: DraftConnection,
  document: DraftDocument,
  limits: DraftLimits,
  incoming: IncomingUpdate,
): void {
  const { update } = incoming
  if (connection.guard !== null) {
    acceptProposal(connection, document, connection.guard, incoming)
    return
  }
  const isLargeDeletion =
    !incoming.isVersioned && deletedShare(document.doc, update, limits.largeDeletionLeast) > limits.largeDeletionShare
  if (!isLargeDeletion) {
    document.receive(update, connection, incoming.message)
    return
  }
  const { userId: by } = connection.who
  const version = { name: AUTOMATIC_VERSION.largeDeletion, state: document.wholeState(), by }
  const again = () => receiveUpdate(connection, document, limits, { ...incoming, isVersioned: true })
  holdFor(connection, document, () => document.saveVersion(version), again)
}

/** From somebody who may only propose: into the document when the guard finds nothing else in it (P16). */
function acceptProposal(
  connection: DraftConnection,
  document: DraftDocument,
  guard: string,
  { update, isAnswer, message }: IncomingUpdate,
): void {
  const verdict = document.guards.named(guard).judge(update, connection.user)
  if (verdict.kind === 'refused') connection.refuse(CLOSE.noAccess, HUB_REASON.refusedUpdate, verdict.fault)
  else if (verdict.kind === 'incomplete') {
    // An answer says all that the client has: what it lacks comes from somebody else.
    if (!isAnswer) connection.askForMissing(true)
  } else {
    document.receive(update, connection, message)
    if (verdict.repair) document.repair(verdict.repair)
  }
}

/** The usual case, from the first bytes alone: deletions, or structs of one client id that is the sender's. */
function isByTheSender(connection: DraftConnection, document: DraftDocument, author: StructAuthor): boolean {
  return (
    author === 'nobody' || (typeof author === 'number' && document.authors.ownerOf(author) === connection.who.userId)
  )
}

/** New structs of client ids that are not known to be the sender's: bound when free, else refused or taken out. */
function settleAuthors(
  connection: DraftConnection,
  document: DraftDocument,
  limits: DraftLimits,
  incoming: IncomingUpdate,
): void {
  const { authors, doc } = document
  const { userId } = connection.who
  const writers = clientsWithNews(doc, incoming.update)
  const free = writers.filter((client) => authors.ownerOf(client) === undefined)
  const foreign = writers.filter((client) => authors.ownerOf(client) !== userId)
  if (foreign.length === 0) acceptUpdate(connection, document, limits, incoming)
  else if (free.length > 0) {
    const again = () => receiveUpdate(connection, document, limits, incoming)
    holdFor(connection, document, () => authors.bind(free, userId), again)
  } else if (!incoming.isAnswer) connection.refuse(CLOSE.noAccess, HUB_REASON.foreignAuthor)
  else {
    // We passed them on and went down before they were committed: their author, who still has them, brings them again.
    const own = withoutClients(incoming.update, foreign)
    acceptUpdate(connection, document, limits, { ...incoming, update: own, message: undefined })
  }
}

/** Holds the connection for the store, then goes on as the world is by then. */
function holdFor(
  connection: DraftConnection,
  document: DraftDocument,
  work: () => Promise<unknown>,
  then: () => void,
): void {
  void connection.pauseFor(async () => {
    await document.persistently(work, () => connection.isClosed)
    if (!connection.isClosed) then()
  })
}
