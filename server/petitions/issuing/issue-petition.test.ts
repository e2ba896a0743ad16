import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { addDays, localDate } from '#server/language/dates.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  HEAD,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  MINISTRY,
  SECRETARY,
} from '../drafts/testing/open-petitions.ts'
import {
  BN_CLERK,
  type IssuingHouse,
  issuedPetition,
  NOTATION,
  numbered,
  openIssuing,
  sealed,
  submittedPetition,
} from './testing/issued-petition.ts'

let house: IssuingHouse
beforeAll(async () => {
  house = await openIssuing()
})
afterAll(() => house?.close())

const stageOf = async (id: string) => (await house.kernel.prisma.petition.findUniqueOrThrow({ where: { id } })).stage
const view = async (id: string, email = BN_CLERK) => done(await house.issuing.read(await house.actor(email), id))

async function partsOf(body: AsyncIterable<Uint8Array>): Promise<Record<string, Uint8Array>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return unzipSync(new Uint8Array(Buffer.concat(chunks)))
}

describe('giving the number', () => {
  it('[IS1][IS2] is the act of the lead’s văn thư alone, with a date between freeze and today', async () => {
    const petition = await submittedPetition(house)
    const { id, revisionId } = petition
    const today = localDate(house.clock.now())
    const input = { id, revisionId, number: '05', notation: NOTATION, documentDate: today }
    for (const email of [HEAD, SECRETARY, HN_CLERK, HN_LEADER]) {
      expect(codeOf(await house.issuing.number(await house.actor(email), input))).toBe('petition-not-allowed')
    }
    for (const email of [ADMINISTRATOR, MINISTRY]) {
      expect(codeOf(await house.issuing.number(await house.actor(email), input))).toBe('petition-not-found')
    }
    const clerk = await house.actor(BN_CLERK)
    const refused = async (over: Partial<typeof input>) =>
      codeOf(await house.issuing.number(clerk, { ...input, ...over }))
    expect(await refused({ documentDate: addDays(today, 1) })).toBe('petition-date-ahead')
    expect(await refused({ documentDate: addDays(today, -1) })).toBe('petition-date-before-freeze')
    expect(await refused({ notation: 'SNNMT' })).toBe('petition-notation-form')
    expect(await refused({ revisionId: newId() })).toBe('petition-revision-changed')
    expect(await stageOf(id)).toBe('submitted')
    done(await house.issuing.number(clerk, input))
    done(await house.issuing.number(clerk, input))
    done(await house.issuing.number(clerk, { ...input, number: '06' }))
    expect(await stageOf(id)).toBe('numbered')
    expect((await view(id)).issue).toMatchObject({ number: '06', notation: NOTATION, documentDate: today })
    const acts = await house.kernel.prisma.auditEntry.count({ where: { subjectId: id, action: 'petition.number' } })
    expect(acts).toBe(2)
  })

  it('[IS3] two clerks at once never give one number twice', async () => {
    const petitions = [await submittedPetition(house), await submittedPetition(house)]
    const answers = await Promise.all(petitions.map((petition) => numbered(house, petition, '77')))
    expect(answers.map((one) => (one.ok ? 'given' : one.failure.code)).sort()).toEqual([
      'given',
      'petition-number-taken',
    ])
    expect(await house.kernel.prisma.petitionIssue.count({ where: { number: '77' } })).toBe(1)
  })
})

describe('issuing', () => {
  it('[IS1][IS4] follows the signatures, once, and then nothing changes it', async () => {
    const petition = await submittedPetition(house)
    const { id } = petition
    const clerk = await house.actor(BN_CLERK)
    const input = { id, number: '81', notation: NOTATION }
    expect(codeOf(await sealed(house, petition))).toBe('petition-not-numbered')
    expect(codeOf(await house.issuing.issue(clerk, input))).toBe('petition-not-numbered')
    done(await numbered(house, petition, '81'))
    expect(codeOf(await house.issuing.issue(clerk, input))).toBe('petition-not-sealed')
    done(await sealed(house, petition))
    expect(await stageOf(id)).toBe('sealed')
    expect(codeOf(await numbered(house, petition, '82'))).toBe('petition-not-allowed')
    expect(codeOf(await house.issuing.issue(clerk, { ...input, number: '80' }))).toBe('petition-issue-changed')
    const both = await Promise.all([house.issuing.issue(clerk, input), house.issuing.issue(clerk, input)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    const other = await house.actor(BN_CLERK)
    const { prisma } = house.kernel
    expect(await prisma.auditEntry.count({ where: { subjectId: id, action: 'petition.issue' } })).toBe(1)
    expect(await prisma.petitionTransition.count({ where: { petitionId: id, toStage: 'issued' } })).toBe(1)
    expect(codeOf(await house.issuing.issue({ ...other, userId: newId<'user'>() }, input))).toBe(
      'petition-issued-already',
    )
    expect(codeOf(await sealed(house, petition))).toBe('petition-not-allowed')
    await expect(prisma.petitionIssue.update({ where: { petitionId: id }, data: { number: '99' } })).rejects.toThrow()
    await expect(prisma.petitionIssue.delete({ where: { petitionId: id } })).rejects.toThrow()
  })

  it('[IS5] the package holds the final PDF and DOCX with number and date, and their sums, for its readers only', async () => {
    const { id } = await issuedPetition(house, '91')
    for (const email of [ADMINISTRATOR, MINISTRY]) {
      expect(codeOf(await house.issuing.package(await house.actor(email), id))).toBe('petition-not-found')
    }
    const made = done(await house.issuing.package(await house.actor(HN_SPECIALIST), id))
    expect(made.fileName).toBe(`91-${NOTATION}.zip`)
    const parts = await partsOf(made.body)
    expect(Object.keys(parts)).toEqual([`91-${NOTATION}.pdf`, `91-${NOTATION}.docx`, 'SHA256SUMS.txt'])
    expect(
      Buffer.from(parts[`91-${NOTATION}.pdf`] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const docx = unzipSync(parts[`91-${NOTATION}.docx`] ?? new Uint8Array())
    const words = Buffer.from(docx['word/document.xml'] ?? [])
      .toString('utf8')
      .replace(/<[^>]+>/g, '')
    expect(words).toContain(`91/${NOTATION}`)
    expect(words).not.toContain('DỰ THẢO')
    expect(words).toContain('Nguyễn Văn Minh Họa')
    // Without the codes of the bodies there is no message, and the page says so; with them it is there.
    expect((await view(id)).edxmlFault?.code).toBe('edxml-missing')
    const { prisma } = house.kernel
    await prisma.department.updateMany({ where: { code: 'BN' }, data: { organCode: 'H05.13' } })
    await prisma.department.updateMany({ where: { kind: 'ministry' }, data: { organCode: 'G11' } })
    expect((await view(id)).edxmlFault).toBe(null)
    const whole = await partsOf(done(await house.issuing.package(await house.actor(HN_SPECIALIST), id)).body)
    expect(Object.keys(whole)).toContain(`91-${NOTATION}.edxml`)
    const message = Buffer.from(whole[`91-${NOTATION}.edxml`] ?? []).toString('utf8')
    expect(message).toContain(`<CodeNumber>91</CodeNumber><CodeNotation>${NOTATION}</CodeNotation>`)
    expect(message).toContain('<AttachmentName>')
  }, 120_000)
})

describe('what becomes of it', () => {
  it('[IS6] statuses move the stage, keep their reason, and are never changed', async () => {
    const { id } = await issuedPetition(house, '101')
    const clerk = await house.actor(BN_CLERK)
    const on = localDate(house.clock.now())
    const told = (code: '01' | '02' | '03' | '05' | '06' | '13' | '15', over = {}) =>
      house.issuing.recordStatus(clerk, { id, statusId: newId(), code, on, reason: '', ...over })
    expect(
      codeOf(
        await house.issuing.recordStatus(await house.actor(SECRETARY), {
          id,
          statusId: newId(),
          code: '01',
          on,
          reason: '',
        }),
      ),
    ).toBe('petition-not-allowed')
    expect(codeOf(await told('01', { on: addDays(on, 1) }))).toBe('petition-date-ahead')
    expect(codeOf(await told('01', { on: addDays(on, -1) }))).toBe('petition-status-before-issue')
    expect(codeOf(await told('15'))).toBe('petition-status-without-request')
    done(await told('02', { reason: 'Sai nơi nhận' }))
    done(await told('01'))
    expect(await stageOf(id)).toBe('issued')
    const statusId = newId()
    done(await told('03', { statusId }))
    done(await told('03', { statusId }))
    expect(await stageOf(id)).toBe('received')
    done(await told('06'))
    expect(await stageOf(id)).toBe('processing')
    done(await told('13'))
    done(await told('15'))
    expect((await view(id)).statuses.map(({ code }) => code)).toEqual(['02', '01', '03', '06', '13', '15'])
    await expect(
      house.kernel.prisma.petitionDispatchStatus.update({ where: { id: statusId }, data: { reason: 'x' } }),
    ).rejects.toThrow()
  })

  it('[IS4] it is replaced, corrected or recalled by another document, each a row that stays', async () => {
    const { id } = await issuedPetition(house, '102')
    const clerk = await house.actor(BN_CLERK)
    const on = localDate(house.clock.now())
    const note = { id, noteId: newId(), reason: 'Sai tên nơi nhận', reference: '103/SNNMT-VP', referenceOn: on }
    done(await house.issuing.recordNote(clerk, { ...note, kind: 'correction' }))
    done(await house.issuing.recordNote(clerk, { ...note, kind: 'correction' }))
    expect(await stageOf(id)).toBe('issued')
    done(await house.issuing.recordNote(clerk, { ...note, noteId: newId(), kind: 'recall' }))
    expect(await stageOf(id)).toBe('recalled')
    const seen = await view(id, HN_SPECIALIST)
    expect(seen.notes.map(({ kind }) => kind)).toEqual(['correction', 'recall'])
    expect(seen.abilities).toEqual({ number: false, seal: false, issue: false, dispatch: false, recall: false })
    await expect(house.kernel.prisma.petitionIssueNote.deleteMany({ where: { petitionId: id } })).rejects.toThrow()
  })
})
