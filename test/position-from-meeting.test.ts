import { afterAll, beforeAll, expect, it } from 'vitest'
import { statePosition } from '#app/meetings/beside/state-position.ts'
import { newId } from '#server/kernel/ids.ts'
import {
  type ConsultationHouse,
  consultedPetition,
  HP_LEADER,
  openConsultations,
  viewOf,
} from '#server/petitions/consultation/testing/consulted-petition.ts'
import { HN_SPECIALIST } from '#server/petitions/drafts/testing/open-petitions.ts'

let house: ConsultationHouse
beforeAll(async () => {
  house = await openConsultations()
})
afterAll(() => house?.close())

/** The form of the clause card, as one person's screen has it. */
async function formOf(email: string, { id, roundId }: { id: string; roundId: string }, cid: string) {
  const own = await house.consultation.ownPosition(await house.actor(email), id)
  if (!own.ok) throw new Error(own.failure.code)
  const contentHash = own.value.lines.find((line) => line.cid === cid)?.contentHash ?? ''
  return { petitionId: id, roundId, cid, contentHash, statementId: newId(), basedOn: String(own.value.basedOn) }
}

it('a position said in the meeting is kept with the others, and is the word of the department once every clause has one', async () => {
  const consulted = await consultedPetition(house)
  const [first = '', second = ''] = consulted.cids
  const say = async (email: string, cid: string, over: Readonly<Record<string, string>>) =>
    statePosition(house.consultation, await house.actor(email), { ...(await formOf(email, consulted, cid)), ...over })
  expect(await say(HP_LEADER, first, { position: '', comment: '' })).toBeNull()
  expect(await say(HP_LEADER, first, { position: 'agree', comment: '' })).toEqual({
    ok: true,
    value: { isSaid: false, left: 1 },
  })
  // Of another department the specialist writes it down; nobody but who speaks for it says it.
  expect(await say(HN_SPECIALIST, first, { position: 'agree', comment: '' })).toMatchObject({ ok: true })
  expect(await say(HN_SPECIALIST, second, { position: 'agree', comment: '' })).toMatchObject({
    value: { isSaid: false, left: 0 },
  })
  expect(await say(HP_LEADER, second, { position: 'reserve', comment: 'Chờ ý kiến của Ủy ban nhân dân.' })).toEqual({
    ok: true,
    value: { isSaid: true, left: 0 },
  })
  const { consensus } = await viewOf(house, consulted.id)
  const { departmentId } = await house.actor(HP_LEADER)
  const states = consensus?.rows.map(({ cells }) => cells.find((cell) => cell.departmentId === departmentId)?.state)
  expect(states).toEqual(['agree', 'reserve'])
})

it('is refused where the clause says something else than the screen showed', async () => {
  const consulted = await consultedPetition(house)
  const [first = '', second = ''] = consulted.cids
  const actor = await house.actor(HP_LEADER)
  const agree = { position: 'agree', comment: '' }
  await statePosition(house.consultation, actor, { ...(await formOf(HP_LEADER, consulted, first)), ...agree })
  const form = { ...(await formOf(HP_LEADER, consulted, second)), ...agree, contentHash: '0'.repeat(64) }
  expect(await statePosition(house.consultation, actor, form)).toMatchObject({
    failure: { code: 'consultation-text-changed' },
  })
})
