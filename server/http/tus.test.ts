import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_FILE_BYTES } from '#server/files/contract.ts'
import { pdfOf } from '#server/files/scan/testing/tiny-files.ts'
import { HN, HN_OTHER, HY, setUpFiles } from './testing/file-stage.ts'

const stage = setUpFiles()
const FILE = Buffer.concat([pdfOf([{ text: 'Giá đất giáp ranh', x: 60, y: 700 }]), Buffer.alloc(200_000, '%')])

beforeEach(async () => {
  await stage.house.kernel.prisma.fileReference.deleteMany()
  stage.house.clock.advance(25 * 60 * 60_000)
  await stage.uploads.clearExpired()
  stage.house.clock.advance(-25 * 60 * 60_000)
})

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly code: string | undefined
}

async function tus(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Uint8Array,
  as = HN,
): Promise<Answer> {
  const response = await fetch(`${stage.base}${path}`, {
    method,
    headers: { 'x-person': as, 'tus-resumable': '1.0.0', ...headers },
    ...(body ? { body: Buffer.from(body) } : {}),
  })
  const text = await response.text()
  const answer: { failure?: { code: string } } = text === '' ? {} : JSON.parse(text)
  return { status: response.status, headers: response.headers, code: answer.failure?.code }
}
const base64 = (text: string) => Buffer.from(text).toString('base64')
function begin(size: number, name = 'Tham luận.pdf', owner = `papers:${stage.paperId}`, as = HN) {
  const metadata = `filename ${base64(name)},owner ${base64(owner)}`
  return tus('POST', '/uploads', { 'upload-length': String(size), 'upload-metadata': metadata }, undefined, as)
}
async function begun(size = FILE.length, name?: string): Promise<string> {
  const answer = await begin(size, name)
  expect(answer).toMatchObject({ status: 201 })
  return answer.headers.get('location') ?? ''
}
function patch(location: string, offset: number, body: Uint8Array, as = HN) {
  const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }
  return tus('PATCH', location, headers, body, as)
}
const head = (location: string, as = HN) => tus('HEAD', location, {}, undefined, as)
const offsetOf = async (location: string) => Number((await head(location)).headers.get('upload-offset'))

describe('[tus 1.0.0] the protocol', () => {
  it('says what it can', async () => {
    const answer = await tus('OPTIONS', '/uploads')
    expect(answer.status).toBe(204)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'tus-version': '1.0.0',
      'tus-extension': 'creation,expiration,termination',
      'tus-max-size': String(MAX_FILE_BYTES),
    })
  })

  it('takes a file in pieces, and offers it like any other', async () => {
    const location = await begun()
    expect(location).toMatch(/^\/uploads\/[\w-]{43}$/)
    expect(await patch(location, 0, FILE.subarray(0, 1000))).toMatchObject({ status: 204 })
    const standing = await head(location)
    expect(standing.headers.get('upload-offset')).toBe('1000')
    expect(standing.headers.get('upload-length')).toBe(String(FILE.length))
    expect(standing.headers.get('cache-control')).toBe('no-store')
    expect(Date.parse(standing.headers.get('upload-expires') ?? '')).toBeGreaterThan(stage.house.clock.now().getTime())
    const last = await patch(location, 1000, FILE.subarray(1000))
    expect(last.status).toBe(204)
    const file = await stage.get(last.headers.get('upload-file') ?? '', HN)
    expect(Buffer.from(await file.arrayBuffer()).equals(FILE)).toBe(true)
    // Who missed the answer hears it again, and sends nothing twice.
    const again = await head(location)
    expect([again.headers.get('upload-offset'), again.headers.get('upload-file')]).toEqual([
      String(FILE.length),
      last.headers.get('upload-file'),
    ])
    expect((await stage.unfinished()).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('asks for its version, its offset and its type', async () => {
    const location = await begun()
    expect(await tus('HEAD', location, { 'tus-resumable': '0.2.2' })).toMatchObject({ status: 412 })
    expect(await tus('PATCH', location, { 'upload-offset': '0', 'content-type': 'text/plain' }, FILE)).toMatchObject({
      status: 415,
    })
    expect(await tus('PATCH', location, { 'content-type': 'application/offset+octet-stream' }, FILE)).toMatchObject({
      status: 400,
    })
    expect(await patch(location, 5, FILE)).toMatchObject({ status: 409, code: 'upload-offset-moved' })
    expect(await patch(location, 0, Buffer.concat([FILE, FILE]))).toMatchObject({ status: 409 })
    expect(await offsetOf(location)).toBe(0)
    expect(await tus('POST', '/uploads', { 'upload-metadata': 'x' })).toMatchObject({
      status: 400,
      code: 'upload-unclear',
    })
  })

  it('goes through proxies that know POST alone', async () => {
    const location = await begun()
    const headers = {
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'x-http-method-override': 'PATCH',
    }
    expect((await tus('POST', location, headers, FILE)).headers.get('upload-file')).not.toBeNull()
    const other = await begun()
    expect(await tus('POST', other, { 'x-http-method-override': 'DELETE' })).toMatchObject({ status: 204 })
    expect(await tus('POST', other)).toMatchObject({ status: 400 })
  })

  it('gives up when asked, and leaves nothing', async () => {
    const location = await begun()
    await patch(location, 0, FILE.subarray(0, 1000))
    expect(await tus('DELETE', location)).toMatchObject({ status: 204 })
    expect(await head(location)).toMatchObject({ status: 404 })
    expect(await stage.unfinished()).toEqual([])
  })
})

describe('[FI10] an interrupted upload', () => {
  it('that broke in the middle goes on where it broke', async () => {
    const location = await begun()
    await breakOff(location, 60_000)
    await vi.waitUntil(async () => (await offsetOf(location)) === 60_000, { timeout: 30_000 })
    const last = await patch(location, 60_000, FILE.subarray(60_000))
    const file = await stage.get(last.headers.get('upload-file') ?? '', HN)
    expect(Buffer.from(await file.arrayBuffer()).equals(FILE)).toBe(true)
  })

  it('whose line is dead but not closed is taken over by the next request', async () => {
    const location = await begun()
    const dead = open(location, FILE.subarray(0, 60_000))
    await vi.waitUntil(async () => (await partSizes()).includes(60_000), { timeout: 30_000 })
    // The dead request still waits for bytes; asking ends it.
    expect(await offsetOf(location)).toBe(60_000)
    expect((await patch(location, 60_000, FILE.subarray(60_000))).headers.get('upload-file')).not.toBeNull()
    dead.destroy()
  })

  it('that was whole when the server was killed is attached by its last byte sent again', async () => {
    const location = await begun()
    const attach = vi.spyOn(stage.house.files, 'attach').mockRejectedValueOnce(new Error('killed'))
    expect(await patch(location, 0, FILE)).toMatchObject({ status: 500 })
    attach.mockRestore()
    expect(stage.takeReported()).toHaveLength(1)
    expect(await offsetOf(location)).toBe(FILE.length - 1)
    const last = await patch(location, FILE.length - 1, FILE.subarray(-1))
    const file = await stage.get(last.headers.get('upload-file') ?? '', HN)
    expect(Buffer.from(await file.arrayBuffer()).equals(FILE)).toBe(true)
  })

  it('survives a restart of the server: what is known of it lies on the disk', async () => {
    const location = await begun()
    await patch(location, 0, FILE.subarray(0, 1000))
    expect(
      await (await stage.reopenUploads()).find(await stage.house.actor(HN), location.replace('/uploads/', '')),
    ).toMatchObject({
      ok: true,
      value: { offset: 1000, size: FILE.length },
    })
  })

  it('nobody goes on with is gone after a day', async () => {
    const location = await begun()
    await patch(location, 0, FILE.subarray(0, 1000))
    stage.house.clock.advance(24 * 60 * 60_000 + 1)
    expect(await head(location)).toMatchObject({ status: 404 })
    expect(await stage.uploads.clearExpired()).toEqual({ removed: 1 })
    expect(await stage.unfinished()).toEqual([])
    stage.house.clock.advance(-24 * 60 * 60_000 - 1)
  })
})

describe('[FI11] an upload belongs to who began it', () => {
  it('for anybody else, a colleague too, it is not there', async () => {
    const location = await begun()
    await patch(location, 0, FILE.subarray(0, 1000))
    for (const person of [HN_OTHER, HY]) {
      expect(await head(location, person)).toMatchObject({ status: 404 })
      expect(await patch(location, 1000, FILE.subarray(1000), person)).toMatchObject({
        status: 404,
        code: 'upload-not-found',
      })
      expect(await tus('DELETE', location, {}, undefined, person)).toMatchObject({ status: 404 })
    }
    expect(await head(location, 'nobody')).toMatchObject({ status: 401 })
    expect(await offsetOf(location)).toBe(1000)
    expect(await head('/uploads/..%2F..%2Fetc')).toMatchObject({ status: 404 })
  })

  it('may not begin where one may not send; a name that says state secret is refused before a byte', async () => {
    expect(await begin(FILE.length, 'a.pdf', `papers:${stage.paperId}`, HY)).toMatchObject({
      status: 403,
      code: 'workshop-not-allowed',
    })
    expect(await begin(FILE.length, 'a.pdf', 'papers:none')).toMatchObject({ status: 404, code: 'paper-not-found' })
    expect(await begin(FILE.length, 'a.pdf', 'elsewhere:x')).toMatchObject({ status: 400 })
    expect(await begin(FILE.length, 'TUYỆT MẬT.pdf')).toMatchObject({ status: 422, code: 'file-name-secret' })
    expect(await begin(MAX_FILE_BYTES + 1)).toMatchObject({ status: 413, code: 'file-too-large' })
    expect(await begin(0)).toMatchObject({ status: 422, code: 'file-empty' })
    expect(await stage.unfinished()).toEqual([])
  })

  it('[FI1] is refused at its end when the right has ended meanwhile, and leaves nothing', async () => {
    const location = await begun()
    await patch(location, 0, FILE.subarray(0, 1000))
    const actor = await stage.house.actor(HN)
    await stage.house.workshops.removePaper(actor, { workshopId: stage.workshopId, paperId: stage.paperId })
    expect(await patch(location, 1000, FILE.subarray(1000))).toMatchObject({ status: 404, code: 'paper-not-found' })
    expect(await stage.unfinished()).toEqual([])
    expect((await stage.rows()).references).toBe(0)
  })

  it('[FI2] of a wrong type is refused at its end, and leaves nothing', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 1)])
    const location = await begun(program.length, 'báo cáo.pdf')
    expect(await patch(location, 0, program)).toMatchObject({ status: 415, code: 'file-type-not-accepted' })
    expect(await stage.unfinished()).toEqual([])
    expect(await stage.incoming()).toEqual([])
  })

  it('is one of few: twenty unfinished, 600 MB together, and few bodies at a time', async () => {
    const size = 40 * 1024 * 1024
    for (let index = 0; index < 15; index += 1) await begun(size)
    expect(await begin(size)).toMatchObject({ status: 429, code: 'file-uploads-unfinished' })
    expect(await begin(size, 'a.pdf', `papers:${stage.paperId}`, HN_OTHER)).toMatchObject({ status: 201 })
  })
})

function open(location: string, bytes: Uint8Array) {
  const { port } = stage.server.address() as AddressInfo // listening on TCP
  const sending = httpRequest({
    port,
    method: 'PATCH',
    path: location,
    headers: {
      'x-person': HN,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': FILE.length,
    },
  })
  sending.on('error', () => undefined)
  sending.write(bytes)
  return sending
}

async function breakOff(location: string, after: number): Promise<void> {
  const sending = open(location, FILE.subarray(0, after))
  await vi.waitUntil(async () => (await partSizes()).includes(after), { timeout: 30_000 })
  sending.destroy()
}

/** Bytes of the uploads under way, seen from the disk. */
function partSizes(): Promise<number[]> {
  return stage.partSizes()
}
