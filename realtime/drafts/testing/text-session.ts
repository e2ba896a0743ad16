import type { Plugin } from '@tiptap/pm/state'
import * as Y from 'yjs'
import type { AnyEntry, Proposer } from '../../protocol/petition-text/proposal.ts'
import type { Decision } from '../../protocol/petition-text/resolve-proposals.ts'
import { canonical, TextEditor } from '../../protocol/petition-text/testing/text-lab.ts'
import { resolveInDocument, seedText } from '../../protocol/petition-text/text-document.ts'
import { petitionSchema } from '../../protocol/petition-text/text-schema.ts'
import { openPetitionTextGuard } from '../petition-text-guard.ts'
import type { GuardVerdict, UpdateGuard } from '../update-guard.ts'

/** A person in a session: the editor, and what waits in both directions. */
export interface Member {
  readonly editor: TextEditor
  readonly inbox: Uint8Array[]
}

/** A server and its editors in one process, with the order of every delivery in the test's hands. */
export class TextSession {
  readonly doc = new Y.Doc()
  readonly guard: UpdateGuard
  readonly members: Member[] = []
  readonly verdicts: GuardVerdict[] = []
  /** Called after a refusal with what the client leaves behind; it has rejoined by then. */
  onRefused: (member: Member, left: Y.Doc) => void = () => undefined

  constructor(content: object) {
    Y.applyUpdate(this.doc, seedText(petitionSchema.nodeFromJSON(content)))
    this.guard = openPetitionTextGuard(this.doc)
  }

  join(who: Proposer, suggests: boolean, plugins: readonly Plugin[] = []): Member {
    const member = { editor: new TextEditor(this.doc, { who, suggests, plugins }), inbox: [] }
    this.members.push(member)
    return member
  }

  get refusals(): string[] {
    return this.verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? [verdict.fault] : []))
  }

  /** Hands at most so many updates of a member to the server; false when one was refused and the member rejoined. */
  send(member: Member, atMost = Number.POSITIVE_INFINITY): boolean {
    for (let i = 0; i < atMost; i++) {
      const update = member.editor.outbox.shift()
      if (!update) return true
      if (!this.#take(update, member)) {
        member.inbox.length = 0
        const left = member.editor.rejoin(this.doc)
        this.onRefused(member, left)
        return false
      }
    }
    return true
  }

  deliver(member: Member, atMost = Number.POSITIVE_INFINITY): void {
    for (let i = 0; i < atMost; i++) {
      const update = member.inbox.shift()
      if (!update) return
      member.editor.receive(update)
    }
  }

  /** Until nobody has anything for anybody any more. */
  sync(): void {
    while (this.members.some(({ editor, inbox }) => editor.outbox.length > 0 || inbox.length > 0)) {
      for (const member of this.members) this.send(member)
      for (const member of this.members) this.deliver(member)
    }
  }

  resolve(fits: (entry: AnyEntry) => boolean, decision: Decision): void {
    this.#change((doc) => resolveInDocument(doc, fits, decision))
  }

  /** Everyone's editor and the server say the same. */
  get isConverged(): boolean {
    const said = canonical(this.doc)
    return this.members.every(({ editor }) => canonical(editor.state) === said && canonical(editor.doc) === said)
  }

  close(): void {
    this.guard.close()
    for (const { editor } of this.members) editor.close()
    this.doc.destroy()
  }

  #take(update: Uint8Array, from: Member): boolean {
    if (from.editor.suggests) {
      const { u, d } = from.editor.who
      const user = { userId: u, name: u, departmentCode: d, departmentHue: null, departmentShortName: d }
      const verdict = this.guard.judge(update, user)
      this.verdicts.push(verdict)
      if (verdict.kind !== 'taken') return false
      this.#pass(update, from)
      const { repair } = verdict
      if (repair) this.#change(repair)
    } else this.#pass(update, from)
    return true
  }

  #pass(update: Uint8Array, from: Member | null): void {
    Y.applyUpdate(this.doc, update)
    for (const member of this.members) if (member !== from) member.inbox.push(update)
  }

  #change(change: (doc: Y.Doc) => unknown): void {
    const before = Y.encodeStateVector(this.doc)
    this.doc.transact(() => change(this.doc), 'server')
    const update = Y.encodeStateAsUpdate(this.doc, before)
    for (const member of this.members) member.inbox.push(update)
  }
}
