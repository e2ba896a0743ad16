import { minutesPart, readMinutes } from '#realtime/protocol/minutes-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { LiveMeeting } from '../../meetings/testing/live-meeting.ts'
import { CHAIR, LEADER, openLiveMeeting, SECRETARY, voteInput } from '../../meetings/testing/live-meeting.ts'
import type { WorkshopHouse } from '../../workshops/testing/open-workshops.ts'
import type { WriteConclusionInput } from '../contract.ts'
import type { Minutes } from '../minutes.ts'
import type { MinutesBody, MinutesView } from '../minutes-view.ts'

export { CHAIR, LEADER, SECRETARY }
export const MINISTRY = 'dangkhoa@mae.example'
export const CLERK = 'hongnhung@bacninh.example'
export const ADMINISTRATOR = 'quantri@tnc.example'

/** A meeting and what people do with its minutes, by e-mail. */
export interface MinutesHouse {
  readonly live: LiveMeeting
  readonly workshopId: string
  readonly minutes: Minutes
  /** 'ok' or the code of the refusal. */
  do<K extends keyof Minutes>(act: K, email: string, input?: Readonly<Record<string, unknown>>): Promise<string>
  view(email?: string): Promise<MinutesView>
  body(email?: string): Promise<MinutesBody>
  /** The secretary types into a part, as the hub takes it. */
  type(part: string, words: string): Promise<void>
  words(): Promise<Readonly<Record<string, string>>>
  draftId(): Promise<string>
}

/** Opened, two speeches, an open vote of the leader's department, closed: then the secretary may write. */
export async function heldMeeting(house: WorkshopHouse): Promise<MinutesHouse> {
  const live = await openLiveMeeting(house)
  await live.in('takeChair', CHAIR)
  await live.begin()
  house.clock.advance(60_000)
  const asked = await live.ask(LEADER)
  await live.in('giveFloor', CHAIR, { requestId: asked, expected: null })
  house.clock.advance(90_000)
  await live.in('endSpeech', CHAIR, { requestId: asked })
  await live.in('callItem', CHAIR, { itemId: live.items[1], expected: live.items[0], reason: '' })
  const vote = voteInput()
  await live.in('openVote', CHAIR, vote)
  const voice = (await house.actor(LEADER)).departmentId
  await live.in('castVote', LEADER, { voteId: vote.voteId, voice, choice: 'agree' })
  await live.in('closeVote', CHAIR, { voteId: vote.voteId })
  return minutesOf(house, live)
}

export async function closedMeeting(house: WorkshopHouse): Promise<MinutesHouse> {
  const held = await heldMeeting(house)
  const closed = await held.live.in('close', CHAIR, { conclusion: 'Thống nhất khoản 1.' })
  if (closed !== 'ok') throw new Error(closed)
  return held
}

function minutesOf(house: WorkshopHouse, live: LiveMeeting): MinutesHouse {
  const { workshopId } = live
  const { minutes } = house.services
  const draftId = async () => {
    const where = { kind_subjectId: { kind: 'minutes', subjectId: workshopId } }
    return (await house.kernel.prisma.draft.findUniqueOrThrow({ where })).id
  }
  const one: MinutesHouse = {
    live,
    workshopId,
    minutes,
    async do(act, email, input = {}) {
      const command = minutes[act] as (actor: Actor, input: unknown) => Promise<Result<unknown, Failure>>
      const done = await command(await proven(house, email), { workshopId, ...input })
      return done.ok ? 'ok' : done.failure.code
    },
    async view(email = SECRETARY) {
      const seen = await minutes.read(await house.actor(email), workshopId)
      if (!seen.ok) throw new Error(seen.failure.code)
      return seen.value
    },
    async body(email = SECRETARY) {
      const { body } = await one.view(email)
      if (!body) throw new Error('there are no minutes to see')
      return body
    },
    async type(part, words) {
      const { userId } = await house.actor(SECRETARY)
      await house.hub.edit(await draftId(), { userId }, (doc) => minutesPart(doc, part)?.insert(0, words))
      await minutes.projected()
    },
    words: async () => house.hub.read(await draftId(), readMinutes),
    draftId,
  }
  return one
}

/** A session in which the person has just proved to be there. */
export async function proven(house: WorkshopHouse, email: string): Promise<Actor> {
  return { ...(await house.actor(email)), reauthenticatedAt: house.clock.now() }
}

export async function conclusion(
  house: WorkshopHouse,
  over: Partial<WriteConclusionInput> = {},
): Promise<Omit<WriteConclusionInput, 'workshopId'>> {
  const { departmentId } = await house.actor(LEADER)
  return {
    ...{ id: newId<'conclusion'>(), itemId: null, text: 'Rà soát bảng giá đất khu vực giáp ranh.' },
    ...{ departmentId, personId: null, due: null },
    ...over,
  }
}

/** Made, sent for comments until today, the round ended. */
export async function reviewed(held: MinutesHouse): Promise<void> {
  const day = '2026-12-31'
  for (const [act, input] of [
    ['start', {}],
    ['openReview', { deadline: day }],
    ['closeReview', {}],
  ] as const) {
    const done = await held.do(act, SECRETARY, input)
    if (done !== 'ok') throw new Error(`${act}: ${done}`)
  }
}

/** Signed by the secretary as it stands. */
export async function signed(held: MinutesHouse): Promise<string> {
  await reviewed(held)
  const { preview } = await held.body()
  const hash = preview?.hash ?? ''
  const done = await held.do('signAsSecretary', SECRETARY, { hash })
  if (done !== 'ok') throw new Error(done)
  return hash
}
