import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { type WorkshopHouse, workshopIn } from '../../workshops/testing/open-workshops.ts'
import type { MeetingView } from '../board/contract.ts'
import type { OpenVoteInput } from '../contract.ts'
import type { Meetings } from '../meetings.ts'

export const CHAIR = 'minhhoa@bacninh.example'
export const DEPUTY = 'quocan@hanoi.example'
export const SECRETARY = 'thugiang@bacninh.example'
export const LEADER = 'thingoc@haiphong.example'
export const SPECIALIST = 'quanghuy@hungyen.example'
export const POINT = 'diemcau@hungyen.example'

/** A workshop after its technical check with three items, and what people do in its meeting, by e-mail. */
export interface LiveMeeting {
  readonly workshopId: string
  readonly items: readonly [string, string, string]
  readonly meetings: Meetings
  in<K extends keyof Meetings>(act: K, email: string, input?: Readonly<Record<string, unknown>>): Promise<string>
  view(email?: string): Promise<MeetingView>
  /** Opened by the chair at the first item. */
  begin(): Promise<void>
  ask(email: string, more?: Readonly<Record<string, unknown>>): Promise<string>
}

export async function openLiveMeeting(house: WorkshopHouse): Promise<LiveMeeting> {
  const workshopId = await workshopIn(house, 'technical_check')
  const items = [newId(), newId(), newId()] as const
  const startsAt = new Date('2026-12-10T01:00:00Z')
  await house.kernel.prisma.agendaItem.deleteMany({ where: { workshopId } })
  await house.kernel.prisma.agendaItem.createMany({
    data: items.map((itemId, position) => ({
      ...{ workshopId, itemId, position, kind: 'discussion', title: `Mục ${position + 1}`, minutes: 20 },
      ...{ presenterName: '', notes: '', paperIds: [], startsAt, endsAt: startsAt },
    })),
  })
  const { meetings } = house.services
  const live: LiveMeeting = {
    workshopId,
    items,
    meetings,
    async in(act, email, input = {}) {
      const command = meetings[act] as (actor: unknown, input: unknown) => Promise<Result<unknown, Failure>>
      const done = await command(await house.actor(email), { workshopId, ...input })
      return done.ok ? 'ok' : done.failure.code
    },
    async view(email = CHAIR) {
      const seen = await meetings.view(await house.actor(email), workshopId)
      if (!seen.ok) throw new Error(seen.failure.code)
      return seen.value
    },
    async begin() {
      await live.in('open', CHAIR)
      await live.in('callItem', CHAIR, { itemId: items[0], expected: null, reason: '' })
    },
    async ask(email, more = {}) {
      const requestId = newId()
      const said = await live.in('askToSpeak', email, { requestId, kind: 'speech', delegateId: null, ...more })
      if (said !== 'ok') throw new Error(said)
      return requestId
    },
  }
  return live
}

export function voteInput(over: Partial<OpenVoteInput> = {}) {
  const voteId = newId<'vote'>()
  const text = 'Thống nhất nội dung khoản 1.'
  return {
    voteId,
    about: 'text',
    text,
    way: 'open',
    allowsAbstention: false,
    quorum: null,
    options: '',
    ...over,
  } as const
}
