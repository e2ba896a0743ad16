import type { Transform } from '@tiptap/pm/transform'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { baseText } from '#realtime/protocol/petition-text/base-text.ts'
import { duplicateClauseIds } from '#realtime/protocol/petition-text/clause-ids.ts'
import { readText, textRoot } from '#realtime/protocol/petition-text/read-text.ts'
import { changeText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import {
  editText,
  HN_SPECIALIST,
  join,
  openPetitions,
  type PetitionHouse,
  type StartedHere,
  startedPetition,
  textOnServer,
} from '../testing/open-petitions.ts'
import { loadClauses } from './clause-repository.ts'
import { createClauseProjector } from './project-clauses.ts'
import { readClauses } from './read-clauses.ts'

let house: PetitionHouse
let petition: StartedHere

beforeAll(async () => {
  house = await openPetitions()
  petition = await startedPetition(house)
})
afterAll(() => house.close())

/** The read-model, and what the document says: they must be equal. */
async function bothSides() {
  const clauses = await house.hub.read(petition.draftId, (doc) => readClauses(baseText(readText(doc))))
  const rows = await loadClauses(house.kernel.prisma, petition.id)
  const bare = rows.map(({ cid, kind, label, section, heading, text, content, contentHash }) => {
    return { cid, kind, label, section, heading, text, content, contentHash }
  })
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index))
  return { bare, clauses: clauses.map((clause) => ({ ...clause })) }
}

it('[D5] the read-model equals the document after each of many edits, direct and proposed', async () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  const styles = ['body', 'section', 'title', 'clause', 'point', 'dash']
  const colleague = await join(house, petition.draftId, HN_SPECIALIST)
  const change = (transform: Transform) => {
    const blocks: { position: number; size: number }[] = []
    transform.doc.forEach((block, position) => {
      blocks.push({ position, size: block.nodeSize })
    })
    const one = blocks[random(blocks.length)]
    if (!one) return
    const inside = one.position + 1 + random(Math.max(1, one.size - 2))
    switch (random(5)) {
      case 0:
        transform.insert(inside, petitionSchema.text(`đoạn thêm ${random(1000)} `))
        return
      case 1:
        transform.setNodeAttribute(one.position, 'style', styles[random(styles.length)])
        return
      case 2:
        if (transform.doc.resolve(inside).parent.isTextblock) transform.split(inside)
        return
      case 3:
        if (blocks.length > 8) transform.delete(one.position, one.position + one.size)
        return
      default: {
        const node = transform.doc.nodeAt(one.position)
        const to = blocks[random(blocks.length)]
        if (!node || !to || to.position === one.position) return
        transform.delete(one.position, one.position + one.size)
        transform.insert(transform.mapping.map(to.position), node)
      }
    }
  }
  for (let step = 0; step < 24; step++) {
    if (step % 4 === 3) {
      const { editor, peer } = colleague
      editor.rejoin(peer.doc)
      const at = 2 + random(editor.state.doc.content.size - 4)
      if (editor.state.doc.resolve(at).parent.isTextblock) editor.dispatch(editor.state.tr.insertText('góp ý ', at))
      await colleague.send()
    } else await editText(house, petition.draftId, change)
    const { bare, clauses } = await bothSides()
    expect(bare).toEqual(clauses)
  }
  colleague.leave()
})

it('[D5] ids that came twice are repaired before they are projected', async () => {
  await editText(house, petition.draftId, (transform) => {
    const first = transform.doc.firstChild
    if (first) transform.insert(transform.doc.content.size, first)
  })
  await vi.waitUntil(async () => duplicateClauseIds(await textOnServer(house, petition.draftId)).length === 0)
  await house.petitions.projected()
  const { bare, clauses } = await bothSides()
  expect(bare).toEqual(clauses)
})

it('[D5] a projection that fails is tried again until it succeeds; what cannot be read is reported and changes nothing', async () => {
  const own = await openPetitions()
  const { draftId } = await startedPetition(own)
  await own.petitions.close() // its own projector would be quicker
  const reported: unknown[] = []
  let isAway = true
  const projector = createClauseProjector(
    {
      ...own.kernel,
      chain: own.services.chain,
      legalBasis: own.services.legalBasis,
      hub: own.hub,
      transactor: {
        ...own.kernel.transactor,
        run: (command) => (isAway ? Promise.reject(new Error('away')) : own.kernel.transactor.run(command)),
      },
      reportError: (error) => reported.push(error),
    },
    5,
  )
  const rename = (words: string) =>
    own.hub.edit(draftId, 'system', (doc) => {
      changeText(doc, (transform) => transform.insert(1, petitionSchema.text(words)))
    })
  await rename('Một ')
  await rename('Hai ')
  await vi.waitUntil(() => reported.length > 2, { timeout: 30_000 })
  isAway = false
  await projector.settled()
  const headings = async () =>
    (await own.kernel.prisma.petitionClause.findMany({ orderBy: { position: 'asc' } })).map(({ heading }) => heading)
  expect((await headings())[0]).toBe('Hai Một Căn cứ')

  // An element that no editor of ours writes.
  await own.hub.edit(draftId, 'system', (doc) => textRoot(doc).insert(0, [new Y.XmlElement('script')]))
  expect(reported.at(-1)).toBeInstanceOf(RangeError)
  await projector.settled()
  expect((await headings())[0]).toBe('Hai Một Căn cứ')
  await projector.close()
  await own.close()
})
