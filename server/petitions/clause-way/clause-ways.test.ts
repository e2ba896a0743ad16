import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  HN_LEADER,
  HN_SPECIALIST,
  MINISTRY,
  petitionOf,
  SECRETARY,
  startedPetition,
} from '../drafts/testing/open-petitions.ts'
import { type IssuingHouse, numbered, openIssuing, sealed } from '../issuing/testing/issued-petition.ts'
import { answer, freeze, LEADERS } from '../signing/testing/open-signing.ts'

// Sends a petition all the way first: a dozen commands, beside other work.
vi.setConfig({ testTimeout: 240_000 })

let house: IssuingHouse
beforeAll(async () => {
  house = await openIssuing()
})
afterAll(() => house?.close())

const wayFor = async (petitionId: string, cid: string, email: string) =>
  house.services.clauseWays.read(await house.actor(email), { petitionId, cid })

it('[CW1] [CW3] the way of a clause leads from its item over who agreed to the letter that answers it, and back', async () => {
  const { id, itemIds } = await startedPetition(house)
  const clauses = (await petitionOf(house, id)).clauses.filter(({ kind }) => kind === 'clause')
  const [clause, other] = clauses
  const cid = clause?.cid ?? ''
  expect(done(await wayFor(id, cid, HN_SPECIALIST))).toMatchObject({
    links: [{ direction: 'to', rel: 'becomes', kind: 'petition-item', id: itemIds[0] }],
    ...{ isGone: false, round: null, frozen: null, issue: null },
  })
  for (const email of [MINISTRY, ADMINISTRATOR]) {
    expect(codeOf(await wayFor(id, cid, email))).toBe('petition-not-found')
  }
  expect(codeOf(await wayFor(id, 'none', SECRETARY))).toBe('petition-not-found')

  const frozen = { id, ...done(await freeze(house, id, { quorum: 2 })) }
  done(await answer(house, frozen, LEADERS[0]))
  const reservations = [{ cid, text: 'Chưa thống nhất mốc thời gian.' }]
  done(await answer(house, frozen, HN_LEADER, { verdict: 'reserved', reservations }))
  done(await house.signing.submit(await house.actor(SECRETARY), { id, revisionId: frozen.revisionId }))
  done(await numbered(house, { ...frozen, draftId: '', itemIds }, '501'))
  done(await sealed(house, { id }))
  const clerk = await house.actor('hongnhung@bacninh.example')
  done(await house.issuing.issue(clerk, { id, number: '501', notation: 'SNNMT-VP' }))
  const replyId = newId<'petition-reply'>()
  const repliedOn = (await house.issuing.read(clerk, id).then(done)).issue?.documentDate ?? '2026-11-30'
  const letter = { id, replyId, reference: '1/BNNMT', repliedOn, authority: 'Bộ', summary: 'Ghi nhận', remindOn: null }
  done(await house.services.petitionReplies.record(clerk, { ...letter, lines: [{ cid, outcome: 'noted' }] }))

  const way = done(await wayFor(id, cid, HN_SPECIALIST))
  expect(way.links.map(({ direction, rel }) => `${direction}:${rel}`)).toEqual(['to:becomes', 'from:answered-by'])
  expect(way.frozen).toMatchObject({ number: 1, hash: frozen.hash, confirmed: 2, asked: 6 })
  expect(way.frozen?.reservedBy.map(({ code }) => code)).toEqual(['HN'])
  expect(way.issue).toMatchObject({ number: '501', notation: 'SNNMT-VP', isIssued: true })
  expect(done(await wayFor(id, other?.cid ?? '', HN_SPECIALIST)).frozen?.reservedBy).toEqual([])
  // Back from both ends.
  const path = `/petitions/${id}/clauses/${cid}`
  const actor = await house.actor(HN_SPECIALIST)
  for (const end of [
    { kind: 'petition-item', id: itemIds[0] ?? '' },
    { kind: 'petition-reply', id: replyId },
  ]) {
    expect((await house.services.chain.stepsOf(actor, end)).map((step) => step.path)).toContain(path)
  }
})

it('[CW4] [D7] whatever shows a petition that is not issued leaves its row in the log', async () => {
  const { id } = await startedPetition(house)
  const cid = (await petitionOf(house, id)).clauses.find(({ kind }) => kind === 'clause')?.cid ?? ''
  done(await freeze(house, id))
  const { services } = house
  const surfaces: Readonly<Record<string, (actor: Actor) => Promise<unknown>>> = {
    page: (actor) => services.petitions.read(actor, id),
    text: (actor) => services.petitions.text(actor, id),
    references: (actor) => services.petitions.references(actor, id),
    clause: (actor) => services.clauseWays.read(actor, { petitionId: id, cid }),
    document: (actor) => services.petitionDocuments.view(actor, id),
    printed: (actor) => services.petitionDocuments.render(actor, { id, name: 'frozen', format: 'docx' }),
    versions: (actor) => services.petitionVersions.list(actor, id),
    comments: (actor) => services.petitionComments.list(actor, id),
    consultation: (actor) => services.consultation.read(actor, id),
    position: (actor) => services.consultation.ownPosition(actor, id),
    opinions: (actor) => services.consultation.opinionTable(actor, { petitionId: id, number: 1 }),
    signing: (actor) => services.petitionSigning.read(actor, id),
    'signed files': (actor) => services.signedFiles.read(actor, id),
    issuing: (actor) => services.petitionIssuing.read(actor, id),
    replies: (actor) => services.petitionReplies.read(actor, id),
  }
  const rows = () => house.kernel.prisma.auditEntry.count({ where: { subjectId: id, action: 'petition.read' } })
  const actor = await house.actor(HN_SPECIALIST)
  for (const [name, look] of Object.entries(surfaces)) {
    const before = await rows()
    // Another sitting.
    house.clock.advance(61 * 60_000)
    await look(actor)
    expect([name, (await rows()) - before]).toEqual([name, 1])
  }
})
