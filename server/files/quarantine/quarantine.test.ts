import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  openWorkshops,
  tasksOf,
  viewOf,
  type WorkshopHouse,
  workshopIn,
} from '#server/workshops/testing/open-workshops.ts'
import { docxOf } from '../scan/testing/tiny-files.ts'

const HN = 'khanhlinh@hanoi.example'
const OFFICER = 'anninh@tnc.example'
const ADMINISTRATOR = 'quantri@tnc.example'
let house: WorkshopHouse
let workshopId: string
let paperId: string
let bytes: Buffer
let count = 0

beforeAll(async () => {
  house = await openWorkshops()
  workshopId = await workshopIn(house, 'registering')
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})
beforeEach(async () => {
  paperId = newId<'paper'>()
  const departmentId = (await viewOf(house, workshopId)).departments.find(({ code }) => code === 'HN')?.id ?? ''
  const words = { workshopId, paperId, departmentId, title: 'Giá đất giáp ranh', authorName: '' }
  await house.workshops.submitPaper(await house.actor(HN), words)
  count += 1
  bytes = docxOf(['UBND TỈNH', 'MẬT', `tệp ${count}`])
})

async function send(as = HN) {
  return house.files.attach(await house.actor(as), {
    owner: { kind: 'paper', id: paperId },
    name: 'Giá đất.docx',
    body: Readable.from([bytes]),
    announcedSize: bytes.length,
    signal: new AbortController().signal,
  })
}
/** Sends the file and has it scanned; answers the id of the held case. */
async function hold(as = HN): Promise<string> {
  expect(await send(as)).toMatchObject({ ok: true })
  const scanner = house.openScanner()
  await scanner.scanDue()
  await scanner.close()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return (await house.kernel.prisma.heldFile.findFirstOrThrow({ where: { sha256, state: 'held' } })).id
}
/** Who has proved a moment ago who sits here; one click of the demo is no proof. */
const officer = async () => ({ ...(await house.actor(OFFICER)), reauthenticatedAt: house.clock.now() })
async function file() {
  const papers = await house.workshops.readPapers(await house.actor(HN), workshopId)
  return papers.ok ? papers.value.find(({ id }) => id === paperId)?.file : undefined
}
const lastAudit = () =>
  house.kernel.prisma.auditEntry.findFirstOrThrow({ where: { subjectKind: 'held-file' }, orderBy: { id: 'desc' } })

describe('the security officer', () => {
  it('sees who sent what, where it belongs and the words that were found', async () => {
    const id = await hold()
    const list = await house.quarantine.list(await officer(), { state: 'held', code: 'secrecy-stamp', page: 1 })
    expect(list.ok && list.value.rows.find((row) => row.id === id)).toMatchObject({
      codes: ['secrecy-stamp'],
      state: 'held',
    })
    const none = await house.quarantine.list(await officer(), { state: 'held', code: 'virus', page: 1 })
    expect(none.ok && none.value.rows).toEqual([])
    expect(await house.quarantine.read(await officer(), id)).toMatchObject({
      value: {
        findings: [{ code: 'secrecy-stamp', snippet: 'MẬT' }],
        holders: [
          {
            name: 'Giá đất.docx',
            sender: { fullName: 'Phan Khánh Linh' },
            department: { code: 'HN' },
            place: { kind: 'workshop', title: 'Giá đất giáp ranh' },
          },
        ],
        mayRelease: true,
        mayRemove: true,
      },
    })
  })

  it('[FI9] lets it go with a reason: a human act, audited; everybody who may read the paper gets it', async () => {
    const id = await hold()
    expect(await house.quarantine.release(await officer(), { id, reason: 'Tên cột của bảng mật ong' })).toEqual({
      ok: true,
      value: undefined,
    })
    expect((await file())?.scanState).toBe('clean')
    expect(
      await house.files.findForReading(await house.actor('quanghuy@hungyen.example'), (await file())?.id ?? ''),
    ).toMatchObject({ ok: true })
    expect(await lastAudit()).toMatchObject({ action: 'file.release', actorId: house.people.get(OFFICER) })
    expect(await house.quarantine.read(await officer(), id)).toMatchObject({
      value: {
        state: 'released',
        decision: { reason: 'Tên cột của bảng mật ong', by: { fullName: 'Tô Hải Sơn' } },
        mayRelease: false,
        mayRemove: false,
      },
    })
    expect(await house.quarantine.remove(await officer(), id)).toMatchObject({
      failure: { code: 'quarantine-decided' },
    })
    const open = await house.services.tasks.mine(await officer())
    expect(open.map(({ about }) => about.id)).not.toContain(id)
  })

  it('[FI9] destroys it: content and every reference go, the words too; the same bytes are refused from then on', async () => {
    const id = await hold()
    const held = await house.kernel.prisma.heldFile.findUniqueOrThrow({ where: { id } })
    // A paper that was withdrawn could bring its reference back.
    await house.workshops.removePaper(await house.actor(HN), { workshopId, paperId })
    expect(await house.quarantine.remove(await officer(), id)).toMatchObject({ ok: true })
    await house.workshops.restorePaper(await house.actor(HN), { workshopId, paperId })
    expect(await file()).toBeNull()
    expect(await house.kernel.prisma.storedFile.count({ where: { sha256: held.sha256 } })).toBe(0)
    const folder = join(house.storeDirectory, 'content', held.sha256.slice(0, 2))
    expect(await readdir(folder).catch(() => [])).not.toContain(held.sha256.slice(2))
    expect(await house.quarantine.read(await officer(), id)).toMatchObject({
      value: { state: 'removed', findings: [{ snippet: '' }], holders: [{ name: 'Giá đất.docx' }] },
    })
    expect(await lastAudit()).toMatchObject({ action: 'file.destroy' })

    expect(await send()).toMatchObject({ failure: { code: 'file-content-refused' } })
    expect(await house.kernel.prisma.storedFile.count({ where: { sha256: held.sha256 } })).toBe(0)
    expect(await readdir(join(house.storeDirectory, 'incoming'))).toEqual([])
    expect(await tasksOf(house, OFFICER)).toContain('file-review-refused-content')
  })

  it('downloads it, and each time stands in the log before the first byte', async () => {
    const id = await hold()
    const taken = await house.quarantine.download(await officer(), id)
    if (!taken.ok) throw new Error(taken.failure.code)
    expect(await lastAudit()).toMatchObject({ action: 'file.download-quarantined' })
    expect(taken.value.file.name).toBe('Giá đất.docx')
    expect((await text(taken.value.body())).length).toBeGreaterThan(100)
  })

  it('proves who sits here before letting go or destroying', async () => {
    const id = await hold()
    const actor = await officer()
    house.clock.advance(6 * 60_000)
    expect(await house.quarantine.release(actor, { id, reason: 'x' })).toMatchObject({
      failure: { code: 'reauthentication-needed' },
    })
    expect(await house.quarantine.remove(actor, id)).toMatchObject({ failure: { code: 'reauthentication-needed' } })
  })

  it('does not let go what he has sent himself', async () => {
    const id = await hold()
    await house.kernel.prisma.fileReference.updateMany({
      where: { ownerId: paperId },
      data: { uploadedById: house.people.get(OFFICER) ?? '' },
    })
    expect(await house.quarantine.release(await officer(), { id, reason: 'x' })).toMatchObject({
      failure: { code: 'quarantine-own-file' },
    })
    expect(await house.quarantine.read(await officer(), id)).toMatchObject({ value: { mayRelease: 'own' } })
  })

  it('two at once decide once', async () => {
    const id = await hold()
    const actor = await officer()
    const both = await Promise.all([
      house.quarantine.release(actor, { id, reason: 'x' }),
      house.quarantine.remove(actor, id),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'quarantine-decided' } })
  })
})

it('[FI9] nobody else, an administrator least of all', async () => {
  const id = await hold()
  for (const email of [ADMINISTRATOR, HN, 'minhhoa@bacninh.example']) {
    const actor = await house.actor(email)
    expect(house.quarantine.mayHandle(actor)).toBe(false)
    const refused = { failure: { code: 'quarantine-not-allowed' } }
    expect(await house.quarantine.list(actor, { state: 'held', code: null, page: 1 })).toMatchObject(refused)
    expect(await house.quarantine.read(actor, id)).toMatchObject(refused)
    expect(await house.quarantine.release(actor, { id, reason: 'x' })).toMatchObject(refused)
    expect(await house.quarantine.remove(actor, id)).toMatchObject(refused)
    expect(await house.quarantine.download(actor, id)).toMatchObject(refused)
    expect(await house.quarantine.retryScans(actor)).toMatchObject(refused)
  }
})

it('[FI4] what is held back waits for its decision, however long nothing refers to it', async () => {
  const id = await hold()
  await house.workshops.removePaper(await house.actor(HN), { workshopId, paperId })
  house.clock.advance(40 * 24 * 60 * 60_000)
  await house.files.clearOrphans()
  expect(await house.quarantine.download(await officer(), id)).toMatchObject({ ok: true })
})
