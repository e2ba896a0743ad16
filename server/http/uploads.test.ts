import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { MAX_FILE_BYTES } from '#server/files/contract.ts'
import { newId } from '#server/kernel/ids.ts'
import { HN, HY, PDF, setUpFiles } from './testing/file-stage.ts'

const stage = setUpFiles()
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('an upload', () => {
  it('is stored under its hash, typed by its bytes, and offered again as an attachment', async () => {
    const sent = await stage.put(PDF, 'Tham luận Hà Nội.exe')
    expect(sent).toMatchObject({
      status: 201,
      file: {
        name: 'Tham luận Hà Nội.exe.pdf',
        size: PDF.length,
        mediaType: 'application/pdf',
        scanState: 'unscanned',
      },
    })
    const file = await stage.get(sent.file?.id ?? '', HN)
    expect(Buffer.from(await file.arrayBuffer()).equals(PDF)).toBe(true)
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Tham luan Ha Noi.exe.pdf"; filename*=UTF-8\'\'Tham%20lu%E1%BA%ADn%20H%C3%A0%20N%E1%BB%99i.exe.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      etag: `"${createHash('sha256').update(PDF).digest('hex')}"`,
    })
    const papers = await stage.house.workshops.readPapers(await stage.house.actor(HN), stage.workshopId)
    expect(papers.ok && papers.value.find((p) => p.id === stage.paperId)?.file?.id).toBe(sent.file?.id)
    expect(stage.house.events).toContainEqual(
      expect.objectContaining({ name: 'workshop-changed', subject: expect.objectContaining({ id: stage.workshopId }) }),
    )
  })

  it('sent again replaces the file; equal bytes are stored once', async () => {
    const first = await stage.put(PNG, 'a.png')
    const before = await stage.house.kernel.prisma.storedFile.count()
    const second = await stage.put(PNG, 'b.png')
    expect(second.status).toBe(201)
    expect(await stage.house.kernel.prisma.storedFile.count()).toBe(before)
    expect((await stage.get(first.file?.id ?? '', HN)).status).toBe(404)
    expect((await stage.get(second.file?.id ?? '', HN)).status).toBe(200)
  })

  it('[FI1] larger than 50 MB is refused, announced or not, and leaves nothing', async () => {
    const before = await stage.rows()
    const announced = await stage.put(Buffer.alloc(MAX_FILE_BYTES + 1), 'lớn.pdf')
    expect(announced).toMatchObject({ status: 413, failure: { code: 'file-too-large' } })
    expect(await chunked(MAX_FILE_BYTES + 1)).toBe(413)
    expect(await stage.rows()).toEqual(before)
    expect(await stage.incoming()).toEqual([])
  })

  it('[FI1] of nothing is refused', async () => {
    expect(await stage.put(Buffer.alloc(0), 'rỗng.pdf')).toMatchObject({ status: 422, failure: { code: 'file-empty' } })
    expect(await stage.put(PDF, '///')).toMatchObject({ status: 422, failure: { code: 'file-name-missing' } })
    expect(await stage.incoming()).toEqual([])
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
    expect(await stage.put(bytes, name)).toMatchObject({ status: 415, failure: { code: 'file-type-not-accepted' } })
    expect((await stage.rows()).references).toBe(0)
    expect(await stage.incoming()).toEqual([])
  })

  it('text in UTF-8 is taken', async () => {
    expect(await stage.put(Buffer.from('Ghi chú: Ỗ Ẩ Ặ\n'), 'ghi chú.txt')).toMatchObject({
      status: 201,
      file: { mediaType: 'text/plain; charset=utf-8' },
    })
  })

  it('[FI1] broken off in the middle leaves nothing', async () => {
    const before = await stage.rows()
    const { port } = stage.server.address() as AddressInfo // listening on TCP
    const aborted = httpRequest({
      port,
      method: 'PUT',
      path: `/uploads/papers/${stage.paperId}?name=a.pdf`,
      headers: { 'x-person': HN, 'content-length': 1_000_000 },
    })
    aborted.on('error', () => undefined)
    aborted.write(PDF)
    await vi.waitUntil(async () => (await stage.incoming()).length === 1, { timeout: 30_000 })
    aborted.destroy()
    await vi.waitUntil(async () => (await stage.incoming()).length === 0, { timeout: 30_000 })
    expect(await stage.rows()).toEqual(before)
  })

  it('[FI5] whose name says state secret is refused before a byte is read; the security officer is told', async () => {
    expect(await stage.put(PDF, 'TUYỆT MẬT phương án.pdf')).toMatchObject({
      status: 422,
      failure: { code: 'file-name-secret' },
    })
    const tasks = await stage.house.services.tasks.mine(await stage.house.actor('anninh@tnc.example'))
    expect(tasks.map((task) => task.kind)).toContain('file-review-secret-name')
    expect((await stage.rows()).references).toBe(0)
  })

  it('by another department, a visitor, an administrator or to no paper is refused', async () => {
    expect(await stage.put(PDF, 'a.pdf', HY)).toMatchObject({ status: 403, failure: { code: 'workshop-not-allowed' } })
    expect(await stage.put(PDF, 'a.pdf', 'nobody')).toMatchObject({ status: 401, failure: { code: 'signed-out' } })
    expect(await stage.put(PDF, 'a.pdf', 'quantri@tnc.example')).toMatchObject({ status: 404 })
    expect(await stage.put(PDF, 'a.pdf', HN, newId<'paper'>())).toMatchObject({
      status: 404,
      failure: { code: 'paper-not-found' },
    })
    expect(await stage.put(PDF, 'a.pdf', HN, 'not-an-id')).toMatchObject({ status: 404 })
    expect((await stage.rows()).references).toBe(0)
  })

  it('is one of few at a time', async () => {
    const held = [hold(), hold()]
    await vi.waitUntil(async () => (await stage.incoming()).length === 2, { timeout: 30_000 })
    expect(await stage.put(PDF, 'a.pdf')).toMatchObject({ status: 429, failure: { code: 'file-uploads-busy' } })
    for (const one of held) one.destroy()
    await vi.waitUntil(async () => (await stage.incoming()).length === 0, { timeout: 30_000 })
    expect(await stage.put(PDF, 'a.pdf')).toMatchObject({ status: 201 })
  })
})

/** An upload that has begun and does not end. */
function hold() {
  const { port } = stage.server.address() as AddressInfo // listening on TCP
  const open = httpRequest({
    port,
    method: 'PUT',
    path: `/uploads/papers/${stage.paperId}?name=a.pdf`,
    headers: { 'x-person': HN, 'content-length': 1_000_000 },
  })
  open.on('error', () => undefined)
  open.write(PDF)
  return open
}

/** Sends so many bytes without announcing them; answers the status. */
function chunked(size: number): Promise<number> {
  const { port } = stage.server.address() as AddressInfo // listening on TCP
  return new Promise((resolve, reject) => {
    const sending = httpRequest(
      { port, method: 'PUT', path: `/uploads/papers/${stage.paperId}?name=a.pdf`, headers: { 'x-person': HN } },
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
