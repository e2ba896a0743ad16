import { EditorState, type Transaction } from '@tiptap/pm/state'
import type { DraftHub } from '#realtime/drafts/draft-hub.ts'
import { repairClauseIds } from '#realtime/protocol/petition-text/clause-ids.ts'
import { listProposals } from '#realtime/protocol/petition-text/list-proposals.ts'
import { proposeChange } from '#realtime/protocol/petition-text/propose-change.ts'
import { changeText, textNode, writeText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import type { Kernel, Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { localDate } from '#server/language/dates.ts'
import { LEAD_WORDS, OF_TODAY, type ProposedWords, VERSIONS } from './petitions/petition-of-today.ts'
import { emptyLineOf } from './petitions/seed-text.ts'
import { seedActor } from './workshops/seed-actors.ts'

const SEEDED = 'seed.petitions'
const SECRETARY = 'thugiang@bacninh.example'

interface SeedDeps {
  kernel: Kernel
  services: Services
  hub: DraftHub
  clusterId: string
}

/**
 * The demo's petition of the six bodies, in the middle of being drafted: clauses from three kept items, its other sections
 * begun, two suggestions that wait. Through the commands and the hub that people use. Idempotent, and goes on where a
 * killed run stopped. Without the items it is made of there is none.
 */
export async function seedPetitions({ kernel, services, hub, clusterId }: SeedDeps): Promise<void> {
  if (await kernel.prisma.auditEntry.findFirst({ where: { action: SEEDED }, select: { id: true } })) return
  const secretary = await seedActor(kernel.prisma, SECRETARY)
  const free = (await services.petitions.freeItems(secretary)).map(({ id }) => id)
  const itemIds = OF_TODAY.itemIds.filter((id) => free.includes(id))
  const isThere = await kernel.prisma.petition.count({ where: { id: OF_TODAY.id } })
  if (isThere === 0 && itemIds.length < OF_TODAY.itemIds.length) return
  const started = await services.petitions.start(
    secretary,
    {
      ...OF_TODAY.head,
      id: OF_TODAY.id,
      cohortOn: localDate(kernel.clock.now()),
      leadDepartmentId: secretary.departmentId,
      secretaryId: secretary.userId,
      workshopId: null,
      itemIds,
    },
    { isDemo: true },
  )
  if (!started.ok) throw new Error(`the seed was refused: ${JSON.stringify(started.failure)}`)
  const { id: draftId } = await kernel.prisma.draft.findUniqueOrThrow({
    where: { kind_subjectId: { kind: 'petition-text', subjectId: OF_TODAY.id } },
  })
  const said = await hub.read(draftId, (doc) => textNode(doc).textContent)
  if (!said.includes(LEAD_WORDS.situation[0] ?? '')) {
    await keepVersion(services, secretary, VERSIONS.first)
    await writeSections(hub, draftId, secretary)
  }
  await keepVersion(services, secretary, VERSIONS.consulted)
  if (await hub.read(draftId, (doc) => listProposals(textNode(doc)).length === 0)) {
    for (const words of OF_TODAY.proposed) await propose(hub, draftId, await seedActor(kernel.prisma, words.by), words)
  }
  await services.petitions.projected()
  await kernel.transactor.run(({ tx }) =>
    kernel.audit.append(tx, null, { action: SEEDED, subject: { kind: 'cluster', id: clusterId } }),
  )
}

/** Named by a run that was killed, it is there already. */
async function keepVersion(services: Services, secretary: Actor, name: string): Promise<void> {
  const kept = await services.petitionVersions.name(secretary, { id: OF_TODAY.id, name })
  if (!kept.ok && kept.failure.code !== 'version-name-taken') {
    throw new Error(`the seed was refused: ${JSON.stringify(kept.failure)}`)
  }
}

/** Puts the lead's words in the place of the empty line that each section begins with. */
async function writeSections(hub: DraftHub, draftId: string, { userId }: Actor): Promise<void> {
  await hub.edit(draftId, { userId }, (doc) => {
    changeText(doc, (transform) => {
      for (const [section, lines] of Object.entries(LEAD_WORDS)) {
        const place = emptyLineOf(transform.doc, section)
        const { paragraph } = petitionSchema.nodes
        if (place === null || !paragraph) continue
        const blocks = lines.map((line) => paragraph.create(null, petitionSchema.text(line)))
        transform.replaceWith(place.from, place.to, blocks)
      }
      repairClauseIds(transform)
    })
  })
}

/** What a suggester's editor would make of it (propose-change.ts). */
async function propose(hub: DraftHub, draftId: string, by: Actor, words: ProposedWords): Promise<void> {
  await hub.edit(draftId, { userId: by.userId }, (doc) => {
    const state = EditorState.create({ doc: textNode(doc) })
    const change = changeOf(state, words)
    if (change) writeText(doc, proposeChange(change, state, { u: by.userId, d: by.departmentCode }).doc)
  })
}

function changeOf(state: EditorState, { find, remove, insert }: ProposedWords): Transaction | null {
  let place: number | null = null
  state.doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(find) : -1
    if (place === null && at >= 0) place = position + at
    return place === null
  })
  if (place === null) return null
  const from: number = place
  const { tr } = state
  return remove ? tr.insertText(insert, from, from + find.length) : tr.insertText(insert, from + find.length)
}
