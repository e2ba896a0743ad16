import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_FILE_BYTES } from '#server/files/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { openWorkshops, viewOf, type WorkshopHouse, workshopIn } from '#server/workshops/testing/open-workshops.ts'
import { createDownloads } from './downloads.ts'
import { createUploads } from './uploads.ts'

const HN = 'khanhlinh@hanoi.example'
const HN_OTHER = 'quocan@hanoi.example'
const HY = 'quanghuy@hungyen.example'
const SECRETARY = 'thugiang@bacninh.example'
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'), Buffer.alloc(4096, 'x')])
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let house: WorkshopHouse
let server: Server
let base: string
let workshopId: string
const actors = new Map<string, Actor>()
const reported: unknown[] = []

beforeAll(async () => {
  house = await openWorkshops()
  workshopId = await workshopIn(house, 'registering')
  for (const email of [HN, HN_OTHER, HY, SECRETARY, 'anninh@tnc.example', 'quantri@tnc.example']) {
    actors.set(email, await house.actor(email))
  }
  const resolveActor = async (request: express.Request) => actors.get(request.header('x-person') ?? '') ?? null
  const deps = { files: house.files, resolveActor, reportError: (error: unknown) => void reported.push(error) }
  const app = express()
  app.use(createUploads({ ...deps, atOnce: { perPerson: 2, inAll: 3 } }), createDownloads(deps))
  server = createServer(app).listen(0, '127.0.0.1')
  await vi.waitUntil(() => server.listening)
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // listening on TCP
})
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await house?.close()
  expect(reported).toEqual([])
})

let paperId: string
beforeEach(async () => {
  paperId = newId<'paper'>()
  const plan = await viewOf(house, workshopId)
  const departmentId = plan.departments.find((d) => d.code === 'HN')?.id ?? ''
  const paper = { workshopId, paperId, departmentId, title: 'Tham luận', authorName: '' }
  const submitted = await house.workshops.submitPaper(await house.actor(HN), paper)
  expect(submitted.ok).toBe(true)
})

async function put(body: Uint8Array, name: string, as = HN, paper = paperId) {
  const response = await fetch(`${base}/uploads/papers/${paper}?name=${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { 'x-person': as },
    body: Buffer.from(body),
  })
  const answer: { file?: { id: string; name: string }; failure?: { code: string } } = await response.json()
  return { status: response.status, ...answer }
}

async function get(id: string, as: string, headers: Record<string, string> = {}) {
  return fetch(`${base}/files/${id}`, { headers: { 'x-person': as, ...headers }, redirect: 'manual' })
}

async function incoming(): Promise<string[]> {
  return readdir(join(house.storeDirectory, 'incoming'))
}

async function rows() {
  return {
    files: await house.kernel.prisma.storedFile.count(),
    references: await house.kernel.prisma.fileReference.count({ where: { ownerId: paperId } }),
  }
}

describe('an upload', () => {
  it('is stored under its hash, typed by its bytes, and offered again as an attachment', async () => {
    const sent = await put(PDF, 'Tham luận Hà Nội.exe')
    expect(sent).toMatchObject({
      status: 201,
      file: {
        name: 'Tham luận Hà Nội.exe.pdf',
        size: PDF.length,
        mediaType: 'application/pdf',
        scanState: 'unscanned',
      },
    })
    const file = await get(sent.file?.id ?? '', HN)
    expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true)
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Tham luan Ha Noi.exe.pdf"; filename*=UTF-8\'\'Tham%20lu%E1%BA%ADn%20H%C3%A0%20N%E1%BB%99i.exe.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      etag: `"${createHash('sha256').update(PDF).digest('hex')}"`,
    })
    const papers = await house.workshops.readPapers(await house.actor(HN), workshopId)
    expect(papers.ok && papers.value.find((p) => p.id === paperId)?.file?.id).toBe(sent.file?.id)
    expect(house.events.at(-1)).toMatchObject({ name: 'workshop-changed', subject: { id: workshopId } })
  })

  it('sent again replaces the file; equal bytes are stored once', async () => {
    const first = await put(PNG, 'a.png')
    const before = await house.kernel.prisma.storedFile.count()
    const second = await put(PNG, 'b.png')
    expect(second.status).toBe(201)
    expect(await house.kernel.prisma.storedFile.count()).toBe(before)
    expect((await get(first.file?.id ?? '', HN)).status).toBe(404)
    expect((await get(second.file?.id ?? '', HN)).status).toBe(200)
  })

  it('[FI1] larger than 50 MB is refused, announced or not, and leaves nothing', async () => {
    const before = await rows()
    const announced = await put(Buffer.alloc(MAX_FILE_BYTES + 1), 'lớn.pdf')
    expect(announced).toMatchObject({ status: 413, failure: { code: 'file-too-large' } })
    expect(await chunked(MAX_FILE_BYTES + 1)).toBe(413)
    expect(await rows()).toEqual(before)
    expect(await incoming()).toEqual([])
  })

  it('[FI1] of nothing is refused', async () => {
    expect(await put(Buffer.alloc(0), 'rỗng.pdf')).toMatchObject({ status: 422, failure: { code: 'file-empty' } })
    expect(await put(PDF, '///')).toMatchObject({ status: 422, failure: { code: 'file-name-missing' } })
    expect(await incoming()).toEqual([])
  })

  it.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 1)]), 'báo cáo.pdf'],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'trang.pdf'],
    ['SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'hình.png'],
    ['an archive', Buffer.concat([Buffer.from('Rar!\x1a\x07\x00', 'latin1'), Buffer.alloc(200)]), 'hồ sơ.docx'],
    [
      'an old binary Office file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]),
      'cũ.doc',
    ],
    ['text that is no UTF-8', Buffer.from([0x54, 0xe1, 0xff, 0x00]), 'ghi chú.txt'],
  ])('[FI2] %s is refused whatever it is called, and leaves nothing', async (_what, bytes, name) => {
    expect(await put(bytes, name)).toMatchObject({ status: 415, failure: { code: 'file-type-not-accepted' } })
    expect((await rows()).references).toBe(0)
    expect(await incoming()).toEqual([])
  })

  it('text in UTF-8 is taken', async () => {
    expect(await put(Buffer.from('Ghi chú: Ỗ Ẩ Ặ\n'), 'ghi chú.txt')).toMatchObject({
      status: 201,
      file: { mediaType: 'text/plain; charset=utf-8' },
    })
  })

  it('[FI1] broken off in the middle leaves nothing', async () => {
    const before = await rows()
    const { port } = server.address() as AddressInfo // listening on TCP
    const aborted = httpRequest({
      port,
      method: 'PUT',
      path: `/uploads/papers/${paperId}?name=a.pdf`,
      headers: { 'x-person': HN, 'content-length': 1_000_000 },
    })
    aborted.on('error', () => undefined)
    aborted.write(PDF)
    await vi.waitUntil(async () => (await incoming()).length === 1, { timeout: 5000 })
    aborted.destroy()
    await vi.waitUntil(async () => (await incoming()).length === 0, { timeout: 5000 })
    expect(await rows()).toEqual(before)
  })

  it('[FI5] whose name says state secret is refused before a byte is read; the security officer is told', async () => {
    expect(await put(PDF, 'TUYỆT MẬT phương án.pdf')).toMatchObject({
      status: 422,
      failure: { code: 'file-name-secret' },
    })
    const tasks = await house.services.tasks.mine(await house.actor('anninh@tnc.example'))
    expect(tasks.map((task) => task.kind)).toContain('file-review-secret-name')
    expect((await rows()).references).toBe(0)
  })

  it('by another department, a visitor, an administrator or to no paper is refused', async () => {
    expect(await put(PDF, 'a.pdf', HY)).toMatchObject({ status: 403, failure: { code: 'workshop-not-allowed' } })
    expect(await put(PDF, 'a.pdf', 'nobody')).toMatchObject({ status: 401, failure: { code: 'signed-out' } })
    expect(await put(PDF, 'a.pdf', 'quantri@tnc.example')).toMatchObject({ status: 404 })
    expect(await put(PDF, 'a.pdf', HN, newId<'paper'>())).toMatchObject({
      status: 404,
      failure: { code: 'paper-not-found' },
    })
    expect(await put(PDF, 'a.pdf', HN, 'not-an-id')).toMatchObject({ status: 404 })
    expect((await rows()).references).toBe(0)
  })

  it('is one of few at a time', async () => {
    const held = [hold(), hold()]
    await vi.waitUntil(async () => (await incoming()).length === 2, { timeout: 5000 })
    expect(await put(PDF, 'a.pdf')).toMatchObject({ status: 429, failure: { code: 'file-uploads-busy' } })
    for (const one of held) one.destroy()
    await vi.waitUntil(async () => (await incoming()).length === 0, { timeout: 5000 })
    expect(await put(PDF, 'a.pdf')).toMatchObject({ status: 201 })
  })
})

describe('a download', () => {
  it('[FI3] until scanned goes to the own department and the secretariat alone; then to all who take part', async () => {
    const id = (await put(PDF, 'a.pdf')).file?.id ?? ''
    expect((await get(id, HN_OTHER)).status).toBe(200)
    expect((await get(id, SECRETARY)).status).toBe(200)
    expect((await get(id, HY)).status).toBe(404)
    expect((await get(id, 'anninh@tnc.example')).status).toBe(404)
    const { sha256 } = await house.kernel.prisma.fileReference.findUniqueOrThrow({ where: { id } })
    const scan = (scanState: 'clean' | 'quarantined' | 'unscanned') =>
      house.kernel.prisma.storedFile.update({ where: { sha256 }, data: { scanState } })
    await scan('clean')
    expect((await get(id, HY)).status).toBe(200)
    expect((await get(id, 'quantri@tnc.example')).status).toBe(404)
    await scan('quarantined')
    expect((await get(id, HN)).status).toBe(404)
    expect((await get(id, 'anninh@tnc.example')).status).toBe(200)
    await scan('unscanned')
  })

  it('ends with the paper and comes back with it', async () => {
    const id = (await put(PDF, 'a.pdf')).file?.id ?? ''
    const actor = await house.actor(HN)
    await house.workshops.removePaper(actor, { workshopId, paperId })
    expect((await get(id, HN)).status).toBe(404)
    await house.workshops.restorePaper(actor, { workshopId, paperId })
    expect((await get(id, HN)).status).toBe(200)
  })

  it('can be resumed, and is not sent again when unchanged', async () => {
    const id = (await put(PDF, 'a.pdf')).file?.id ?? ''
    const part = await get(id, HN, { range: 'bytes=10-19' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${PDF.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(PDF.subarray(10, 20))).toBe(true)
    expect(Buffer.from(await (await get(id, HN, { range: 'bytes=-5' })).arrayBuffer()).equals(PDF.subarray(-5))).toBe(
      true,
    )
    expect((await get(id, HN, { range: `bytes=${PDF.length}-` })).status).toBe(416)
    const stale = await get(id, HN, { range: 'bytes=0-1', 'if-range': '"another"' })
    expect(stale.status).toBe(200)
    await stale.arrayBuffer()
    const etag = part.headers.get('etag') ?? ''
    expect((await get(id, HN, { 'if-none-match': etag })).status).toBe(304)
  })

  it('asks a visitor to sign in', async () => {
    const id = (await put(PDF, 'a.pdf')).file?.id ?? ''
    const visitor = await get(id, 'nobody')
    expect(visitor.status).toBe(303)
    expect(visitor.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(`/files/${id}`)}`)
  })
})

describe('clearing up', () => {
  it('[FI4] removes what nothing has referred to for long, and nothing else', async () => {
    const kept = (await put(PDF, 'a.pdf')).file?.id ?? ''
    const other = Buffer.concat([PDF, Buffer.from('other')])
    const old = (await put(other, 'b.pdf')).file?.id ?? ''
    const back = await put(PDF, 'a.pdf')
    expect((await house.files.clearOrphans()).removed).toBe(0)
    house.clock.advance(31 * 24 * 60 * 60 * 1000)
    expect((await house.files.clearOrphans()).removed).toBeGreaterThan(0)
    expect((await get(back.file?.id ?? '', HN)).status).toBe(200)
    expect(await house.kernel.prisma.fileReference.count({ where: { id: { in: [kept, old] } } })).toBe(0)
    const sha256 = createHash('sha256').update(other).digest('hex')
    expect(await house.kernel.prisma.storedFile.count({ where: { sha256 } })).toBe(0)
    expect(await put(other, 'b.pdf')).toMatchObject({ status: 201 })
  })
})

/** An upload that has begun and does not end. */
function hold() {
  const { port } = server.address() as AddressInfo // listening on TCP
  const open = httpRequest({
    port,
    method: 'PUT',
    path: `/uploads/papers/${paperId}?name=a.pdf`,
    headers: { 'x-person': HN, 'content-length': 1_000_000 },
  })
  open.on('error', () => undefined)
  open.write(PDF)
  return open
}

/** Sends so many bytes without announcing them; answers the status. */
function chunked(size: number): Promise<number> {
  const { port } = server.address() as AddressInfo // listening on TCP
  return new Promise((resolve, reject) => {
    const sending = httpRequest(
      { port, method: 'PUT', path: `/uploads/papers/${paperId}?name=a.pdf`, headers: { 'x-person': HN } },
      (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      },
    )
    sending.on('error', reject)
    const block = Buffer.alloc(1024 * 1024, 'x')
    let left = size
    const pump = () => {
      while (left > 0) {
        const next = block.subarray(0, Math.min(left, block.length))
        left -= next.length
        if (!sending.write(next)) {
          sending.once('drain', pump)
          return
        }
      }
      sending.end()
    }
    pump()
  })
}
