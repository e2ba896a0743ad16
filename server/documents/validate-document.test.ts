import { describe, expect, test } from 'vitest'
import type { OfficialDocument } from './contract.ts'
import { documentHash } from './document-hash.ts'
import { NUMBER_LINE, PLACE_DATE_LINE } from './rules/head-rules.ts'
import { sampleLetter, sampleMinutes, sampleSubmission } from './testing/sample-documents.ts'
import { validateDocument } from './validate-document.ts'

const rulesOf = (document: OfficialDocument) => validateDocument(document).map(({ rule }) => rule)

describe('forms of NĐ 30/2020 (domain.md §1.3)', () => {
  test.each(['Số: 05/TTr-STNMT', 'Số: 123/STNMT-QLĐĐ', 'Số: 01/QyĐ-UBND', 'Số: 15/TN&MT-VP'])('takes “%s”', (line) => {
    expect(line).toMatch(NUMBER_LINE)
  })
  test.each(['Số: 5/TTr-STNMT', 'Số: 05/ttr-STNMT', 'Số:05/TTr-STNMT', 'Số: 05/TTr', 'Số: 00/TTr-STNMT'])(
    'refuses “%s”',
    (line) => {
      expect(line).not.toMatch(NUMBER_LINE)
    },
  )
  test.each([
    'Hà Nội, ngày 05 tháng 02 năm 2026',
    'Bắc Ninh, ngày 25 tháng 3 năm 2021',
    'Hà Nội, ngày 31 tháng 12 năm 2026',
  ])('takes “%s”', (line) => expect(line).toMatch(PLACE_DATE_LINE))
  test.each([
    'Hà Nội, ngày 25 tháng 03 năm 2021',
    'Hà Nội, ngày 5 tháng 4 năm 2021',
    'Hà Nội, ngày 05 tháng 1 năm 2021',
  ])('refuses “%s”', (line) => expect(line).not.toMatch(PLACE_DATE_LINE))
})

describe('the validator', () => {
  test('finds nothing in documents that keep the rules', () => {
    expect(validateDocument(sampleLetter())).toEqual([])
    expect(validateDocument(sampleSubmission())).toEqual([])
    expect(validateDocument(sampleMinutes())).toEqual([])
  })

  test('tells box, rule, what it found and what it expects', () => {
    const [finding] = validateDocument(sampleLetter({ number: { digits: '5', symbol: 'SNNMT-QLĐĐ' } }))
    expect(finding).toEqual({
      box: '3',
      rule: 'number-form',
      found: 'Số: 5/SNNMT-QLĐĐ',
      expected: 'Số: 05/STNMT-QLĐĐ',
      severity: 'error',
    })
  })

  const broken: readonly [string, OfficialDocument, string][] = [
    ['a công văn with a type code', sampleLetter({ number: { digits: '05', symbol: 'TTr-SNNMT' } }), 'number-form'],
    ['a tờ trình without one', sampleSubmission({ number: { digits: '05', symbol: 'SNNMT-QLĐĐ' } }), 'number-form'],
    [
      'an issued one without number',
      sampleLetter({ number: { digits: null, symbol: 'SNNMT-QLĐĐ' } }),
      'number-missing',
    ],
    ['an issued one without day', sampleLetter({ placeDate: { place: 'Hà Nội', date: null } }), 'place-date-missing'],
    [
      'minutes with place and date',
      sampleMinutes({ placeDate: { place: 'Hà Nội', date: '2026-02-05' } }),
      'place-date-not-allowed',
    ],
    [
      'an issuer in lower case',
      sampleLetter({ issuer: { parent: '', name: 'Sở NN&MT', joint: [] } }),
      'issuer-upper-case',
    ],
    ['V/v written twice', sampleLetter({ subject: 'V/v kiến nghị' }), 'subject-prefix'],
    ['a công văn to nobody', sampleLetter({ addressees: [] }), 'addressees-missing'],
    [
      'a kế hoạch to somebody',
      sampleSubmission({ kind: 'plan', number: { digits: '01', symbol: 'KH-SNNMT' } }),
      'addressees-not-allowed',
    ],
    [
      'a Sở that writes to the Prime Minister',
      sampleLetter({ addressees: ['Thủ tướng Chính phủ'] }),
      'addressee-above-ministry',
    ],
    [
      'a law with its number in a căn cứ',
      sampleSubmission({ legalBasis: ['Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18 tháng 01 năm 2024'] }),
      'legal-basis-law-number',
    ],
    [
      'a căn cứ that brings its own mark',
      sampleSubmission({ legalBasis: ['Căn cứ Luật Đất đai;'] }),
      'legal-basis-mark',
    ],
    ['no text', sampleLetter({ body: [] }), 'body-empty'],
    [
      'a text without “./.”',
      sampleLetter({ body: [{ type: 'paragraph', runs: [{ text: 'Hết.' }] }] }),
      'body-end-mark',
    ],
    [
      'điểm out of order',
      sampleLetter({ body: [{ type: 'point', place: 2, runs: [{ text: 'x./.' }] }] }),
      'point-order',
    ],
    [
      'khoản out of order',
      sampleLetter({ body: [{ type: 'clause', number: 2, runs: [{ text: 'x./.' }] }] }),
      'clause-order',
    ],
    [
      'a signature “TM. SỞ”',
      sampleLetter({ signing: { mode: 'one', signature: { authority: ['TM. SỞ'], name: 'A' } } }),
      'authority-collective',
    ],
    [
      'a title before the name',
      sampleLetter({ signing: { mode: 'one', signature: { authority: ['GIÁM ĐỐC'], name: 'TS. Nguyễn Văn A' } } }),
      'signer-title',
    ],
    [
      'one person signing minutes twice',
      sampleMinutes({
        signing: {
          mode: 'pair',
          left: { authority: ['THƯ KÝ'], name: 'A' },
          right: { authority: ['CHỦ TỌA'], name: 'A' },
        },
      }),
      'signers-same-person',
    ],
    [
      'somebody signing for the secretary',
      sampleMinutes({
        signing: {
          mode: 'pair',
          left: { authority: ['KT. THƯ KÝ'], name: 'A' },
          right: { authority: ['CHỦ TỌA'], name: 'B' },
        },
      }),
      'authority-secretary',
    ],
    ['a công văn without “Như trên”', sampleLetter({ recipients: ['Lưu: VT, QLĐĐ'] }), 'recipients-as-above'],
    ['no copy for the archive', sampleLetter({ recipients: ['Như trên'] }), 'recipients-archive'],
    [
      'several bodies on one letter',
      sampleLetter({ issuer: { parent: '', name: 'SỞ A', joint: ['SỞ B'] } }),
      'joint-convention',
    ],
    ['an appendix without a name', sampleLetter({ appendices: [{ title: ' ', body: [] }] }), 'appendix-title'],
    [
      'words of a state secret in the subject',
      sampleLetter({ subject: 'báo cáo thuộc danh mục bí mật nhà nước' }),
      'secrecy-mark',
    ],
    [
      'a 24th point: the letters end at y',
      sampleLetter({
        body: [
          ...Array.from({ length: 24 }, (_, index) => {
            return { type: 'point' as const, place: index + 1, runs: [{ text: index === 23 ? 'x./.' : 'x;' }] }
          }),
        ],
      }),
      'point-letters',
    ],
    [
      'a stamp of secrecy',
      sampleLetter({
        body: [
          { type: 'paragraph', runs: [{ text: 'TỐI MẬT' }] },
          { type: 'paragraph', runs: [{ text: 'x./.' }] },
        ],
      }),
      'secrecy-mark',
    ],
  ]
  test.each(broken)('finds %s', (_what, document, rule) => {
    expect(rulesOf(document)).toEqual([rule])
  })

  test('lets a draft leave number and day open', () => {
    const draft = sampleLetter({
      status: 'draft',
      number: { digits: null, symbol: 'SNNMT-QLĐĐ' },
      placeDate: { place: 'Bắc Ninh', date: null },
    })
    expect(validateDocument(draft)).toEqual([])
  })

  test('[R2] lets “mật độ xây dựng” and “bảo mật” pass', () => {
    const text = 'Mật độ xây dựng, mật ong và bảo mật./.'
    expect(rulesOf(sampleLetter({ body: [{ type: 'paragraph', runs: [{ text }] }] }))).toEqual([])
  })
})

describe('the hash of a document', () => {
  test('is the same for another encoding of the same text and for its draft mark, another for any change', () => {
    const letter = sampleLetter()
    const hash = documentHash(letter)
    expect(documentHash(JSON.parse(JSON.stringify(letter).normalize('NFD')))).toBe(hash)
    const draft = { round: 1, date: '2026-11-26', hash, code: 'KN-2026-014' } as const
    expect(documentHash({ ...letter, draft })).toBe(hash)
    expect(documentHash({ ...letter, subject: `${letter.subject}.` })).not.toBe(hash)
    expect(documentHash({ ...letter, recipients: [...letter.recipients].reverse() })).not.toBe(hash)
  })
})
