import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { applyAgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { readAgenda } from '#realtime/protocol/agenda-document.ts'
import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { createAgendaDraft } from './agenda-repository.ts'
import { type FrozenContent, hashOf } from './agenda-revision.ts'
import { AGENDA_PROPOSALS_TASK } from './contract.ts'
import {
  type AgendaHouse,
  CHAIR,
  DEPUTY,
  openAgendaHouse,
  READER,
  SECRETARY,
  SUGGESTER,
} from './testing/open-agenda-house.ts'

const id = (n: number) => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const ITEMS: AgendaItemInput[] = [
  { id: id(1), kind: 'opening', title: 'Khai mạc', minutes: 15 },
  {
    id: id(2),
    kind: 'paper',
    title: 'Tham luận',
    minutes: 0,
    children: [{ id: id(3), kind: 'paper', title: 'Hưng Yên', minutes: 15 }],
  },
]
const longer: AgendaCommand = { type: 'set', itemId: id(3), field: 'minutes', value: 20 }

let house: AgendaHouse
beforeEach(async () => {
  house = await openAgendaHouse(ITEMS)
})
afterEach(async () => {
  await house.close()
  expect(house.reported).toEqual([])
})

const shown = () => house.hub.read(house.draftId, readAgenda)
const minutesOf = async (itemId: string) => (await shown()).find((item) => item.id === itemId)?.minutes
const rows = () => house.kernel.prisma.agendaItem.findMany({ orderBy: { position: 'asc' } })

async function propose(actor: Actor, command: AgendaCommand, proposalId: string = newId()): Promise<string> {
  const input = { workshopId: house.workshopId, proposalId, command, note: '' }
  const done = await house.agenda.propose(actor, input)
  return done.ok ? proposalId : done.failure.code
}

async function accept(
  actor: Actor,
  proposalId: string,
  over: { seen?: string; reason?: string } = {},
): Promise<string> {
  const done = await house.agenda.accept(actor, { workshopId: house.workshopId, proposalId, reason: '', ...over })
  return done.ok ? 'ok' : done.failure.code
}

async function change(command: AgendaCommand): Promise<void> {
  await house.hub.edit(house.draftId, 'system', (doc) => void applyAgendaCommand(doc, command))
}

describe('the draft of an agenda', () => {
  it('[F1] is made once per workshop, whoever calls again', async () => {
    const { prisma, transactor, clock } = house.kernel
    const again = {
      workshopId: house.workshopId,
      items: [{ ...(ITEMS[0] as AgendaItemInput), id: id(9) }],
      at: clock.now(),
    }
    await transactor.run(({ tx }) => createAgendaDraft(tx, again))
    expect(await prisma.draft.count()).toBe(1)
    expect(await prisma.draftUpdate.count()).toBe(1)
    expect((await shown()).map((item) => item.title)).toEqual(['Khai mạc', 'Tham luận', 'Hưng Yên'])
    expect((await rows()).map((row) => row.itemId)).toEqual([id(1), id(2), id(3)])
  })

  it('[F7] is projected after each commit: reading only the database gives the same agenda', async () => {
    await change({ type: 'move', itemId: id(1), parentId: null, afterId: id(2) })
    await change({ type: 'set', itemId: id(3), field: 'title', value: 'Đường liên tỉnh' })
    await change({
      type: 'add',
      parentId: null,
      afterId: id(1),
      items: [{ id: id(7), kind: 'break', title: 'Giải lao', minutes: 10 }],
    })
    await house.agenda.projected()
    const stored = (await rows()).map(({ workshopId: _w, startsAt, endsAt, itemId, ...row }) => ({
      id: itemId,
      ...row,
    }))
    expect(stored).toEqual((await shown()).map(({ ownMinutes: _o, childCount: _c, ...item }) => item))
    expect((await rows()).map((row) => row.startsAt.toISOString().slice(11, 16))).toEqual([
      '00:30',
      '00:30',
      '00:45',
      '01:00',
    ])
  })

  it('[F7] is caught up with when a process died between the commit and its projection', async () => {
    await house.kernel.prisma.agendaItem.deleteMany()
    await house.agenda.catchUp()
    await house.agenda.projected()
    expect(await rows()).toHaveLength(3)
  })

  it('moves its stored times with the workshop', async () => {
    const startsAt = new Date('2026-11-24T07:00:00Z')
    await house.kernel.transactor.run(({ tx }) =>
      house.agenda.moveAgenda(tx, { workshopId: house.workshopId, startsAt }),
    )
    expect((await rows()).map((row) => row.startsAt.toISOString())).toEqual([
      '2026-11-24T07:00:00.000Z',
      '2026-11-24T07:15:00.000Z',
      '2026-11-24T07:15:00.000Z',
    ])
  })
})

describe('proposals', () => {
  it('wait for the secretary, who gets a task, and are applied when accepted', async () => {
    const [huy, giang] = [await house.enterAs(SUGGESTER), await house.enterAs(SECRETARY)]
    const proposalId = await propose(huy, longer)
    expect(await minutesOf(id(3))).toBe(15)
    expect(await house.services.tasks.mine(giang)).toMatchObject([
      { kind: AGENDA_PROPOSALS_TASK, params: { workshop: 'Hội thảo thử', count: 1 } },
    ])
    expect(await accept(giang, proposalId)).toBe('ok')
    expect(await minutesOf(id(3))).toBe(20)
    expect(await house.services.tasks.mine(giang)).toEqual([])
    expect(
      await house.kernel.prisma.auditEntry.findMany({ where: { action: { startsWith: 'agenda.' } } }),
    ).toMatchObject([
      { action: 'agenda.propose', actorId: huy.userId },
      { action: 'agenda.accept-proposal', actorId: giang.userId },
    ])
  })

  it('are made by who may suggest, decided by who may decide, and hidden from who may not read', async () => {
    const [reader, huy, an] = [await house.enterAs(READER), await house.enterAs(SUGGESTER), await house.enterAs(DEPUTY)]
    const outsider = await house.enterAs('quantri@tnc.example')
    expect(await propose(reader, longer)).toBe('agenda-not-allowed')
    expect(await propose(outsider, longer)).toBe('agenda-not-found')
    const proposalId = await propose(huy, longer)
    expect(await accept(huy, proposalId)).toBe('agenda-not-allowed')
    expect(await accept(an, proposalId)).toBe('agenda-not-allowed')
    expect(await accept(await house.enterAs(CHAIR), proposalId)).toBe('ok')
  })

  it('are one however often the button is clicked, and the newest word on a field stands', async () => {
    const huy = await house.enterAs(SUGGESTER)
    const first = await propose(huy, longer)
    expect(await propose(huy, longer, first)).toBe(first)
    await propose(huy, { ...longer, value: 25 } as AgendaCommand)
    const view = await house.agenda.view(huy, house.workshopId)
    expect(view.ok && view.value.proposals.map((p) => [p.command, p.mine, p.before])).toEqual([
      [{ ...longer, value: 25 }, true, { type: 'set', title: 'Hưng Yên', value: 15 }],
    ])
  })

  it('whose ground has moved are accepted only by someone who has seen how', async () => {
    const [huy, giang] = [await house.enterAs(SUGGESTER), await house.enterAs(SECRETARY)]
    const proposalId = await propose(huy, longer)
    await change({ type: 'set', itemId: id(3), field: 'minutes', value: 10 })
    expect(await accept(giang, proposalId)).toBe('agenda-proposal-changed-meanwhile')
    expect(await minutesOf(id(3))).toBe(10)
    const seen = JSON.stringify({ type: 'set', title: 'Hưng Yên', value: 10 })
    expect(await accept(giang, proposalId, { seen })).toBe('ok')
    expect(await minutesOf(id(3))).toBe(20)
  })

  it('about an item that is gone are refused clearly and can be rejected', async () => {
    const [huy, giang] = [await house.enterAs(SUGGESTER), await house.enterAs(SECRETARY)]
    const proposalId = await propose(huy, longer)
    await change({ type: 'remove', itemIds: [id(2)] })
    expect(await accept(giang, proposalId)).toBe('agenda-item-missing')
    const input = { workshopId: house.workshopId, proposalId, reason: 'Mục đã bỏ' }
    expect((await house.agenda.reject(giang, input)).ok).toBe(true)
    expect(await accept(giang, proposalId)).toBe('agenda-proposal-closed')
  })

  it('are closed once when two decide at the same time', async () => {
    const [huy, giang, chair] = [
      await house.enterAs(SUGGESTER),
      await house.enterAs(SECRETARY),
      await house.enterAs(CHAIR),
    ]
    const proposalId = await propose(huy, {
      type: 'add',
      parentId: null,
      afterId: null,
      items: [{ id: id(8), kind: 'vote', title: 'Biểu quyết', minutes: 5 }],
    })
    const answers = await Promise.all([accept(giang, proposalId), accept(chair, proposalId)])
    expect(answers.sort()).toEqual(['agenda-proposal-closed', 'ok'])
    expect((await shown()).filter((item) => item.id === id(8))).toHaveLength(1)
  })

  it('can be withdrawn by their author only', async () => {
    const [huy, giang] = [await house.enterAs(SUGGESTER), await house.enterAs(SECRETARY)]
    const input = { workshopId: house.workshopId, proposalId: await propose(huy, longer) }
    expect(await house.agenda.withdraw(giang, input)).toMatchObject({ failure: { code: 'agenda-not-allowed' } })
    expect((await house.agenda.withdraw(huy, input)).ok).toBe(true)
    expect(await accept(giang, input.proposalId)).toBe('agenda-proposal-closed')
  })
})

describe('the freeze', () => {
  it('keeps the agenda as the page shows it, with its canonical hash, and makes everyone a reader', async () => {
    const giang = await house.enterAs(SECRETARY)
    const level = async () => (await house.agenda.decide(giang.userId, giang.sessionId, house.draftId))?.level
    expect(await level()).toBe('edit')
    await house.freeze(giang)
    expect(await level()).toBe('read')
    const revision = await house.kernel.prisma.agendaRevision.findFirstOrThrow()
    const content = revision.content as unknown as FrozenContent
    expect(revision).toMatchObject({ number: 1, hash: hashOf(content), actorId: giang.userId })
    expect(content.items.map((item) => item.title)).toEqual(['Khai mạc', 'Tham luận', 'Hưng Yên'])
    const view = await house.agenda.view(giang, house.workshopId)
    expect(view.ok && view.value).toMatchObject({
      abilities: { level: 'read', frozen: true, amend: true },
      revision: { number: 1, hash: revision.hash, author: { fullName: 'Lê Thu Giang' } },
    })
  })

  it('is followed by amendments with author, time and reason, shown to all', async () => {
    const [giang, huy] = [await house.enterAs(SECRETARY), await house.enterAs(SUGGESTER)]
    const amend = async (actor: Actor, amendmentId: string, reason = 'Đại biểu đến muộn') => {
      const done = await house.agenda.amend(actor, {
        workshopId: house.workshopId,
        amendmentId,
        command: longer,
        reason,
      })
      return done.ok ? 'ok' : done.failure.code
    }
    expect(await amend(giang, newId())).toBe('agenda-not-frozen')
    await house.freeze(giang)
    expect(await amend(huy, newId())).toBe('agenda-not-allowed')
    expect(await amend(giang, newId(), '')).toBe('agenda-reason-required')
    const amendmentId = newId()
    expect(await amend(giang, amendmentId)).toBe('ok')
    expect(await amend(giang, amendmentId)).toBe('ok')
    expect(await minutesOf(id(3))).toBe(20)
    const view = await house.agenda.view(huy, house.workshopId)
    expect(view.ok && view.value.amendments).toMatchObject([
      { reason: 'Đại biểu đến muộn', command: longer, before: { value: 15 }, author: { fullName: 'Lê Thu Giang' } },
    ])
  })

  it('turns a proposal that is accepted later into an amendment with a reason', async () => {
    const [giang, huy] = [await house.enterAs(SECRETARY), await house.enterAs(SUGGESTER)]
    await house.freeze(giang)
    const proposalId = await propose(huy, longer)
    expect(await accept(giang, proposalId)).toBe('agenda-reason-required')
    expect(await accept(giang, proposalId, { reason: 'Theo đề nghị của Hưng Yên' })).toBe('ok')
    expect(await house.kernel.prisma.agendaAmendment.findMany()).toMatchObject([
      { reason: 'Theo đề nghị của Hưng Yên' },
    ])
    expect(await minutesOf(id(3))).toBe(20)
  })

  it('ends with the workshop: then nothing is amended or proposed any more', async () => {
    const giang = await house.enterAs(SECRETARY)
    await house.freeze(giang)
    await propose(await house.enterAs(SUGGESTER), longer)
    expect(await house.services.tasks.mine(giang)).toHaveLength(1)
    await house.moveTo('closed')
    expect(await propose(giang, longer)).toBe('agenda-not-allowed')
    await vi.waitUntil(async () => (await house.services.tasks.mine(giang)).length === 0, { timeout: 30_000 })
    const view = await house.agenda.view(giang, house.workshopId)
    expect(view.ok && view.value.abilities).toMatchObject({ amend: false, decide: false, propose: false })
  })
})

describe('access for the hub', () => {
  it('is decided by the session, and only for agendas that this person may read', async () => {
    const [giang, huy] = [await house.enterAs(SECRETARY), await house.enterAs(SUGGESTER)]
    const decide = (who: Actor, draftId = house.draftId) => house.agenda.decide(who.userId, who.sessionId, draftId)
    expect(await decide(giang)).toEqual({ level: 'edit', schemaVersion: 1, frozen: false })
    expect(await decide(huy)).toMatchObject({ level: 'suggest' })
    expect(await decide(giang, newId())).toBeNull()
    expect(await house.agenda.decide(giang.userId, huy.sessionId, house.draftId)).toBeNull()
    expect(await decide(await house.enterAs('quantri@tnc.example'))).toBeNull()
    expect(await house.agenda.mayFollow(huy, house.workshopId)).toBe(true)
  })
})
