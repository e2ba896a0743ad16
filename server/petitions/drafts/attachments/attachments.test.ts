import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  HN_CLERK,
  HN_SPECIALIST,
  HY_SPECIALIST,
  MINISTRY,
  openPetitions,
  type PetitionHouse,
  SECRETARY,
  type StartedHere,
  startedPetition,
} from '../testing/open-petitions.ts'

let house: PetitionHouse
let petition: StartedHere
beforeAll(async () => {
  house = await openPetitions()
  petition = await startedPetition(house, { itemIds: [] })
})
afterAll(() => house?.close())

async function send(email: string, attachmentId: string) {
  const body = Buffer.concat([Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'), Buffer.alloc(2_000, 'x')])
  return house.services.files.attach(await house.actor(email), {
    owner: { kind: 'petition', id: attachmentId },
    name: 'Biểu so sánh giá đất.pdf',
    body: Readable.from([body]),
    announcedSize: body.length,
    signal: new AbortController().signal,
  })
}

it('[D10] a suggester adds a file, which those who read the petition may have, and nobody else', async () => {
  const attachmentId = newId<'petition-attachment'>()
  const specialist = await house.actor(HN_SPECIALIST)
  const input = { id: petition.id, attachmentId }
  done(await house.petitions.addAttachment(specialist, input))
  done(await house.petitions.addAttachment(specialist, input))
  expect(codeOf(await send(HY_SPECIALIST, attachmentId))).toBe('petition-not-allowed')
  const file = done(await send(HN_SPECIALIST, attachmentId))
  const reads = async (email: string) =>
    (await house.services.files.findForReading(await house.actor(email), file.id)).ok
  // Until it is scanned: the uploader's department and who decides about the text.
  expect(await reads(HN_SPECIALIST)).toBe(true)
  expect(await reads(SECRETARY)).toBe(true)
  for (const email of [MINISTRY, ADMINISTRATOR]) expect(await reads(email)).toBe(false)
  // Whoever takes the file by its address has read the draft: a row of the audit log, before the first byte.
  const readings = () =>
    house.kernel.prisma.auditEntry.count({ where: { subjectId: petition.id, action: 'petition.read' } })
  const secretary = await house.actor(SECRETARY)
  const found = done(await house.services.files.findForReading(secretary, file.id))
  const before = await readings()
  await house.services.files.recordReading(secretary, found)
  expect(await readings()).toBe(before + 1)
  await house.services.files.recordReading(secretary, found)
  expect(await readings()).toBe(before + 1)
  const acts = await house.kernel.prisma.auditEntry.findMany({
    where: { subjectId: petition.id, action: { in: ['petition.add-attachment', 'petition.attach-file'] } },
    orderBy: { id: 'asc' },
  })
  expect(acts.map(({ action }) => action)).toEqual(['petition.add-attachment', 'petition.attach-file'])
})

it('[D10] who only reads adds nothing; a place of somebody else, or of nothing, is not found', async () => {
  const attachmentId = newId<'petition-attachment'>()
  const clerk = await house.actor(HN_CLERK)
  expect(codeOf(await house.petitions.addAttachment(clerk, { id: petition.id, attachmentId }))).toBe(
    'petition-not-allowed',
  )
  expect(codeOf(await send(HN_SPECIALIST, attachmentId))).toBe('petition-attachment-not-found')
  done(await house.petitions.addAttachment(await house.actor(HY_SPECIALIST), { id: petition.id, attachmentId }))
  const again = await house.petitions.addAttachment(await house.actor(HN_SPECIALIST), { id: petition.id, attachmentId })
  expect(codeOf(again)).toBe('petition-attachment-not-found')
})
