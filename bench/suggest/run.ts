import { parseArgs } from 'node:util'
import * as Y from 'yjs'
import { openPetitionTextGuard } from '#realtime/drafts/petition-text-guard.ts'
import { readText, textRoot } from '#realtime/protocol/petition-text/read-text.ts'
import { seedText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'

/**
 * What the suggest-only check costs on a petition of 30 pages with 300 proposals in it: edits of words and changes of
 * blocks, each judged and applied as the hub does. Bar: p95 ≤ 2 ms for words, ≤ 15 ms for blocks.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const rounds = values.quick ? 200 : 1_000

const WORDS =
  'Ủy ban nhân dân tỉnh trình Hội đồng nhân dân thẩm định đề án theo quy định của pháp luật hiện hành về đất đai'
const BLOCKS = 430
const paragraph = (i: number) => ({
  type: 'paragraph',
  attrs: { style: i % 6 === 0 ? 'clause' : 'body' },
  content: [{ type: 'text', text: `${WORDS} số ${i}, ${i % 3 === 0 ? WORDS : ''}.` }],
})
const content = { type: 'doc', content: Array.from({ length: BLOCKS }, (_, i) => paragraph(i)) }

const main = new Y.Doc()
Y.applyUpdate(main, seedText(petitionSchema.nodeFromJSON(content)))
const who = { userId: 's1', name: 's1', departmentCode: 'stc', departmentHue: null, departmentShortName: 'STC' }
const entry = (i: number) => ({ id: `de-xuat-${i}`, u: who.userId, d: who.departmentCode })
const client = new Y.Doc()
Y.applyUpdate(client, Y.encodeStateAsUpdate(main))
const outbox: Uint8Array[] = []
client.on('update', (update: Uint8Array) => outbox.push(update))

const guard = openPetitionTextGuard(main)
for (let i = 0; i < 300; i++) insertWord(i)
judgeAll()

const text: number[] = []
const block: number[] = []
for (let i = 300; i < 300 + rounds; i++) {
  insertWord(i)
  text.push(...judgeAll())
  if (i % 5 > 0) continue
  insertBlock(i)
  block.push(...judgeAll())
}
guard.close()

const figures = {
  bench: 'suggest',
  text_p50_ms: quantile(text, 0.5),
  text_p95_ms: quantile(text, 0.95),
  block_p50_ms: quantile(block, 0.5),
  block_p95_ms: quantile(block, 0.95),
}
console.table({
  words: { edits: text.length, 'p50 ms': figures.text_p50_ms, 'p95 ms': figures.text_p95_ms, 'bar p95': 2 },
  blocks: { edits: block.length, 'p50 ms': figures.block_p50_ms, 'p95 ms': figures.block_p95_ms, 'bar p95': 15 },
})
console.log(`${BLOCKS} blocks, ${JSON.stringify(readText(main)).length} characters of JSON, Node ${process.version}`)
console.log(JSON.stringify(figures))

function insertWord(i: number): void {
  const element = textRoot(client).get((i * 7) % BLOCKS)
  const target = element instanceof Y.XmlElement ? element.get(0) : null
  if (target instanceof Y.XmlText) target.insert(i % 20, 'x', { 'ins--AAAAAAAA': entry(i) })
}

function insertBlock(i: number): void {
  const element = new Y.XmlElement('paragraph')
  element.setAttribute('cid', `doan-${i}`)
  element.setAttribute('style', 'body')
  element.setAttribute('sgIns', JSON.stringify([entry(i)]))
  element.insert(0, [new Y.XmlText('đoạn đề xuất')])
  textRoot(client).insert((i * 13) % BLOCKS, [element])
}

/**
 * Judges and applies what waits; how long each judgement held the loop, in milliseconds. Not the processor time of the
 * process: the kernel adds that of V8's helper threads in steps of 4 ms.
 */
function judgeAll(): number[] {
  return outbox.splice(0).map((update) => {
    const start = performance.now()
    const verdict = guard.judge(update, who)
    const took = performance.now() - start
    if (verdict.kind !== 'taken') throw new Error(`an honest update was not taken: ${JSON.stringify(verdict)}`)
    Y.applyUpdate(main, update)
    return took
  })
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100
}
