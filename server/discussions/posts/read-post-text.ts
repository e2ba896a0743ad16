import { blockWords } from '#realtime/protocol/petition-text/block-words.ts'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { screenLines } from '#server/cases/screening/contract.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { codePointLength } from '#server/language/nfc.ts'
import { MAX_POST, type PostText } from '../content/contract.ts'
import type { DiscussionRefusal } from '../discussion-command.ts'

export interface ReadPost {
  readonly said: PostText
  /** People named in it. */
  readonly mentions: readonly string[]
}

const MOST_MENTIONS = 20
const KEPT_MARKS: ReadonlySet<string> = new Set(['bold', 'italic', 'mention'])
const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(['style', 'colspan', 'rowspan'])

/**
 * What the editor sent, by the schema of every text here: without ids, proposals and files, without empty lines at its
 * ends. Refused: nothing said, too much, a state secret, or who denounced somebody (R2, R3).
 */
export function readPostText(content: string): Result<ReadPost, DiscussionRefusal> {
  const blocks = parseBlocks(content)
  if (!blocks) return fail('discussion-text-unreadable')
  const trimmed = trim(blocks)
  const text = trimmed.map(blockWords).join('\n')
  if (text.trim() === '') return fail('discussion-empty')
  if (codePointLength(text) > MAX_POST) return fail('discussion-too-long', { most: MAX_POST })
  const refused = screenText(text)
  if (refused) return fail(refused)
  const mentions = [...new Set(trimmed.flatMap(mentionsIn))]
  if (mentions.length > MOST_MENTIONS) return fail('discussion-person-unsuitable')
  return ok({ said: { text, blocks: trimmed.every(isPlain) ? null : trimmed }, mentions })
}

/** Why a text may not be said to others; null when it may. */
export function screenText(text: string): 'discussion-text-secret' | 'discussion-names-denouncer' | null {
  const [found] = screenLines(text.split('\n'))
  if (!found) return null
  return found.code === 'secret' ? 'discussion-text-secret' : 'discussion-names-denouncer'
}

function parseBlocks(content: string): TextJson[] | null {
  try {
    const node = petitionSchema.nodeFromJSON(JSON.parse(content))
    node.check()
    if (node.type.name !== 'doc') return null
    const root: TextJson = node.toJSON()
    return (root.content ?? []).filter(({ type }) => type !== 'attachment').map(kept)
  } catch {
    return null // not JSON, or no document of this schema: the caller says so
  }
}

function kept(node: TextJson): TextJson {
  const attrs = Object.fromEntries(
    Object.entries(node.attrs ?? {})
      .filter(([name, value]) => KEPT_ATTRIBUTES.has(name) && value !== null)
      // A heading of a part belongs to petitions and cases.
      .map(([name, value]) => [name, name === 'style' && value === 'section' ? 'part' : value]),
  )
  const marks = (node.marks ?? []).filter(({ type }) => KEPT_MARKS.has(type))
  return {
    type: node.type,
    ...(node.text !== undefined && { text: node.text.normalize('NFC') }),
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(marks.length > 0 && { marks }),
    ...(node.content && { content: node.content.map(kept) }),
  }
}

function mentionsIn(node: TextJson): string[] {
  const own = (node.marks ?? []).flatMap(({ type, attrs }) =>
    type === 'mention' && attrs?.kind === 'person' ? [String(attrs.id).toLowerCase()] : [],
  )
  return [...own, ...(node.content ?? []).flatMap(mentionsIn)]
}

function trim(blocks: readonly TextJson[]): TextJson[] {
  const says = (block: TextJson) => blockWords(block).trim() !== ''
  const first = blocks.findIndex(says)
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(says) + 1)
}

/** Such paragraphs are kept as their lines. */
function isPlain(block: TextJson): boolean {
  const style = block.attrs?.style ?? 'body'
  const isOfText = (block.content ?? []).every(({ type, marks }) => type === 'text' && !marks?.length)
  return block.type === 'paragraph' && style === 'body' && isOfText
}
