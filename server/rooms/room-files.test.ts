import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { openWorkshops, type WorkshopHouse, workshopIn } from '../workshops/testing/open-workshops.ts'
import type { SayInput } from './contract.ts'
import { createRooms, type Rooms } from './rooms.ts'

const CHAIR = 'minhhoa@bacninh.example'
const POINT = 'diemcau@hungyen.example'
const OTHER = 'diemcau@ninhbinh.example'
const OUTSIDER = 'quantri@tnc.example'

let house: WorkshopHouse
let rooms: Rooms
let workshopId: string
const people = new Map<string, Actor>()

beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

beforeEach(async () => {
  workshopId = await workshopIn(house, 'technical_check')
  for (const email of [CHAIR, POINT, OTHER, OUTSIDER]) people.set(email, await house.actor(email))
  rooms = createRooms({ ...house.kernel, files: house.files, roomFacts: house.services.workshops.roomFacts })
  for (const email of [CHAIR, POINT, OTHER]) {
    await rooms.enter(as(email), { workshopId, seat: { kind: 'individual' } })
  }
})

function as(email: string): Actor {
  const actor = people.get(email)
  if (!actor) throw new Error(`${email} is nobody`)
  return actor
}

async function bring(email: string, more: Partial<SayInput> = {}): Promise<string> {
  const id = newId()
  const said = { id, to: 'all', answerTo: null, text: 'Phụ lục 2', fileName: 'phu-luc-2.pdf', ...more } as const
  const answer = await rooms.say(as(email), { workshopId, ...said })
  if (!answer.ok) throw new Error(answer.failure.code)
  return id
}
const readers = async (id: string) => {
  const may = await Promise.all(
    [CHAIR, POINT, OTHER, OUTSIDER].map((email) => rooms.messageFiles.mayRead(as(email), id)),
  )
  return may.map(Number).join('')
}
const target = async (email: string, id: string) => (await rooms.messageFiles.findUploadTarget(as(email), id)).ok

describe('a file that a message brings', () => {
  it('is announced with the message and empty until it has come', async () => {
    const id = await bring(POINT)
    const page = await rooms.readSaid(as(OTHER), { workshopId, before: null })
    expect(page.ok && page.value.said.at(-1)).toMatchObject({ id, fileName: 'phu-luc-2.pdf', file: null })
    expect(await rooms.saidWithFiles(workshopId)).toHaveLength(1)
  })

  it('is sent by who wrote the message, and by nobody else; not to a message without one', async () => {
    const id = await bring(POINT)
    expect(await target(POINT, id)).toBe(true)
    expect(await target(CHAIR, id)).toBe(false)
    expect(await target(OUTSIDER, id)).toBe(false)
    expect(await target(POINT, newId())).toBe(false)
    await house.kernel.prisma.workshop.update({ where: { id: workshopId }, data: { state: 'closed' } })
    expect(await target(POINT, id)).toBe(false)
  })

  it('is read by who may read the message: to all by who reads the workshop, to the secretariat by them and its author', async () => {
    expect(await readers(await bring(POINT))).toBe('1110')
    expect(await readers(await bring(POINT, { to: 'secretariat' }))).toBe('1100')
    expect(await readers(await bring(CHAIR, { to: 'secretariat', answerTo: as(OTHER).userId }))).toBe('1010')
    expect(await rooms.messageFiles.isSecretariat(as(CHAIR), await bring(POINT))).toBe(true)
    expect(await rooms.messageFiles.isSecretariat(as(POINT), await bring(POINT))).toBe(false)
  })

  it('bears no mark of a secret in its name, and no id of another message', async () => {
    const said = { id: newId(), to: 'all', answerTo: null, text: 'Xem tệp' } as const
    const secret = await rooms.say(as(POINT), { workshopId, ...said, fileName: 'TUYỆT MẬT.pdf' })
    expect(secret.ok || secret.failure.code).toBe('room-text-secret')
    const id = await bring(POINT)
    const taken = await rooms.say(as(OTHER), { workshopId, ...said, id, fileName: 'khac.pdf' })
    expect(taken.ok || taken.failure.code).toBe('room-message-invalid')
    // Sent twice by its author it is said once.
    expect((await rooms.say(as(POINT), { workshopId, ...said, id, fileName: 'phu-luc-2.pdf' })).ok).toBe(true)
    expect(await rooms.saidWithFiles(workshopId)).toHaveLength(1)
  })
})
