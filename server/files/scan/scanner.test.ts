import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  openWorkshops,
  tasksOf,
  viewOf,
  type WorkshopHouse,
  workshopIn,
} from '#server/workshops/testing/open-workshops.ts'
import { createClamd } from './clamd.ts'
import { createScanPool } from './scan-pool.ts'
import type { Scanner, ScannerDeps } from './scanner.ts'
import { EICAR, startFakeClamd } from './testing/fake-clamd.ts'
import { docxOf } from './testing/tiny-files.ts'

const HN = 'khanhlinh@hanoi.example'
const OFFICER = 'anninh@tnc.example'
let house: WorkshopHouse
let workshopId: string
let paperId: string
let scanner: Scanner | null = null
let count = 0

beforeAll(async () => {
  house = await openWorkshops()
  workshopId = await workshopIn(house, 'registering')
})
afterAll(() => house?.close())
beforeEach(async () => {
  house.events.length = 0
  house.reported.length = 0
  paperId = newId<'paper'>()
  const departmentId = (await viewOf(house, workshopId)).departments.find(({ code }) => code === 'HN')?.id ?? ''
  await house.workshops.submitPaper(await house.actor(HN), {
    workshopId,
    paperId,
    departmentId,
    title: 'Tham luận',
    authorName: '',
  })
})
afterEach(async () => {
  await scanner?.close()
  scanner = null
  await house.kernel.prisma.fileReference.deleteMany()
  await house.kernel.prisma.storedFile.deleteMany()
})

/** Words that make each file another one. */
async function send(paragraphs: readonly string[], owner = paperId) {
  count += 1
  const bytes = docxOf([...paragraphs, `tệp ${count}`])
  const sent = await house.files.attach(await house.actor(HN), {
    owner: { kind: 'paper', id: owner },
    name: 'Tham luận.docx',
    body: Readable.from([bytes]),
    announcedSize: bytes.length,
    signal: new AbortController().signal,
  })
  if (!sent.ok) throw new Error(sent.failure.code)
  return sent.value
}
function open(options: Partial<ScannerDeps> = {}): Scanner {
  scanner = house.openScanner(options)
  return scanner
}
async function paper() {
  const papers = await house.workshops.readPapers(await house.actor(HN), workshopId)
  return papers.ok ? papers.value.find(({ id }) => id === paperId) : undefined
}
const state = async () => (await paper())?.file?.scanState
const audited = async (action: string) =>
  house.kernel.prisma.auditEntry.findMany({ where: { action }, orderBy: { id: 'desc' } })

describe('a scan', () => {
  it('passes what is everyday, with an audit row; the open page is told and everybody who takes part gets the file', async () => {
    await send(['Quản lý mật độ xây dựng'])
    expect(await state()).toBe('unscanned')
    await open().scanDue()
    expect(await state()).toBe('clean')
    expect(house.events).toContainEqual(
      expect.objectContaining({
        name: 'file-state-changed',
        subject: expect.objectContaining({ kind: 'workshop', id: workshopId }),
      }),
    )
    const [row] = await audited('file.pass-scan')
    expect(row).toMatchObject({ actorId: null, subjectKind: 'stored-file', details: { remarks: [] } })
  })

  it('is begun by the upload itself, not by a timer', async () => {
    await open().scanDue()
    await send(['Báo cáo'])
    await vi.waitUntil(async () => (await state()) === 'clean', { timeout: 30_000 })
  })

  it('[R2] holds back a stamped file: nobody gets it, its sender is told, the security officer asked', async () => {
    const file = await send(['UBND TỈNH', 'MẬT'])
    await open().scanDue()
    expect(await paper()).toMatchObject({ file: { scanState: 'quarantined' }, mayDownload: false })
    for (const email of [HN, OFFICER, 'thugiang@bacninh.example']) {
      expect(await house.files.findForReading(await house.actor(email), file.id)).toMatchObject({ ok: false })
    }
    expect(await tasksOf(house, OFFICER)).toContain('file-review-quarantined')
    const told = await house.services.notifications.list(await house.actor(HN), {
      show: 'unread',
      group: null,
      page: 1,
    } as never)
    expect(told.notices[0]).toMatchObject({ kind: 'file-quarantined', path: `/workshops/${workshopId}/papers` })
    const [row] = await audited('file.quarantine')
    expect(row?.details).toMatchObject({ codes: ['secrecy-stamp'] })
    expect(JSON.stringify(row?.details)).not.toContain('MẬT')
  })

  it('equal content sent again while it is held is held at once, and that sender is told too', async () => {
    await send(['TUYỆT MẬT'])
    count -= 1
    await open().scanDue()
    const again = await send(['TUYỆT MẬT'])
    expect(again.scanState).toBe('quarantined')
    expect(await house.kernel.prisma.heldFile.count({ where: { state: 'held' } })).toBeGreaterThan(0)
  })
})

describe('[FI7] a scan that cannot be finished', () => {
  it.each([
    ['dies', 'dying-worker.mjs', 'scan-crashed', 60_000],
    ['never ends', 'stuck-worker.mjs', 'scan-too-long', 500],
  ])(
    'because its thread %s leaves the file unscanned; it is tried again later and then passes',
    async (_how, worker, code, longestMs) => {
      await send(['Báo cáo'])
      const pool = createScanPool({ worker: new URL(`./testing/${worker}`, import.meta.url), longestMs })
      await open({ pool }).scanDue()
      expect(await state()).toBe('unscanned')
      const [row] = await house.kernel.prisma.storedFile.findMany({ where: { scanFailure: code } })
      expect(row).toMatchObject({ scanAttempts: 1, scanState: 'unscanned' })
      await scanner?.close()
      // Not before its pause is over.
      await open().scanDue()
      expect(await state()).toBe('unscanned')
      house.clock.advance(31_000)
      await scanner?.scanDue()
      expect(await state()).toBe('clean')
      house.reported.length = 0
    },
  )

  it('with the antivirus away: after five attempts the security officer is asked; when it returns everything passes and the question is taken back', async () => {
    const fake = await startFakeClamd()
    const { port } = fake
    await fake.close()
    await send(['Báo cáo'])
    const antivirus = createClamd({ host: '127.0.0.1', port })
    open({ antivirus })
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await scanner?.scanDue()
      if (attempt < 5) expect(await tasksOf(house, OFFICER)).not.toContain('file-scans-failing')
      house.clock.advance(2 * 60 * 60_000)
    }
    expect(await state()).toBe('unscanned')
    expect(await tasksOf(house, OFFICER)).toContain('file-scans-failing')
    const list = await house.quarantine.list(await house.actor(OFFICER), { state: 'held', code: null, page: 1 })
    expect(list.ok && list.value.failing).toMatchObject([
      { attempts: 5, failure: 'antivirus-unreachable', holders: [{ name: 'Tham luận.docx' }] },
    ])

    const back = await startFakeClamd(port)
    await scanner?.scanDue()
    expect(await state()).toBe('clean')
    expect(await tasksOf(house, OFFICER)).not.toContain('file-scans-failing')
    await back.close()
    house.reported.length = 0
  })

  it('a process that was killed in the middle leaves it to the next one, once its claim has run out', async () => {
    await send(['Báo cáo'])
    // What a kill leaves behind: the claim of a scan that never reported.
    await house.kernel.prisma.storedFile.updateMany({
      data: { scanAttempts: 1, scanNotBefore: new Date(house.clock.now().getTime() + 5 * 60_000) },
    })
    await open().scanDue()
    expect(await state()).toBe('unscanned')
    house.clock.advance(5 * 60_000 + 1)
    await scanner?.scanDue()
    expect(await state()).toBe('clean')
  })

  it('closing in the middle gives the file back as if nothing had happened', async () => {
    await send(['Báo cáo'])
    open({ pool: createScanPool({ worker: new URL('./testing/stuck-worker.mjs', import.meta.url) }) })
    await vi.waitUntil(async () => (await house.kernel.prisma.storedFile.count({ where: { scanAttempts: 1 } })) === 1)
    await scanner?.close()
    await scanner?.close()
    expect(await house.kernel.prisma.storedFile.findFirst()).toMatchObject({ scanAttempts: 0, scanNotBefore: null })
  })
})

it('a virus that clamd knows holds the file back by its name', async () => {
  const fake = await startFakeClamd()
  await send([EICAR.replace('&', '&amp;')], paperId)
  // In the document the words are packed; the file that is the virus itself is one of text.
  const bytes = Buffer.from(EICAR)
  await house.files.attach(await house.actor(HN), {
    owner: { kind: 'paper', id: paperId },
    name: 'eicar.txt',
    body: Readable.from([bytes]),
    announcedSize: bytes.length,
    signal: new AbortController().signal,
  })
  await open({ antivirus: createClamd({ host: '127.0.0.1', port: fake.port }) }).scanDue()
  expect(await state()).toBe('quarantined')
  const held = await house.kernel.prisma.heldFile.findFirstOrThrow({ orderBy: { heldAt: 'desc' } })
  expect(held.findings).toMatchObject([{ code: 'virus', snippet: 'Eicar-Signature' }])
  await fake.close()
})
