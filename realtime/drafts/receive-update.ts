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
  const again = (next = incoming) => receiveUpdate(connection, document, limits, next)
  const author = structAuthor(update)
  if (!connection.mayEdit) {
    if (bringsNews(document.doc, update)) connection.refuse(CLOSE.noAccess, HUB_REASON.refusedUpdate)
  } else if (document.isFull && author !== 'nobody' && clientsWithNews(document.doc, update).length > 0) {
    connection.refuse(CLOSE.tooLarge, HUB_REASON.documentFull)
  } else if (isByTheSender(connection, document, author) || settleAuthors(connection, document, incoming, again)) {
    const share = deletedShare(document.doc, update, limits.largeDeletionLeast)
    if (share > limits.largeDeletionShare && !incoming.isVersioned) {
      const { userId: by } = connection.who
      const version = { name: AUTOMATIC_VERSION.largeDeletion, state: document.wholeState(), by }
      holdFor(
        connection,
        document,
        () => document.saveVersion(version),
        () => again({ ...incoming, isVersioned: true }),
      )
    } else document.receive(update, connection, incoming.message)
  }
}

/** The usual case, from the first bytes alone: deletions, or structs of one client id that is the sender's. */
function isByTheSender(connection: DraftConnection, document: DraftDocument, author: StructAuthor): boolean {
  return (
    author === 'nobody' || (typeof author === 'number' && document.authors.ownerOf(author) === connection.who.userId)
  )
}

/** Whether the update may go on as it is; if not, it was refused, or comes again once its ids are bound or taken out. */
function settleAuthors(
  connection: DraftConnection,
  { authors, doc }: DraftDocument,
  incoming: IncomingUpdate,
  again: (next?: IncomingUpdate) => void,
): boolean {
  const { document, who } = connection
  const writers = clientsWithNews(doc, incoming.update)
  const free = writers.filter((client) => authors.ownerOf(client) === undefined)
  const foreign = writers.filter((client) => authors.ownerOf(client) !== who.userId)
  if (foreign.length === 0) return true
  if (free.length > 0) {
    if (document) holdFor(connection, document, () => authors.bind(free, who.userId), again)
  } else if (!incoming.isAnswer) {
    connection.refuse(CLOSE.noAccess, HUB_REASON.foreignAuthor)
  } else {
    // We passed them on and went down before they were committed: their author, who still has them, brings them again.
    again({ ...incoming, update: withoutClients(incoming.update, foreign), message: undefined })
  }
  return false
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
