import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openWorkshops, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import { CHAIR, LEADER, type LiveMeeting, openLiveMeeting, SECRETARY, voteInput } from './testing/live-meeting.ts'

let house: WorkshopHouse
let live: LiveMeeting
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())
beforeEach(async () => {
  live = await openLiveMeeting(house)
  await live.begin()
})

async function way(email: string, itemId: string) {
  const { workshopId } = live
  return live.meetings.itemWay(await house.actor(email), { workshopId, itemId })
}

it('tells of an item who had the floor in it, how long, and what was voted; of another item nothing of that', async () => {
  const requestId = await live.ask(LEADER)
  await live.in('giveFloor', CHAIR, { requestId, expected: null })
  house.clock.advance(90_000)
  expect(await way(SECRETARY, live.items[0])).toMatchObject({ value: { speeches: [{ requestId, endedAt: null }] } })
  await live.in('endSpeech', CHAIR, { requestId })
  const vote = voteInput()
  await live.in('openVote', CHAIR, vote)
  const seen = await way(SECRETARY, live.items[0])
  if (!seen.ok) throw new Error(seen.failure.code)
  const [speech] = seen.value.speeches
  expect((speech?.endedAt ?? 0) - (speech?.startedAt ?? 0)).toBe(90_000)
  expect(seen.value.votes.map(({ voteId, counts }) => [voteId, counts?.agree])).toEqual([[vote.voteId, 0]])
  expect(await way(SECRETARY, live.items[1])).toMatchObject({ value: { speeches: [], votes: [] } })
})

it('is not there for who may not read the workshop, nor of an item that is none', async () => {
  const [first] = live.items
  expect(await way('dangkhoa@mae.example', first)).toMatchObject({ failure: { code: 'workshop-not-found' } })
  expect(await way(CHAIR, live.workshopId)).toMatchObject({ failure: { code: 'meeting-item-missing' } })
})
