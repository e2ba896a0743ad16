import { beforeEach, describe, expect, it, vi } from 'vitest'
import { rememberedUpload } from '#app/files/remembered-uploads.ts'
import { startUpload, type UploadProgress } from '#app/files/resumable-upload.ts'
import type { UploadTransport } from '#app/files/upload-transport.ts'
import { pdfOf } from '#server/files/scan/testing/tiny-files.ts'
import { HN, HY, setUpFiles } from './testing/file-stage.ts'

const stage = setUpFiles()
/** Three pieces. */
const BYTES = Buffer.concat([pdfOf([{ text: 'Giá đất', x: 60, y: 700 }]), Buffer.alloc(9 * 1024 * 1024, '%')])
const FILE = new File([new Uint8Array(BYTES)], 'Tham luận.pdf', { lastModified: 7 })
const memory = new Map<string, string>()
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => memory.get(key) ?? null,
  setItem: (key: string, value: string) => void memory.set(key, value),
  removeItem: (key: string) => void memory.delete(key),
})
beforeEach(() => memory.clear())

/** What a browser does, with fetch; `break_`: requests that get no answer, though their bytes may have come. */
function transport(
  options: { as?: string; meet?: (method: string, count: number) => 'lost' | 'unsent' | undefined } = {},
) {
  const seen: string[] = []
  const send: UploadTransport = async ({ method, path, headers, body, signal }) => {
    seen.push(method)
    const fate = options.meet?.(method, seen.filter((one) => one === method).length)
    if (fate === 'unsent') return null
    try {
      const response = await fetch(`${stage.base}${path}`, {
        method,
        headers: { 'x-person': options.as ?? HN, 'tus-resumable': '1.0.0', ...headers },
        ...(body ? { body } : {}),
        signal,
      })
      const text = await response.text()
      return fate === 'lost'
        ? null
        : { status: response.status, header: (name) => response.headers.get(name), body: text }
    } catch {
      return null
    }
  }
  return { send, seen }
}

function upload(send: UploadTransport, file = FILE) {
  const told: UploadProgress[] = []
  const target = { part: 'papers', id: stage.paperId } as const
  const running = startUpload({ file, target, transport: send, pauseMs: () => 5, onProgress: (one) => told.push(one) })
  const end = () =>
    vi.waitUntil(() => told.find(({ kind }) => kind === 'done' || kind === 'refused'), { timeout: 30_000 })
  return { running, told, target, end }
}
async function isWhole(end: UploadProgress | undefined) {
  const file = await stage.get(end?.kind === 'done' ? end.fileId : '', HN)
  return Buffer.from(await file.arrayBuffer()).equals(BYTES)
}

describe('[FI10] the pages’ own client', () => {
  it('sends a file in pieces and tells how far it is', async () => {
    const { send, seen } = transport()
    const { end, told, target } = upload(send)
    expect(await isWhole(await end())).toBe(true)
    expect(seen).toEqual(['POST', 'PATCH', 'PATCH', 'PATCH'])
    expect(told.filter(({ kind }) => kind === 'running').length).toBeGreaterThan(2)
    expect(rememberedUpload(target)).toBeNull()
  })

  it('goes on after a network that was away, asking first how far it has come', async () => {
    const { send, seen } = transport({
      meet: (method, count) =>
        method === 'PATCH' && count === 2 ? 'unsent' : method === 'HEAD' && count < 4 ? 'unsent' : undefined,
    })
    const { end, told } = upload(send)
    expect(await isWhole(await end())).toBe(true)
    expect(told).toContainEqual({ kind: 'waiting', sentBytes: 4 * 1024 * 1024 })
    expect(seen).toEqual(['POST', 'PATCH', 'PATCH', 'HEAD', 'HEAD', 'HEAD', 'HEAD', 'PATCH', 'PATCH'])
  })

  it('that never heard the last answer finds its file attached, once', async () => {
    const { send } = transport({ meet: (method, count) => (method === 'PATCH' && count === 3 ? 'lost' : undefined) })
    const { end } = upload(send)
    expect(await isWhole(await end())).toBe(true)
    expect((await stage.rows()).references).toBe(1)
  })

  it('pauses and goes on when told', async () => {
    const { send, seen } = transport()
    const { running, told, end } = upload(send)
    await vi.waitUntil(() => seen.includes('PATCH'))
    running.pause()
    expect(told.at(-1)).toMatchObject({ kind: 'paused' })
    running.resume()
    expect(await isWhole(await end())).toBe(true)
  })

  it('goes on after a reload, when the same file is chosen again', async () => {
    const first = transport({ meet: (method, count) => (method === 'PATCH' && count > 1 ? 'unsent' : undefined) })
    const before = upload(first.send)
    await vi.waitUntil(() => before.told.some(({ kind }) => kind === 'waiting'))
    before.running.pause() // the page has gone; the tab remembers
    expect(rememberedUpload(before.target)).toMatchObject({ name: 'Tham luận.pdf', sentBytes: 4 * 1024 * 1024 })
    const { send, seen } = transport()
    const { end } = upload(send)
    expect(await isWhole(await end())).toBe(true)
    expect(seen).toEqual(['HEAD', 'PATCH', 'PATCH'])
  })

  it('begins anew with another file, and when the server has forgotten', async () => {
    const first = upload(transport({ meet: (method) => (method === 'PATCH' ? 'unsent' : undefined) }).send)
    await vi.waitUntil(() => first.told.some(({ kind }) => kind === 'waiting'))
    first.running.pause()
    const other = transport()
    await upload(other.send, new File([new Uint8Array(pdfOf([{ text: 'khác', x: 9, y: 9 }]))], 'khác.pdf')).end()
    expect(other.seen).toEqual(['POST', 'PATCH'])

    const half = upload(
      transport({ meet: (method, count) => (method === 'PATCH' && count > 1 ? 'unsent' : undefined) }).send,
    )
    await vi.waitUntil(() => half.told.some(({ kind }) => kind === 'waiting'))
    half.running.pause()
    stage.house.clock.advance(25 * 60 * 60_000)
    const again = transport()
    expect(await isWhole(await upload(again.send).end())).toBe(true)
    expect(again.seen).toEqual(['HEAD', 'POST', 'PATCH', 'PATCH', 'PATCH'])
    stage.house.clock.advance(-25 * 60 * 60_000)
  })

  it('gives up when told, and nothing stays on the server', async () => {
    const { send, seen } = transport({
      meet: (method, count) => (method === 'PATCH' && count > 1 ? 'unsent' : undefined),
    })
    const before = (await stage.partSizes()).length
    const { running, told, target } = upload(send)
    await vi.waitUntil(() => told.some(({ kind }) => kind === 'waiting'))
    expect((await stage.partSizes()).length).toBe(before + 1)
    running.cancel()
    await vi.waitUntil(async () => seen.includes('DELETE') && (await stage.partSizes()).length === before)
    expect(rememberedUpload(target)).toBeNull()
  })

  it('ends with the server’s own words when it is refused', async () => {
    expect(await upload(transport({ as: HY }).send).end()).toMatchObject({
      kind: 'refused',
      failure: { code: 'workshop-not-allowed' },
    })
    expect(await upload(transport({ as: 'nobody' }).send).end()).toMatchObject({
      kind: 'refused',
      failure: { code: 'signed-out' },
    })
    const program = new File([new Uint8Array(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 1)]))], 'báo cáo.pdf')
    expect(await upload(transport().send, program).end()).toMatchObject({
      kind: 'refused',
      failure: { code: 'file-type-not-accepted' },
    })
  })

  it('does not ask for ever where something else answers', async () => {
    const proxy: UploadTransport = async () => ({ status: 502, header: () => null, body: '<html>Bad gateway</html>' })
    expect(await upload(proxy).end()).toMatchObject({ kind: 'refused', failure: { code: 'no-answer' } })
  })
})
