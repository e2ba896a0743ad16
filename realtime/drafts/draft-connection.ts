import { createDecoder, type Decoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { encodeStateVector } from 'yjs'
import {
  aliveMessage,
  awarenessMessage,
  barrierMessage,
  presenceUpdate,
  statusMessage,
  syncStep1,
} from '../protocol/draft-messages.ts'
import { CLOSE, HUB_REASON, MESSAGE, SYNC } from '../protocol/draft-protocol.ts'
import type { DraftAccess, DraftParticipant } from './draft-access.ts'
import type { DocumentMember, DraftDocument } from './draft-document.ts'
import type { DraftLimits } from './draft-limits.ts'
import { DraftOutlet } from './draft-outlet.ts'
import type { PresenceUser } from './draft-presence.ts'
import type { DraftSocket } from './draft-socket.ts'
import { createDraftStanding, type DraftStanding, type Verdict } from './draft-standing.ts'
import { createMessageChain, type MessageChain } from './message-chain.ts'
import { receiveUpdate } from './receive-update.ts'
import type { RefusalBrake } from './refusal-brake.ts'

export interface DraftConnectionDeps {
  readonly access: DraftAccess
  readonly limits: DraftLimits
  /** Loads the document; the connection gives it back through `release`. Null: no such draft. */
  acquire(draftId: string): Promise<DraftDocument | null>
  release(document: DraftDocument): void
  closed(connection: DraftConnection): void
  readonly brake: RefusalBrake
  reportError(error: unknown, about: string): void
}

/**
 * One person's connection to one draft. Its messages are handled one after the other: while access is decided, the
 * document loads or a message waits for the store, later messages are held in order (PROTOCOL.md P2).
 */
export class DraftConnection implements DocumentMember {
  readonly who: DraftParticipant
  readonly draftId: string
  readonly user: PresenceUser
  readonly #deps: DraftConnectionDeps
  readonly #socket: DraftSocket
  readonly #standing: DraftStanding
  #document: DraftDocument | null = null
  #isClosed = false
  #isAlive = true
  readonly #chain: MessageChain
  readonly outlet: DraftOutlet
  #updatesReceived = 0

  constructor(
    deps: DraftConnectionDeps,
    connection: { socket: DraftSocket; who: DraftParticipant; draftId: string; schemaVersion: number },
  ) {
    const { sessionId: _session, sharedMachine: _machine, ...user } = connection.who
    this.#deps = deps
    this.#socket = connection.socket
    this.#standing = createDraftStanding({ access: deps.access, ...connection })
    this.#chain = createMessageChain({
      limits: deps.limits,
      handle: (message) => this.#handle(message),
      isUrgent: (message) => message[0] === MESSAGE.alive,
    })
    this.outlet = new DraftOutlet({
      socket: connection.socket,
      bufferedBytes: deps.limits.bufferedBytes,
      onStalled: () => this.close(CLOSE.tryAgainLater, 'the reader takes nothing'),
    })
    this.who = connection.who
    this.user = user
    this.draftId = connection.draftId
    connection.socket.listen({
      message: (data) => this.#arrived(data),
      pong: () => {
        this.#isAlive = true
      },
      closed: () => this.#ended(),
    })
  }

  get mayWrite(): boolean {
    return this.#standing.mayWrite
  }

  get guard(): string | null {
    return this.#standing.guard
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get document(): DraftDocument | null {
    return this.#document
  }

  /** Decides access, loads, says where the client stands and begins to handle what it sent. */
  open(): Promise<void> {
    return this.pauseFor(async () => {
      await this.#deps.brake.wait(this.who.userId, this.draftId)
      if (this.#isClosed || !(await this.#decide())) return
      const document = await this.#deps.acquire(this.draftId).catch((error) => {
        // An error is not "empty": nothing is created, the client tries again (F8).
        this.#deps.reportError(error, `loading draft ${this.draftId}`)
        this.close(CLOSE.tryAgainLater, 'load failed')
        return null
      })
      if (this.#isClosed) {
        if (document) this.#deps.release(document)
        return
      }
      if (!document) return this.close(CLOSE.noSuchDraft, 'no such draft')
      document.join(this)
      this.#document = document
      this.statusChanged()
      if (this.mayWrite) this.#sendStep1(document)
      this.#sendPresence(document)
    })
  }

  /** Asks for the access again; messages wait meanwhile. */
  reauthorise(): Promise<void> {
    return this.pauseFor(async () => {
      const couldWrite = this.mayWrite
      const verdict = await this.#decide()
      if (!verdict?.changed || !this.#document) return
      this.statusChanged()
      if (this.mayWrite && !couldWrite) this.#sendStep1(this.#document)
    })
  }

  /** Handles no further message: the hub is about to close, what was received is being committed. */
  stopReceiving(): void {
    this.#chain.stop()
  }

  /** Holds messages until the work is done. Work that throws ends the connection. */
  async pauseFor(work: () => Promise<void>): Promise<void> {
    try {
      await this.#chain.pauseFor(work)
    } catch (error) {
      if (this.#isClosed) return
      this.#deps.reportError(error, `a connection to draft ${this.draftId}`)
      this.close(CLOSE.tryAgainLater, 'try again later')
    }
  }

  /** `isLost`: an update was not taken, because something before it is missing: it comes again with that. */
  askForMissing(isLost = false): void {
    if (isLost) this.#updatesReceived--
    if (this.#document) this.#sendStep1(this.#document)
  }

  /** Called at every interval of the rate: the count starts anew. */
  startRateWindow(): void {
    this.#chain.startWindow()
  }

  /** Called now and then: the client gets the number of updates sent to it (P15). */
  announceCount(): void {
    this.outlet.announceCount()
  }

  /** Called at every ping interval: a connection that said nothing since the last one is dead. */
  checkAlive(): void {
    if (this.#isAlive) {
      this.#isAlive = false
      this.#socket.ping()
    } else {
      this.#socket.terminate()
      this.#ended()
    }
  }

  statusChanged(): void {
    this.#sendStatus()
  }

  draftGone(): void {
    this.close(CLOSE.noSuchDraft, 'the draft was deleted')
  }

  /** Refuses a change (`fault`: what a guard found): the client learns why, then the connection ends; others notice nothing (F11). */
  refuse(code: number, reason: string, fault?: string): void {
    if (fault !== undefined) this.#deps.brake.refused({ userId: this.who.userId, draftId: this.draftId, fault })
    this.#sendStatus(reason)
    this.close(code, reason)
  }

  /** Ends the connection; nothing of it is handled afterwards. Idempotent. */
  close(code: number, reason: string): void {
    if (this.#isClosed) return
    this.#socket.close(code, reason)
    this.#ended()
  }

  #ended(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#chain.stop()
    const document = this.#document
    this.#document = null
    if (document) {
      document.leave(this)
      this.#deps.release(document)
    }
    this.#deps.closed(this)
  }

  /** Asks the domain; null when the connection ended over the answer. */
  async #decide(): Promise<Extract<Verdict, { kind: 'in' }> | null> {
    const verdict = await this.#standing.ask()
    if (this.#isClosed) return null
    if (verdict.kind === 'in') return verdict
    if (verdict.says) this.refuse(verdict.code, verdict.reason)
    else this.close(verdict.code, verdict.reason)
    return null
  }

  #arrived(data: Uint8Array): void {
    if (this.#isClosed) return
    this.#isAlive = true
    if (!this.#chain.arrive(data)) this.refuse(CLOSE.tooLarge, HUB_REASON.tooLarge)
  }

  #handle(message: Uint8Array): void {
    const document = this.#document
    try {
      const decoder = createDecoder(message)
      const type = readVarUint(decoder)
      if (type === MESSAGE.alive) this.#handleAlive(readVarUint(decoder))
      else if (!document) return
      else if (type === MESSAGE.sync) this.#handleSync(document, decoder, message)
      else if (type === MESSAGE.awareness) {
        document.passOnPresence(document.presence.receive(this, readVarUint8Array(decoder)), this)
      } else if (type === MESSAGE.barrier) this.#handleBarrier(document, readVarUint(decoder))
      else if (type === MESSAGE.queryAwareness) this.#sendPresence(document)
      else this.close(CLOSE.malformed, 'unknown message')
    } catch (error) {
      this.close(CLOSE.malformed, error instanceof Error ? error.name : 'malformed')
    }
  }

  #handleSync(document: DraftDocument, decoder: Decoder, message: Uint8Array): void {
    const kind = readVarUint(decoder)
    const bytes = readVarUint8Array(decoder)
    const { limits } = this.#deps
    if (kind === SYNC.update) {
      this.#updatesReceived++
      const barrierAt = decoder.pos
      const hasBarrier = barrierAt < message.length
      const plain = hasBarrier ? message.subarray(0, barrierAt) : message
      receiveUpdate(this, document, limits, { update: bytes, isAnswer: false, message: plain })
      if (hasBarrier) this.#handleBarrier(document, readVarUint(decoder))
    } else if (kind === SYNC.step2) {
      receiveUpdate(this, document, limits, { update: bytes, isAnswer: true, message: undefined })
    } else if (kind === SYNC.step1) this.#send(document.answerStep1(bytes))
    else this.close(CLOSE.malformed, 'unknown sync message')
  }

  /** Echoed after the commit of what came before; a number that differs means that an update was lost (P6). */
  #handleBarrier(document: DraftDocument, n: number): void {
    if (this.#isClosed) return
    if (this.#chain.isPaused) {
      // The update that brought it waits for the store: first of all when it goes on.
      this.#chain.putFirst(barrierMessage(n))
    } else if (n === this.#updatesReceived || !this.mayWrite) {
      document.saver.afterCommit(() => this.#send(barrierMessage(n)))
    } else {
      this.#updatesReceived = n
      this.#sendStep1(document)
    }
  }

  /** Answered at once; a number that differs means that an update was lost on the way (P15). */
  #handleAlive(count: number): void {
    this.#send(aliveMessage(this.outlet.updatesSent))
    if (this.#chain.isHolding || count === this.#updatesReceived) return
    this.#updatesReceived = count
    if (this.mayWrite) this.askForMissing()
  }

  #sendStep1(document: DraftDocument): void {
    this.#send(syncStep1(encodeStateVector(document.doc)))
  }

  #sendPresence(document: DraftDocument): void {
    const here = document.presence.all()
    if (here.length > 0) this.#send(awarenessMessage(presenceUpdate(here)))
  }

  #sendStatus(refusal?: string): void {
    this.#send(statusMessage(this.#standing.status(this.#document, refusal)))
  }

  #send(message: Uint8Array): void {
    if (!this.#isClosed) this.outlet.send(message)
  }
}
