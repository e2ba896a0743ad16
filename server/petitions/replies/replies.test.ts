import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { addDays, localDate } from '#server/language/dates.ts'
import { addWorkingDays } from '#server/language/working-days.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  HEAD,
  HN_LEADER,
  HN_SPECIALIST,
  MINISTRY,
  petitionOf,
  SECRETARY,
  startedPetition,
} from '../drafts/testing/open-petitions.ts'
import {
  BN_CLERK,
  type IssuingHouse,
  issuedPetition,
  NOTATION,
  openIssuing,
} from '../issuing/testing/issued-petition.ts'
import { answer, freeze, LEADERS } from '../signing/testing/open-signing.ts'
import type { ReplyOutcome } from './content/contract.ts'
import { FollowListInput, type RecordReplyInput } from './contract.ts'

// Each sends a petition all the way first: a dozen commands, beside other work.
vi.setConfig({ testTimeout: 240_000 })

let house: IssuingHouse
beforeAll(async () => {
  house = await openIssuing()
})
afterAll(() => house?.close())

const stageOf = async (id: string) => (await house.kernel.prisma.petition.findUniqueOrThrow({ where: { id } })).stage
const replies = () => house.services.petitionReplies
const view = async (id: string, email = SECRETARY) => done(await replies().read(await house.actor(email), id))
const today = () => localDate(house.clock.now())

/** Two clauses from items, agreed to, numbered and sent. */
async function sentPetition(number: string): Promise<{ id: string; cids: string[] }> {
  const { id } = await startedPetition(house)
  const frozen = { id, ...done(await freeze(house, id, { quorum: 1 })) }
  done(await answer(house, frozen, LEADERS[0]))
  done(await house.signing.submit(await house.actor(SECRETARY), { id, revisionId: frozen.revisionId }))
  const clerk = await house.actor(BN_CLERK)
  const dates = { signedOn: today(), sealedOn: today() }
  const { revisionId } = frozen
  done(await house.issuing.number(clerk, { id, revisionId, number, notation: NOTATION, documentDate: today() }))
  const signature = { signerName: 'Nguyễn Văn Minh Họa', signerOffice: 'Giám đốc', capacity: 'head' as const }
  done(await house.issuing.seal(clerk, { id, ...signature, ...dates }))
  done(await house.issuing.issue(clerk, { id, number, notation: NOTATION }))
  const { clauses } = await petitionOf(house, id)
  return { id, cids: clauses.filter(({ kind }) => kind === 'clause').map(({ cid }) => cid) }
}

function letter(id: string, lines: readonly (readonly [string | undefined, ReplyOutcome])[]): RecordReplyInput {
  return {
    ...{ id, replyId: newId(), reference: '567/BNNMT-QLĐĐ', repliedOn: today(), remindOn: null },
    ...{ authority: 'Bộ Nông nghiệp và Môi trường', summary: 'Bộ đã có hướng dẫn.' },
    lines: lines.map(([cid = '', outcome]) => ({ cid, outcome })),
  }
}

describe('recording a reply', () => {
  it('[RP1][RP2][RP3] by who follows for the lead; the newest of each clause stands, all are kept, stages follow', async () => {
    const { id, cids } = await sentPetition('201')
    const [first, second] = cids
    const input = letter(id, [[first, 'refused']])
    for (const email of [HN_LEADER, HN_SPECIALIST]) {
      expect(codeOf(await replies().record(await house.actor(email), input))).toBe('petition-not-allowed')
    }
    for (const email of [ADMINISTRATOR, MINISTRY]) {
      expect(codeOf(await replies().record(await house.actor(email), input))).toBe('petition-not-found')
      expect(codeOf(await replies().read(await house.actor(email), id))).toBe('petition-not-found')
    }
    const clerk = await house.actor(BN_CLERK)
    const refused = async (over: Partial<RecordReplyInput>) =>
      codeOf(await replies().record(clerk, { ...input, replyId: newId(), ...over }))
    expect(await refused({ lines: [{ cid: 'nowhere', outcome: 'noted' }] })).toBe('petition-reply-clause')
    expect(await refused({ repliedOn: addDays(today(), 1) })).toBe('petition-reply-day')
    expect(await refused({ remindOn: today() })).toBe('petition-reply-reminder-past')
    done(await replies().record(clerk, input))
    done(await replies().record(clerk, input))
    expect(await stageOf(id)).toBe('answered_partly')
    done(await replies().record(await house.actor(SECRETARY), letter(id, [[second, 'guided']])))
    expect(await stageOf(id)).toBe('answered')
    done(await replies().record(clerk, letter(id, [[second, 'unanswered']])))
    expect(await stageOf(id)).toBe('answered_partly')
    const seen = await view(id, HN_SPECIALIST)
    expect(seen.clauses.map(({ outcome }) => outcome)).toEqual(['refused', 'unanswered'])
    expect(seen.replies.map(({ lines }) => lines.map(({ isStanding }) => isStanding))).toEqual([
      [true],
      [false],
      [true],
    ])
    await expect(
      house.kernel.prisma.petitionReply.update({ where: { id: input.replyId }, data: { summary: 'khác' } }),
    ).rejects.toThrow()
    await expect(house.kernel.prisma.petitionReplyLine.deleteMany({ where: { cid: first } })).rejects.toThrow()
    const acts = await house.kernel.prisma.auditEntry.count({
      where: { subjectId: id, action: 'petition.record-reply' },
    })
    expect(acts).toBe(3)
  })

  it('[RP6] its letter is sent once, read with the petition, and stands in the chain behind the clause', async () => {
    const { id, cids } = await sentPetition('202')
    const input = letter(id, [[cids[0], 'noted']])
    done(await replies().record(await house.actor(BN_CLERK), input))
    const body = Buffer.concat([
      Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'),
      Buffer.alloc(2_000, 'x'),
    ])
    const send = async (email: string) =>
      house.services.files.attach(await house.actor(email), {
        owner: { kind: 'petition-reply', id: input.replyId },
        name: 'Công văn trả lời.pdf',
        body: Readable.from([body]),
        announcedSize: body.length,
        signal: new AbortController().signal,
      })
    expect(codeOf(await send(HN_LEADER))).toBe('petition-not-allowed')
    const file = done(await send(BN_CLERK))
    expect(codeOf(await send(BN_CLERK))).toBe('petition-reply-has-letter')
    const reads = async (email: string) =>
      (await house.services.files.findForReading(await house.actor(email), file.id)).ok
    expect(await reads(BN_CLERK)).toBe(true)
    for (const email of [MINISTRY, ADMINISTRATOR]) expect(await reads(email)).toBe(false)
    const clause = await house.kernel.prisma.petitionClause.findFirstOrThrow({
      where: { petitionId: id, cid: cids[0] },
    })
    const end = { kind: 'petition-clause', id: clause.id }
    const steps = await house.services.chain.stepsOf(await house.actor(HN_SPECIALIST), end)
    expect(steps.find(({ rel }) => rel === 'answered-by')?.path).toBe(`/petitions/${id}/replies#reply-${input.replyId}`)
  })
})

describe('waiting', () => {
  it('[RP3] it is closed when something is answered, with a reason while something is not', async () => {
    const { id, cids } = await sentPetition('211')
    const secretary = await house.actor(SECRETARY)
    expect(codeOf(await replies().close(secretary, { id, reason: 'x' }))).toBe('petition-nothing-answered')
    done(await replies().record(secretary, letter(id, [[cids[0], 'resolved']])))
    expect(codeOf(await replies().close(secretary, { id, reason: '' }))).toBe('petition-reason-missing')
    done(await replies().close(secretary, { id, reason: 'Chuyển sang kiến nghị năm sau' }))
    expect(await stageOf(id)).toBe('closed')
    done(await replies().close(secretary, { id, reason: '' }))
  })

  it('[RP4][RP5] is counted in working days; T-7, T0, T+7 are told once each, with a task for who follows', async () => {
    const start = house.clock.now()
    const { id } = await sentPetition('212')
    const due = addWorkingDays(today(), 30)
    expect((await view(id)).waiting).toMatchObject({ due, isDueAsked: false, state: 'waiting', waited: 0 })
    const asked = addWorkingDays(today(), 10)
    expect(codeOf(await replies().setDue(await house.actor(SECRETARY), { id, dueOn: today() }))).toBe(
      'petition-due-before-issue',
    )
    done(await replies().setDue(await house.actor(SECRETARY), { id, dueOn: asked }))
    const told = async () => {
      await replies().remind()
      await replies().remind()
      const userId = house.people.get(BN_CLERK) ?? ''
      const rows = await house.kernel.prisma.notice.findMany({ where: { recipientId: userId, aboutId: id } })
      return rows
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('petition-reply'))
        .sort()
    }
    expect(await told()).toEqual([])
    const at = (day: string) => house.clock.set(`${day}T03:00:00Z`)
    at(addWorkingDays(today(), 3))
    expect(await told()).toEqual(['petition-reply-before'])
    const task = { kind: 'petition-follow', aboutId: id, doneAt: null }
    expect(await house.kernel.prisma.task.count({ where: task })).toBe(2)
    at(asked)
    expect(await told()).toEqual(['petition-reply-before', 'petition-reply-on'])
    at(addWorkingDays(asked, 7))
    expect(await told()).toEqual(['petition-reply-after', 'petition-reply-before', 'petition-reply-on'])
    expect((await view(id)).waiting).toMatchObject({ state: 'overdue', waited: 17, overdue: 7, isDueAsked: true })
    const listed = async (email: string, over = {}) =>
      (await replies().list(await house.actor(email), FollowListInput.parse(over))).petitions.map((one) => one.id)
    expect((await listed(HN_SPECIALIST, { state: 'overdue' }))[0]).toBe(id)
    expect(await listed(HN_SPECIALIST, { state: 'answered' })).not.toContain(id)
    expect(await listed(HN_SPECIALIST, { authority: 'Bộ Tài chính' })).toEqual([])
    for (const email of [MINISTRY, ADMINISTRATOR]) expect(await listed(email)).toEqual([])
    const clause = (await view(id)).clauses[0]?.cid
    done(
      await replies().record(
        await house.actor(SECRETARY),
        letter(id, [
          [clause, 'resolved'],
          [(await view(id)).clauses[1]?.cid, 'noted'],
        ]),
      ),
    )
    expect(await stageOf(id)).toBe('answered')
    expect(await house.kernel.prisma.task.count({ where: task })).toBe(0)
    house.clock.set(start.toISOString())
  })
})

describe('the next petition', () => {
  it('[RP7] takes what was refused, forwarded or left open, word by word, linked both ways, once', async () => {
    const { id, cids } = await sentPetition('221')
    done(
      await replies().record(
        await house.actor(BN_CLERK),
        letter(id, [
          [cids[0], 'refused'],
          [cids[1], 'resolved'],
        ]),
      ),
    )
    const input = { id, nextId: newId(), title: 'Kiến nghị lại về giá đất', cids: [cids[0] ?? ''] }
    expect(codeOf(await replies().startNext(await house.actor(HN_LEADER), input))).toBe('petition-not-allowed')
    expect(codeOf(await replies().startNext(await house.actor(MINISTRY), input))).toBe('petition-not-found')
    const head = await house.actor(HEAD)
    expect(codeOf(await replies().startNext(head, { ...input, cids: [...cids] }))).toBe('petition-nothing-to-ask-again')
    done(await replies().startNext(head, input))
    done(await replies().startNext(head, input))
    const next = await petitionOf(house, input.nextId)
    expect(next).toMatchObject({ stage: 'drafting', title: input.title, clauseCount: 1 })
    const { prisma } = house.kernel
    const [old, carried] = [
      await prisma.petitionClause.findFirstOrThrow({ where: { petitionId: id, cid: cids[0] } }),
      await prisma.petitionClause.findFirstOrThrow({
        where: { petitionId: input.nextId, kind: 'clause', goneAt: null },
      }),
    ]
    expect([carried.text, carried.contentHash]).toEqual([old.text, old.contentHash])
    const { chain } = house.services
    const steps = async (kind: string, end: string) =>
      (await chain.stepsOf(head, { kind, id: end })).map(({ rel, direction }) => `${direction}:${rel}`)
    expect(await steps('petition', input.nextId)).toEqual(['from:continues'])
    expect(await steps('petition', id)).toContain('to:continues')
    expect(await steps('petition-clause', old.id)).toEqual(['to:becomes', 'from:answered-by', 'to:continues'])
  })
})

it('[RP1] what is not issued has nothing to answer, and a petition that was issued is shown to its readers', async () => {
  const petition = await issuedPetition(house, '231')
  const draft = await startedPetition(house, { itemIds: [] })
  expect((await view(draft.id)).waiting).toBe(null)
  expect(codeOf(await replies().record(await house.actor(SECRETARY), letter(draft.id, [['abcd', 'noted']])))).toBe(
    'petition-not-frozen',
  )
  expect((await view(petition.id, HN_SPECIALIST)).abilities).toEqual({ follow: false, close: false, startNext: false })
})
