import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HN, HN_OTHER, HY, PDF, SECRETARY, setUpFiles } from './testing/file-stage.ts'

const stage = setUpFiles()

describe('a download', () => {
  it('[FI3] until scanned goes to the own department and the secretariat alone; then to all who take part', async () => {
    const id = (await stage.put(PDF, 'a.pdf')).file?.id ?? ''
    expect((await stage.get(id, HN_OTHER)).status).toBe(200)
    expect((await stage.get(id, SECRETARY)).status).toBe(200)
    expect((await stage.get(id, HY)).status).toBe(404)
    expect((await stage.get(id, 'anninh@tnc.example')).status).toBe(404)
    const { sha256 } = await stage.house.kernel.prisma.fileReference.findUniqueOrThrow({ where: { id } })
    const scan = (scanState: 'clean' | 'quarantined' | 'unscanned') =>
      stage.house.kernel.prisma.storedFile.update({ where: { sha256 }, data: { scanState } })
    await scan('clean')
    expect((await stage.get(id, HY)).status).toBe(200)
    expect((await stage.get(id, 'quantri@tnc.example')).status).toBe(404)
    await scan('quarantined')
    expect((await stage.get(id, HN)).status).toBe(404)
    // The security officer takes it from the quarantine, where that is recorded.
    expect((await stage.get(id, 'anninh@tnc.example')).status).toBe(404)
    await scan('unscanned')
  })

  it('ends with the paper and comes back with it', async () => {
    const id = (await stage.put(PDF, 'a.pdf')).file?.id ?? ''
    const actor = await stage.house.actor(HN)
    await stage.house.workshops.removePaper(actor, { workshopId: stage.workshopId, paperId: stage.paperId })
    expect((await stage.get(id, HN)).status).toBe(404)
    await stage.house.workshops.restorePaper(actor, { workshopId: stage.workshopId, paperId: stage.paperId })
    expect((await stage.get(id, HN)).status).toBe(200)
  })

  it('can be resumed, and is not sent again when unchanged', async () => {
    const id = (await stage.put(PDF, 'a.pdf')).file?.id ?? ''
    const part = await stage.get(id, HN, { range: 'bytes=10-19' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${PDF.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(PDF.subarray(10, 20))).toBe(true)
    expect(
      Buffer.from(await (await stage.get(id, HN, { range: 'bytes=-5' })).arrayBuffer()).equals(PDF.subarray(-5)),
    ).toBe(true)
    expect((await stage.get(id, HN, { range: `bytes=${PDF.length}-` })).status).toBe(416)
    const stale = await stage.get(id, HN, { range: 'bytes=0-1', 'if-range': '"another"' })
    expect(stale.status).toBe(200)
    await stale.arrayBuffer()
    const etag = part.headers.get('etag') ?? ''
    expect((await stage.get(id, HN, { 'if-none-match': etag })).status).toBe(304)
  })

  it('asks a visitor to sign in', async () => {
    const id = (await stage.put(PDF, 'a.pdf')).file?.id ?? ''
    const visitor = await stage.get(id, 'nobody')
    expect(visitor.status).toBe(303)
    expect(visitor.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(`/files/${id}`)}`)
  })
})

describe('clearing up', () => {
  it('[FI4] removes what nothing has referred to for long, and nothing else', async () => {
    const kept = (await stage.put(PDF, 'a.pdf')).file?.id ?? ''
    const other = Buffer.concat([PDF, Buffer.from('other')])
    const old = (await stage.put(other, 'b.pdf')).file?.id ?? ''
    const back = await stage.put(PDF, 'a.pdf')
    expect((await stage.house.files.clearOrphans()).removed).toBe(0)
    stage.house.clock.advance(31 * 24 * 60 * 60 * 1000)
    expect((await stage.house.files.clearOrphans()).removed).toBeGreaterThan(0)
    expect((await stage.get(back.file?.id ?? '', HN)).status).toBe(200)
    expect(await stage.house.kernel.prisma.fileReference.count({ where: { id: { in: [kept, old] } } })).toBe(0)
    const sha256 = createHash('sha256').update(other).digest('hex')
    expect(await stage.house.kernel.prisma.storedFile.count({ where: { sha256 } })).toBe(0)
    expect(await stage.put(other, 'b.pdf')).toMatchObject({ status: 201 })
  })
})
