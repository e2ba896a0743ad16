import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signPdf } from '#server/documents/signatures/testing/sign-pdf.ts'
import { derOf, issue, type TestIdentity, testRoot } from '#server/documents/signatures/testing/test-authority.ts'
import { readPdf } from '#server/documents/testing/read-pdf.ts'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import {
  codeOf,
  done,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_LEADER,
  SECRETARY,
} from '../drafts/testing/open-petitions.ts'
import {
  BN_CLERK,
  type IssuingHouse,
  NOTATION,
  numbered,
  openIssuing,
  sealed,
  submittedPetition,
} from '../issuing/testing/issued-petition.ts'
import { type FrozenHere, freeze, frozenPetition } from '../signing/testing/open-signing.ts'
import { SIGNED_FILES_FAILURES } from './contract.ts'

let house: IssuingHouse
let root: TestIdentity
let hanoi: TestIdentity
let hungYen: TestIdentity

beforeAll(async () => {
  root = await testRoot()
  const folder = mkdtempSync(path.join(tmpdir(), 'signing-roots-'))
  writeFileSync(path.join(folder, 'root.cer'), derOf(root))
  house = await openIssuing({ signingRoots: folder })
  hanoi = await issue(root, { name: (await house.actor(HN_LEADER)).fullName })
  hungYen = await issue(root, { name: (await house.actor(HY_LEADER)).fullName })
})
afterAll(() => house?.close())

/** As `sealed` states it. */
const leadName = 'Nguyễn Văn Minh Họa'

const files = () => house.services.signedFiles
const view = async (id: string, email = SECRETARY) => done(await files().read(await house.actor(email), id))
const download = async (id: string, name: 'prepared' | 'current' = 'current', email = SECRETARY) =>
  Buffer.from(done(await files().download(await house.actor(email), id, name)).bytes)
const prepare = async ({ id, revisionId }: FrozenHere, email = SECRETARY) =>
  files().prepare(await house.actor(email), { id, revisionId })
const take = async (id: string, file: Uint8Array, email: string) => {
  const documentId = (await view(id)).minutes?.id ?? crypto.randomUUID()
  return files().take(await house.actor(email), { id, documentId, file })
}
const preparedPetition = async () => {
  const frozen = await frozenPetition(house)
  done(await prepare(frozen))
  return frozen
}
const acts = async (id: string) =>
  (await house.kernel.prisma.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => /signing|signed/.test(action))

it('[SF1] the biên bản holds the frozen text, its hash and a field for each of six; made once, the same bytes ever after', async () => {
  const frozen = await frozenPetition(house)
  expect((await view(frozen.id)).minutes).toBe(null)
  expect(codeOf(await files().download(await house.actor(SECRETARY), frozen.id, 'current'))).toBe('petition-not-found')
  expect(codeOf(await prepare(frozen, HN_SPECIALIST))).toBe('petition-not-allowed')
  const both = await Promise.all([prepare(frozen), prepare(frozen, HN_LEADER)])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  expect(await acts(frozen.id)).toEqual(['petition.prepare-signing'])
  const [first, second] = [await download(frozen.id), await download(frozen.id, 'prepared', HY_LEADER)]
  expect(first.equals(second)).toBe(true)
  const text = (await readPdf(new Uint8Array(first))).map((page) => page.text).join(' ')
  for (const words of ['BIÊN BẢN', frozen.hash.slice(0, 16), 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'PHỤ LỤC'])
    expect(text.toUpperCase()).toContain(words.toUpperCase())
  const { minutes, abilities } = await view(frozen.id, HN_LEADER)
  expect(minutes?.fields.map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'open'))
  expect([abilities.prepare, minutes?.bringNow]).toEqual([false, true])
})

it('[SF2] a proven signature is taken and called Ký số; the clerk may bring it, once; what follows begins with it', async () => {
  const { id } = await preparedPetition()
  const signed = await signPdf(await download(id), { field: 'so-hn', by: hanoi })
  expect(codeOf(await take(id, signed, HN_SPECIALIST))).toBe('petition-not-allowed')
  expect(codeOf(await take(id, signed, HY_LEADER))).toBe('signed-file-other-field')
  done(await take(id, signed, HN_CLERK))
  done(await take(id, signed, HN_CLERK))
  expect(await acts(id)).toEqual(['petition.prepare-signing', 'petition.take-signed-file'])
  const { minutes } = await view(id)
  const own = minutes?.fields.find(({ department }) => department.code === 'HN')
  expect(own).toMatchObject({ state: 'proven', signature: { chain: 'trusted', faults: [] } })
  expect((await download(id)).equals(signed)).toBe(true)
  done(await take(id, await signPdf(signed, { field: 'so-hy', by: hungYen }), HY_LEADER))
  expect((await view(id)).minutes?.fields.filter(({ state }) => state === 'proven')).toHaveLength(2)
})

it('[SF3] two departments at once: the second is told whose signature is missing, and signs the new file', async () => {
  const { id } = await preparedPetition()
  const base = await download(id)
  const [ofHanoi, ofHungYen] = [
    await signPdf(base, { field: 'so-hn', by: hanoi }),
    await signPdf(base, { field: 'so-hy', by: hungYen }),
  ]
  const answers = await Promise.all([take(id, ofHanoi, HN_LEADER), take(id, ofHungYen, HY_LEADER)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = answers.find(({ ok }) => !ok)
  expect(refused).toMatchObject({
    failure: { code: 'signed-file-behind', details: { departments: [expect.any(String)] } },
  })
  const isHanoiFirst = answers[0]?.ok === true
  const current = await download(id)
  const again = isHanoiFirst
    ? take(id, await signPdf(current, { field: 'so-hy', by: hungYen }), HY_LEADER)
    : take(id, await signPdf(current, { field: 'so-hn', by: hanoi }), HN_LEADER)
  done(await again)
  expect(await house.kernel.prisma.petitionSignedFile.count({ where: { document: { petitionId: id } } })).toBe(2)
})

it('[SF4] what proves nothing is refused with its reason, and nothing is kept of it', async () => {
  const { id } = await preparedPetition()
  const base = await download(id)
  const stranger = await issue(await testRoot('CA lạ'), { name: (await house.actor(HN_LEADER)).fullName })
  const clerk = await issue(root, { name: (await house.actor(HN_CLERK)).fullName })
  const good = await signPdf(base, { field: 'so-hn', by: hanoi })
  const broken = Buffer.from(good)
  broken[3000] = (broken[3000] ?? 0) ^ 1
  const refusals: [Uint8Array, string][] = [
    [base, 'signed-file-unsigned'],
    [broken, 'signed-file-not-ours'],
    [good.subarray(0, good.length - 100), 'signed-file-damaged'],
    [Buffer.from('not a PDF'), 'signed-file-not-pdf'],
    [await signPdf(base, { field: 'so-hn', by: stranger }), 'signature-unknown-issuer'],
    [await signPdf(base, { field: 'so-hn', by: clerk }), 'signature-other-person'],
    [await signPdf(base, { field: 'so-hy', by: hungYen }), 'signed-file-other-field'],
  ]
  for (const [file, code] of refusals) expect(codeOf(await take(id, file, HN_LEADER)), code).toBe(code)
  expect(await house.kernel.prisma.petitionSignedFile.count({ where: { document: { petitionId: id } } })).toBe(0)
  const { failures } = vi
  expect(refusals.every(([, code]) => code in failures)).toBe(true)
  for (const spoken of [vi.failures, en.failures])
    expect(SIGNED_FILES_FAILURES.filter((code) => !(code in spoken))).toEqual([])
})

it('[SF5] opened again, the biên bản is void; the next frozen text has its own; races with the opening leave nothing', async () => {
  const frozen = await preparedPetition()
  const { id } = frozen
  const signed = await signPdf(await download(id), { field: 'so-hn', by: hanoi })
  const documentId = (await view(id)).minutes?.id ?? ''
  const secretary = await house.actor(SECRETARY)
  const leader = await house.actor(HN_LEADER)
  const reopening = { id, revisionId: frozen.revisionId, reason: 'Sửa khoản 1.' }
  const [opened] = await Promise.all([
    house.signing.reopen(secretary, reopening),
    files().take(leader, { id, documentId, file: signed }),
  ])
  expect(opened.ok).toBe(true)
  expect((await view(id)).minutes).toBe(null)
  expect(codeOf(await files().take(leader, { id, documentId, file: signed }))).toBe('petition-not-allowed')
  const next = done(await freeze(house, id))
  expect(codeOf(await prepare(frozen))).toBe('petition-revision-changed')
  done(await prepare({ ...frozen, ...next }))
  expect(codeOf(await files().take(leader, { id, documentId, file: signed }))).toBe('signed-file-not-prepared')
  expect((await view(id)).minutes?.fields.every(({ state }) => state === 'open')).toBe(true)
  await expect(house.kernel.prisma.petitionSignedDocument.deleteMany({ where: { petitionId: id } })).rejects.toThrow()
})

/** Agreed to, numbered, and prepared for signing by the lead's clerk. */
async function numberedLetter(number: string) {
  const petition = await submittedPetition(house)
  done(await numbered(house, petition, number))
  const head = { signerName: leadName, signerOffice: 'Giám đốc', capacity: 'head' as const }
  const input = { id: petition.id, number, notation: NOTATION, ...head }
  done(await files().prepareLetter(await house.actor(BN_CLERK), input))
  return { petition, input }
}
const letterOf = async (id: string) => (await view(id, BN_CLERK)).letter
const downloadLetter = async (id: string) =>
  Buffer.from(done(await files().download(await house.actor(BN_CLERK), id, 'letter')).bytes)
const bring = async (id: string, file: Uint8Array, email = BN_CLERK) => {
  const documentId = (await letterOf(id))?.id ?? crypto.randomUUID()
  return files().take(await house.actor(email), { id, documentId, file })
}

it('[SF6] the công văn is signed after its number: the person, then the agency; what was signed goes out', async () => {
  const early = await frozenPetition(house)
  const [clerk, hanoiLeader] = [await house.actor(BN_CLERK), await house.actor(HN_LEADER)]
  const { petition, input } = await numberedLetter('601')
  const { id } = petition
  expect(codeOf(await files().prepareLetter(clerk, { ...input, id: early.id }))).toBe('petition-not-allowed')
  expect(codeOf(await files().prepareLetter(hanoiLeader, input))).toBe('petition-not-allowed')
  expect(codeOf(await files().prepareLetter(clerk, { ...input, number: '602' }))).toBe('petition-issue-changed')
  done(await files().prepareLetter(clerk, input))
  expect(await house.kernel.prisma.petitionSignedDocument.count({ where: { petitionId: id, kind: 'letter' } })).toBe(1)
  const base = await downloadLetter(id)
  const text = (await readPdf(new Uint8Array(base))).map((page) => page.text).join(' ')
  for (const words of [`Số: 601/${NOTATION}`, leadName, petition.hash]) expect(text).toContain(words)

  const person = await issue(root, { name: leadName })
  const agency = await issue(root, { name: 'Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh' })
  const agencyFirst = await signPdf(base, { field: 'so-bn-co-quan', by: agency })
  expect(codeOf(await bring(id, agencyFirst))).toBe('signed-file-agency-first')
  expect(codeOf(await bring(id, await signPdf(base, { field: 'so-bn', by: hanoi })))).toBe('signature-other-person')
  const signed = await signPdf(base, { field: 'so-bn', by: person })
  expect(codeOf(await bring(id, signed, HN_LEADER))).toBe('petition-not-allowed')
  done(await bring(id, signed))
  done(await bring(id, await signPdf(signed, { field: 'so-bn-co-quan', by: agency })))
  const letter = await letterOf(id)
  expect(letter?.fields.map(({ role, state }) => [role, state])).toEqual([
    ['person', 'proven'],
    ['agency', 'proven'],
  ])
  const whole = await downloadLetter(id)
  done(await sealed(house, { id }))
  done(await house.services.petitionIssuing.issue(clerk, { id, number: '601', notation: NOTATION }))
  const { body } = done(await house.services.petitionIssuing.package(clerk, id))
  const parts = unzipSync(new Uint8Array(Buffer.concat(await body.toArray())))
  expect(Buffer.from(parts[`601-${NOTATION}.pdf`] ?? []).equals(whole)).toBe(true)
  expect((await letterOf(id))?.bringNow).toBe(false)
})

it('[SF7] a corrected number, or another signer, is another công văn: what was signed before goes nowhere', async () => {
  const { petition, input } = await numberedLetter('611')
  const { id } = petition
  const person = await issue(root, { name: leadName })
  const old = (await letterOf(id))?.id ?? ''
  const signed = await signPdf(await downloadLetter(id), { field: 'so-bn', by: person })
  done(await bring(id, signed))
  done(await numbered(house, petition, '612'))
  expect(await letterOf(id)).toBe(null)
  const clerk = await house.actor(BN_CLERK)
  expect(codeOf(await files().take(clerk, { id, documentId: old, file: signed }))).toBe('signed-file-not-prepared')
  expect(codeOf(await files().download(clerk, id, 'letter'))).toBe('petition-not-found')
  const deputy = { signerName: 'Người khác', signerOffice: 'Phó Giám đốc', capacity: 'deputy' as const }
  done(await files().prepareLetter(clerk, { ...input, ...deputy, number: '612' }))
  expect((await letterOf(id))?.signer).toMatchObject(deputy)
  done(await sealed(house, { id }))
  // The head was stated to have signed: the letter of the deputy is none of theirs.
  expect(await letterOf(id)).toBe(null)
  const asked = { ...input, ...deputy, number: '612' }
  expect(codeOf(await files().prepareLetter(clerk, asked))).toBe('petition-issue-changed')
})
