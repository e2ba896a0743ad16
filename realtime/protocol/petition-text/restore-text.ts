import { Transform } from '@tiptap/pm/transform'
import type * as Y from 'yjs'
import { baseText } from './base-text.ts'
import { repairClauseIds } from './clause-ids.ts'
import { entriesIn } from './proposal.ts'
import { readText } from './read-text.ts'
import { canonicalJson, type TextJson } from './strip-proposals.ts'
import { writeText } from './text-document.ts'
import { petitionSchema } from './text-schema.ts'

/**
 * Makes a text say again what a version says, by ordinary changes of what differs. A block that reads the same stays as
 * it is, with the proposals made in it since; every other comes back as the version has it, with its proposals.
 */
export function restoreText(current: Y.Doc, version: Y.Doc): void {
  const present = new Map((readText(current).content ?? []).map((block) => [block.attrs?.cid, block]))
  const content = (readText(version).content ?? []).map((block) => {
    const now = present.get(block.attrs?.cid)
    return now && staysAsItIs(now, block) ? now : block
  })
  const transform = new Transform(petitionSchema.nodeFromJSON({ type: 'doc', content }))
  repairClauseIds(transform)
  transform.doc.check()
  writeText(current, transform.doc)
}

/** Half of a proposed move or join would mean something else than both: such blocks come back whole. */
function staysAsItIs(now: TextJson, then: TextJson): boolean {
  return !isTied(now) && !isTied(then) && baseOf(now) === baseOf(then)
}

function isTied({ attrs }: TextJson): boolean {
  return ['sgIns', 'sgDel', 'sgJoin'].some((list) => entriesIn(attrs?.[list]).length > 0)
}

function baseOf(block: TextJson): string {
  return canonicalJson(baseText({ type: 'doc', content: [block] }))
}
