import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, rgb } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import { createDocuments } from '../documents.ts'
import { sampleMinutes } from '../testing/sample-documents.ts'
import {
  isProven,
  LARGEST_SIGNED_FILE,
  SIGNATURE_FAULTS,
  SIGNED_FILE_FAULTS,
  type SignedPdfReport,
} from './contract.ts'
import { type FieldPlace, prepareSignatureFields } from './prepare-signature-fields.ts'
import { createSignatures } from './signatures.ts'
import { readSigningRoots } from './signing-roots.ts'
import { signPdf } from './testing/sign-pdf.ts'
import { derOf, issue, type TestIdentity, testRoot } from './testing/test-authority.ts'
import { verifySignedPdf } from './verify-signed-pdf.ts'

const AT = new Date('2026-11-30T03:00:00Z')
const FIELDS = Array.from({ length: 10 }, (_, index) => `so-${index + 1}`)
const nameIn = (field: string) => `Nguyễn Văn ${field}`

let unprepared: Buffer
let prepared: Buffer
let root: TestIdentity
const signers = new Map<string, TestIdentity>()

beforeAll(async () => {
  const documents = createDocuments({ fontFolder: null })
  const signatures = FIELDS.map((field) => ({
    body: `SỞ ${field.toUpperCase()}`,
    authority: ['GIÁM ĐỐC'],
    name: nameIn(field),
    field,
  }))
  const model = sampleMinutes({ signing: { mode: 'grid', signatures } })
  const made = await documents.render(model, 'pdf', AT)
  await documents.close()
  if (!made.ok) throw new Error(made.failure.code)
  unprepared = Buffer.from(made.value.bytes)
  const places: FieldPlace[] = made.value.signatures.map((place) => ({ ...place, label: place.name }))
  prepared = Buffer.from(await prepareSignatureFields(unprepared, places))
  root = await testRoot()
  for (const field of FIELDS) signers.set(field, await issue(root, { name: nameIn(field).toUpperCase() }))
}, 120_000)

const by = (field: string) => signers.get(field) as TestIdentity
const expected = FIELDS.map((field) => ({ field, names: [nameIn(field)] }))
const verify = (file: Uint8Array, overrides: object = {}): Promise<SignedPdfReport> =>
  verifySignedPdf(file, { prepared, roots: [derOf(root)], expected, at: AT, ...overrides })
const signed = async (...fields: string[]) => {
  let file = prepared
  for (const field of fields) file = await signPdf(file, { field, by: by(field) })
  return file
}
const faultsOf = ({ fault, signatures }: SignedPdfReport) => [
  fault?.code ?? null,
  ...signatures.map(({ faults }) => faults),
]

it('[DS1] the fields are where the engine says, in one appended revision; each of ten has its own rectangle', async () => {
  expect(prepared.subarray(0, unprepared.length).equals(unprepared)).toBe(true)
  const document = await PDFDocument.load(prepared)
  const fields = document.getForm().getFields()
  expect(fields.map((field) => field.getName()).sort()).toEqual([...FIELDS].sort())
  const boxes = fields.map((field) => field.acroField.getWidgets()[0]?.getRectangle())
  expect(new Set(boxes.map((box) => JSON.stringify(box))).size).toBe(10)
  for (const box of boxes) {
    expect(box?.width).toBeGreaterThan(200)
    expect(box?.height).toBeGreaterThan(40)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(595 - 42)
  }
})

it.each([1, 3, 10])('[DS2] %i signatures, one after another: each proven, in its own field', async (count) => {
  const report = await verify(await signed(...FIELDS.slice(0, count)))
  expect(faultsOf(report)).toEqual([null, ...Array.from({ length: count }, () => [])])
  expect(report.signatures.map(({ field }) => field)).toEqual(FIELDS.slice(0, count))
  expect(report.signatures.every(isProven)).toBe(true)
  expect(report.signatures[0]).toMatchObject({
    chain: 'trusted',
    time: { at: '2026-11-30T02:00:00.000Z', by: 'signer' },
    certificate: { name: nameIn('so-1').toUpperCase(), issuer: 'CA THỬ NGHIỆM - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ' },
  })
})

it('[DS3] a flipped byte of the text: not the prepared file; of the signed part of an update: the digest says it', async () => {
  const file = await signed('so-1', 'so-2')
  const text = Buffer.from(file)
  text[2000] = (text[2000] ?? 0) ^ 1
  expect(faultsOf(await verify(text))).toEqual(['signed-file-not-ours'])
  const date = Buffer.from(file)
  const at = date.indexOf('(D:', prepared.length) + 6
  date.write(date[at] === 0x37 ? '8' : '7', at, 'latin1')
  expect(faultsOf(await verify(date))).toEqual([null, ['signature-digest'], ['signature-digest']])
})

it('[DS4] a drawing over page 1 by an unsigned update is caught, before and after signatures, and between two', async () => {
  const draw = async (file: Uint8Array) => {
    const document = await PDFDocument.load(file, { forIncrementalUpdate: true, updateMetadata: false })
    const snapshot = document.takeSnapshot()
    const page = document.getPage(0)
    page.drawRectangle({ x: 50, y: 500, width: 400, height: 100, color: rgb(1, 1, 1) })
    snapshot.markRefForSave(page.ref)
    return Buffer.concat([file, await document.saveIncremental(snapshot, { useObjectStreams: false })])
  }
  for (const file of [
    await draw(await signed('so-1', 'so-2', 'so-3')),
    await signPdf(await draw(prepared), { field: 'so-1', by: by('so-1') }),
    await signPdf(await draw(await signed('so-1')), { field: 'so-2', by: by('so-2') }),
  ]) {
    const report = await verify(file)
    expect(report.fault?.code).toBe('signed-file-changed')
    expect(report.fault?.objects?.length).toBeGreaterThan(0)
  }
})

it('[DS5] an unknown CA, an expired certificate, another person, another field are each said by name', async () => {
  const stranger = await testRoot('Một CA khác')
  const foreign = await issue(stranger, { name: nameIn('so-1') })
  expect(faultsOf(await verify(await signPdf(prepared, { field: 'so-1', by: foreign })))).toEqual([
    null,
    ['signature-unknown-issuer'],
  ])
  const old = await issue(root, { name: nameIn('so-1'), until: new Date('2026-06-01T00:00:00Z') })
  expect(faultsOf(await verify(await signPdf(prepared, { field: 'so-1', by: old })))).toEqual([
    null,
    ['signature-certificate-expired'],
  ])
  expect(faultsOf(await verify(await signPdf(prepared, { field: 'so-1', by: by('so-2') })))).toEqual([
    null,
    ['signature-other-person'],
  ])
  const self = await testRoot(nameIn('so-1'))
  expect(faultsOf(await verify(await signPdf(prepared, { field: 'so-1', by: self })))).toEqual([
    null,
    ['signature-unknown-issuer'],
  ])
})

it('[DS6] without roots no chain is called checked and nothing proven; with a timestamp its time counts', async () => {
  const file = await signed('so-1')
  const report = await verify(file, { roots: [] })
  expect(report.signatures[0]).toMatchObject({ chain: 'not-checked', faults: [] })
  expect(report.signatures.some(isProven)).toBe(false)
  const authority = await issue(root, { name: 'TSA', isTimeStamping: true })
  const expired = await issue(root, { name: nameIn('so-1'), until: new Date('2026-06-01T00:00:00Z') })
  const at = new Date('2026-05-01T00:00:00Z')
  const stamped = await signPdf(prepared, { field: 'so-1', by: expired, at, stamp: { authority, at } })
  expect((await verify(stamped)).signatures[0]).toMatchObject({
    faults: [],
    time: { at: at.toISOString(), by: 'timestamp' },
  })
  const untrusted = await issue(await testRoot('TSA lạ'), { name: 'TSA', isTimeStamping: true })
  const doubtful = await signPdf(prepared, { field: 'so-1', by: expired, at, stamp: { authority: untrusted, at } })
  expect((await verify(doubtful)).signatures[0]).toMatchObject({
    faults: ['signature-certificate-expired'],
    time: { by: 'signer' },
  })
})

it('[DS7] saved anew, cut off, unsigned, of another document, no PDF, too large: each refused as what it is', async () => {
  const file = await signed('so-1')
  const anew = await (await PDFDocument.load(file)).save()
  expect((await verify(anew)).fault?.code).toBe('signed-file-not-ours')
  for (const length of [1000, prepared.length - 10]) {
    expect((await verify(file.subarray(0, length))).fault?.code).toBe('signed-file-damaged')
  }
  expect((await verify(file.subarray(0, file.length - 40))).fault?.code).toBe('signed-file-damaged')
  expect((await verify(prepared)).fault?.code).toBe('signed-file-unsigned')
  const other = await (await PDFDocument.create()).save()
  expect((await verify(other)).fault?.code).toBe('signed-file-not-ours')
  expect((await verify(Buffer.from('PK\u0003\u0004 a letter'))).fault?.code).toBe('signed-file-not-pdf')
  expect((await verify(new Uint8Array(0))).fault?.code).toBe('signed-file-not-pdf')
  expect((await verify(Buffer.alloc(LARGEST_SIGNED_FILE + 1))).fault?.code).toBe('signed-file-too-large')
  expect((await verify(Buffer.concat([file, Buffer.from('more')]))).fault?.code).toBe('signed-file-damaged')
})

it('[DS4] objects hidden in a stream, taken away, or under a number that the file refers to, do not pass', async () => {
  // A page object inside the content of a harmless new stream, to which the cross-references lead.
  const page = (await PDFDocument.load(prepared)).getPage(0).ref.objectNumber
  const file = await signed('so-1')
  const start = file.length
  const hidden = `${page} 0 obj\n<</Type/Page/Evil true>>\nendobj\n`
  const stream = `900 0 obj\n<</Length ${hidden.length}>>\nstream\n${hidden}endstream\nendobj\n`
  const at = start + stream.indexOf(hidden)
  const pad = (offset: number) => String(offset).padStart(10, '0')
  const root = String((await PDFDocument.load(prepared)).context.trailerInfo.Root)
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1'))?.[1]
  const table = (entries: string) =>
    `xref\n${entries}trailer\n<</Size 901/Root ${root}/Prev ${previous}>>\nstartxref\n${start + stream.length}\n%%EOF\n`
  const entries = `${page} 1\n${pad(at)} 00000 n \n900 1\n${pad(start)} 00000 n \n`
  const appended = Buffer.concat([file, Buffer.from(stream + table(entries), 'latin1')])
  expect((await verify(appended)).fault).toMatchObject({ code: 'signed-file-changed', objects: [String(page)] })
  const freed = Buffer.concat([file, Buffer.from(stream + table(`${page} 1\n0000000000 00001 f \n`), 'latin1')])
  expect((await verify(freed)).fault).toMatchObject({ code: 'signed-file-changed', objects: [String(page)] })
  // Cross-references that jump over the signature's revision.
  const base = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(prepared.toString('latin1'))?.[1]
  const jumping = (stream + table('')).replace(`/Prev ${previous}`, `/Prev ${base}`)
  expect((await verify(Buffer.concat([file, Buffer.from(jumping, 'latin1')]))).fault).not.toBe(null)
})

it('[DS4] another text of the field, another title, a second signature over the first do not pass; a new title date does', async () => {
  const change = async (act: (document: PDFDocument) => readonly { objectNumber: number }[]) => {
    const document = await PDFDocument.load(prepared, { forIncrementalUpdate: true, updateMetadata: false })
    const snapshot = document.takeSnapshot()
    for (const ref of act(document)) snapshot.markRefForSave(ref as never)
    const file = Buffer.concat([prepared, await document.saveIncremental(snapshot, { useObjectStreams: false })])
    return (await verify(await signPdf(file, { field: 'so-1', by: by('so-1') }))).fault?.code ?? null
  }
  const info = (document: PDFDocument) => document.context.trailerInfo.Info as unknown as { objectNumber: number }
  const titled = await change((document) => {
    document.setTitle('Một tên khác')
    return [info(document)]
  })
  expect(titled).toBe('signed-file-changed')
  const dated = await change((document) => {
    document.setModificationDate(AT)
    return [info(document)]
  })
  expect(dated).toBe(null)
  const moved = await change((document) => {
    const field = document.getForm().getFields()[0]
    field?.acroField.dict.set(PDFName.of('T'), PDFHexString.fromText('so-99'))
    return field ? [field.ref as unknown as { objectNumber: number }] : []
  })
  expect(moved).toBe('signed-file-changed')
  // What another field shows, drawn with its field rewritten as it was.
  const drawn = await change((document) => {
    const field = document.getForm().getFields()[3]
    const picture = field?.acroField.getWidgets()[0]?.getAppearances()?.normal
    if (!(picture instanceof PDFRawStream)) throw new Error('no appearance')
    picture.updateContents(new TextEncoder().encode('0 0 500 500 re f'))
    const ref = document.context.getObjectRef(picture)
    return [field?.ref, ref] as unknown as { objectNumber: number }[]
  })
  expect(drawn).toBe('signed-file-changed')
})

it('every refusal has its sentence in both languages', () => {
  for (const { failures } of [vi, en]) {
    const spoken = Object.keys(failures)
    expect([...SIGNED_FILE_FAULTS, ...SIGNATURE_FAULTS].filter((code) => !spoken.includes(code))).toEqual([])
  }
})

it('[DS8] a thread reads it; roots come from a folder, and one that cannot be read is no root', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'roots-'))
  const pem = Buffer.from(derOf(root)).toString('base64').replace(/.{64}/g, '$&\n')
  writeFileSync(path.join(folder, 'root.pem'), `-----BEGIN CERTIFICATE-----\n${pem}\n-----END CERTIFICATE-----\n`)
  const signatures = createSignatures({ roots: readSigningRoots(folder) })
  const report = await signatures.verify(await signed('so-1'), { prepared, expected, at: AT })
  await signatures.close()
  expect(report.signatures.every(isProven) && report.signatures.length === 1).toBe(true)
  expect(readSigningRoots(null)).toEqual([])
  writeFileSync(path.join(folder, 'bad.cer'), 'no certificate')
  expect(() => readSigningRoots(folder)).toThrow()
})

it.runIf(hasPdfsig())('pdfsig, where the machine has it, says the same of ten signatures', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'signed-')), 'ten.pdf')
  writeFileSync(file, await signed(...FIELDS))
  const said = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
  expect(said.match(/Signature is Valid/g)).toHaveLength(10)
})

function hasPdfsig(): boolean {
  try {
    execFileSync('pdfsig', ['-v'], { stdio: 'ignore' })
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return false
    throw error
  }
}

afterAll(() => signers.clear())
