import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import { cleanText } from '../clean-document.ts'
import { buildEdxml } from './build-edxml.ts'
import { EDXML_DEFAULTS, EDXML_FAILURES, EDXML_LENGTHS, type EdxmlEnvelope, type EdxmlOptions } from './contract.ts'
import { faultsOf, textsAt } from './testing/read-edxml.ts'
import { organ, sampleEnvelope } from './testing/sample-envelope.ts'

const HEADER = 'edXMLEnvelope/edXMLHeader/MessageHeader'
const TRACE = 'edXMLEnvelope/edXMLHeader/TraceHeaderList'

function built(envelope: EdxmlEnvelope, options: EdxmlOptions = EDXML_DEFAULTS): string {
  const made = buildEdxml(envelope, options)
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}

it('[E1] a letter as a message: the schema holds, ids, dates and times are in the form of the axis', async () => {
  const xml = built(sampleEnvelope())
  expect(await faultsOf(xml, EDXML_DEFAULTS)).toEqual([])
  expect(textsAt(xml, `${HEADER}/DocumentId`)).toEqual(['H05.13,2026/11/30,123/SNNMT-QLĐĐ'])
  expect(textsAt(xml, `${HEADER}/To/OrganId`)).toEqual(['G11', '000.00.13.H26'])
  expect(textsAt(xml, `${TRACE}/TraceHeader/Timestamp`)).toEqual(['2026/11/30 09:03:04'])
  expect(textsAt(xml, `${TRACE}/Bussiness/BussinessDocType`)).toEqual(['0'])
  expect(xml).not.toMatch(/<!DOCTYPE|<Fax\/>/)
  expect(built(sampleEnvelope())).toBe(xml)
})

it.each([
  { businessSpelling: 'Business', dates: 'dd/MM/yyyy' },
  { businessSpelling: 'Bussiness', dates: 'dd/MM/yyyy' },
  { businessSpelling: 'Business', dates: 'yyyy/MM/dd' },
] as const)('[E1] other receivers: $businessSpelling, $dates', async (options) => {
  const xml = built(sampleEnvelope(), options)
  expect(await faultsOf(xml, options)).toEqual([])
  expect(await faultsOf(xml, EDXML_DEFAULTS)).not.toEqual([])
  expect(textsAt(xml, `${TRACE}/${options.businessSpelling}/${options.businessSpelling}DocType`)).toEqual(['0'])
  expect(textsAt(xml, `${HEADER}/DueDate`)).toEqual([options.dates === 'yyyy/MM/dd' ? '2026/12/31' : '31/12/2026'])
})

it('[E2] recalled, changed, replacing: the message names the document that it concerns', async () => {
  const document = { organId: 'H05.13', date: '2026-11-30', code: { number: '123', notation: 'SNNMT-QLĐĐ' } } as const
  const { reason, paper, staff } = sampleEnvelope().business
  const same = { reason, paper, staff }
  const id = 'H05.13,2026/11/30,123/SNNMT-QLĐĐ'
  const recalled = built(sampleEnvelope({ business: { ...same, docType: 1, document } }))
  const receivers = [{ type: 1, organId: 'H26.13' }] as const
  const changed = built(
    sampleEnvelope({ business: { ...same, docType: 2, document, isContentChanged: false, receivers } }),
  )
  const replaces = [{ document, organIds: ['G11', 'H26.13'] }]
  const replacing = built(sampleEnvelope({ business: { ...same, docType: 3, replaces } }))
  expect(textsAt(recalled, `${TRACE}/Bussiness/DocumentId`)).toEqual([id])
  expect(textsAt(changed, `${TRACE}/Bussiness/BussinessDocumentInfo/ReceiverList/Receiver/OrganId`)).toEqual(['H26.13'])
  expect(textsAt(replacing, `${TRACE}/Bussiness/ReplacementInfoList/ReplacementInfo/DocumentId`)).toEqual([id])
  const answer = { organId: 'G11', date: '2026-10-01', code: { number: '07', notation: 'BNNMT-QLĐĐ' } } as const
  const answering = built(sampleEnvelope({ responseFor: [answer] }))
  expect(await faultsOf([recalled, changed, replacing, answering], EDXML_DEFAULTS)).toEqual([])
  expect(textsAt(answering, `${HEADER}/ResponseFor/DocumentId`)).toEqual(['G11,2026/10/01,07/BNNMT-QLĐĐ'])
})

it('[E3] attachments are zipped and come back byte for byte, under their names', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256)
  const files = [
    { name: 'Biên bản thống nhất.pdf', description: '', contentType: 'application/pdf', bytes },
    { name: 'Biểu 01.xlsx', description: 'Số liệu', contentType: 'application/vnd.ms-excel', bytes: new Uint8Array() },
  ]
  const xml = built(sampleEnvelope({ attachments: files }))
  const encoded = textsAt(xml, 'AttachmentEncoded/Attachment/ContentTransferEncoded')
  const unzipped = encoded.map((text) => unzipSync(Buffer.from(text, 'base64')))
  expect(unzipped.map((entries) => Object.keys(entries))).toEqual(files.map(({ name }) => [name]))
  expect(Buffer.from(unzipped[0]?.[files[0]?.name ?? ''] ?? []).equals(bytes)).toBe(true)
  expect(textsAt(xml, 'edXMLEnvelope/edXMLBody/edXMLManifest/Reference/ContentId')).toEqual(
    textsAt(xml, 'AttachmentEncoded/Attachment/ContentId'),
  )
})

it('[E4] what is missing, twice, not a day or a way into a folder is refused with its box', () => {
  const refusal = (overrides: Partial<EdxmlEnvelope>) => {
    const made = buildEdxml(sampleEnvelope(overrides))
    return made.ok ? 'made' : [made.failure.code, made.failure.details?.box]
  }
  const box = `edXML/${HEADER}`
  expect(refusal({ to: [] })).toEqual(['edxml-missing', `${box}/To`])
  expect(refusal({ subject: ' \u0007 ' })).toEqual(['edxml-missing', `${box}/Subject`])
  expect(refusal({ to: [organ({ organId: 'G11' }), organ({ organId: ' g11 ' })] })).toEqual([
    'edxml-duplicate-recipient',
    `${box}/To`,
  ])
  expect(refusal({ to: [organ(), organ({ organId: 'G11', organName: '' })] })).toEqual([
    'edxml-missing',
    `${box}/To[2]/OrganName`,
  ])
  expect(refusal({ dueDate: '2026-02-30' as never })).toEqual(['edxml-invalid', box])
  expect(refusal({ business: { ...sampleEnvelope().business, docType: 4 } as never })[0]).toBe('edxml-invalid')
  const [file] = sampleEnvelope().attachments
  for (const name of ['../x.pdf', 'a/b.pdf', 'C:\\x.pdf', '..']) {
    expect(refusal({ attachments: [{ ...(file as NonNullable<typeof file>), name }] })[0]).toBe('edxml-invalid')
  }
})

const WITH_TEXT: Readonly<Record<string, (text: string) => Partial<EdxmlEnvelope>>> = {
  OrganId: (organId) => ({ from: organ({ organId }) }),
  OrganName: (organName) => ({ from: organ({ organName }) }),
  OrganizationInCharge: (organizationInCharge) => ({ from: organ({ organizationInCharge }) }),
  CodeNumber: (number) => ({ code: { number, notation: 'SNNMT' } }),
  CodeNotation: (notation) => ({ code: { number: '1', notation } }),
  Subject: (subject) => ({ subject }),
  Content: (content) => ({ content }),
  Position: (position) => ({ signer: { competence: '', position, fullName: 'A' } }),
  FullName: (fullName) => ({ signer: { competence: '', position: 'GIÁM ĐỐC', fullName } }),
  Place: (place) => ({ toPlaces: [place] }),
  Appendix: (name) => ({ other: { ...sampleEnvelope().other, appendixes: [name] } }),
  AttachmentName: (name) => ({
    attachments: [{ name, description: '', contentType: 'text/plain', bytes: new Uint8Array(1) }],
  }),
}

it('[E4] the longest text of each box passes, one letter more is refused by name, counted in NFC', async () => {
  // Three code units in NFD and one in NFC; and one outside the basic plane.
  const letters = (count: number) => `${'ệ'.normalize('NFD').repeat(count - 1)}𠀀`
  const longest = Object.entries(WITH_TEXT).map(([name, make]) => {
    const most = EDXML_LENGTHS[name] ?? 0
    const made = buildEdxml(sampleEnvelope(make(letters(most + 1))))
    expect(made).toMatchObject({ ok: false, failure: { code: 'edxml-too-long', details: { length: most + 1, most } } })
    expect(!made.ok && String(made.failure.details?.box).split('/').at(-1)).toBe(name)
    return built(sampleEnvelope(make(letters(most))))
  })
  expect(await faultsOf(longest, EDXML_DEFAULTS)).toEqual([])
})

it('[E4] all places of nơi nhận together are at most a thousand letters', () => {
  const places = (count: number) => [...Array.from({ length: 6 }, () => 'đ'.repeat(150)), 'đ'.repeat(count)]
  expect(buildEdxml(sampleEnvelope({ toPlaces: places(100) })).ok).toBe(true)
  expect(buildEdxml(sampleEnvelope({ toPlaces: places(101) }))).toMatchObject({
    failure: { details: { length: 1001 } },
  })
})

/** Mulberry32: the same texts in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

it('[E5] whatever is typed, halves of pairs, control characters and markup too, the message is valid and says it', async () => {
  const random = seeded(20261130)
  const alphabet = [
    ...'aăâđêôơưấầẩẫậệỡữ ỳỵ<>&"\'%;]![CDATA-?0123456789',
    '\u0301',
    '\u0323',
    '\u0000',
    '\u0008',
    '\u001b',
    '\r',
    '\n',
    '\t',
    '\u0085',
    '\u2028',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udfff',
    '😀',
    '&amp;',
    ']]>',
    '<!DOCTYPE x>',
    '&#0;',
  ]
  const text = (count: number) =>
    Array.from({ length: count }, () => alphabet[Math.floor(random() * alphabet.length)]).join('')
  const typed = Array.from({ length: 60 }, () => `Đ${text(Math.floor(random() * 60))}`)
  const messages = typed.map((words) => {
    const signer = { competence: text(3), position: `P${text(9)}`, fullName: `N${text(9)}` }
    return built(sampleEnvelope({ subject: words, toPlaces: [words], content: text(20), signer }))
  })
  // A typed "<!DOCTYPE" is escaped: a raw one would be found.
  expect(await faultsOf(messages, EDXML_DEFAULTS)).toEqual([])
  const visible = (one: string) =>
    one
      .normalize('NFC')
      .match(/[\p{L}\p{N}<>&"';\]#!]/gu)
      ?.join('')
  for (const [index, xml] of messages.entries()) {
    const [said = ''] = textsAt(xml, `${HEADER}/Subject`)
    expect(said).toBe(said.normalize('NFC'))
    expect(visible(said), JSON.stringify(typed[index])).toBe(visible(cleanText(typed[index] ?? '')))
  }
})

it('every refusal has its sentence in both languages', () => {
  for (const { failures } of [vi, en]) {
    expect(EDXML_FAILURES.filter((code) => !Object.keys(failures).includes(code))).toEqual([])
  }
})
