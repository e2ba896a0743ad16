import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { newId } from '#server/kernel/ids.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  editText,
  HEAD,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  MINISTRY,
  petitionOf,
  placeOf,
  SECRETARY,
  startedPetition,
} from '../drafts/testing/open-petitions.ts'
import { tasksOf } from '../items/testing/open-items.ts'
import {
  answerAll,
  type ConsultationHouse,
  consultedPetition,
  LEADERS,
  LETTER,
  openConsultations,
  roundOf,
  SILENCE,
  say,
  viewOf,
} from './testing/consulted-petition.ts'

let house: ConsultationHouse
beforeAll(async () => {
  house = await openConsultations()
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})

const close = async (id: string, roundId: string, reason = '', email = SECRETARY) =>
  house.consultation.closeRound(await house.actor(email), { id, roundId, reason })

describe('a round is opened', () => {
  it('[C2] with its text as a named version and its clauses, by lead or secretary only, and only one at a time', async () => {
    const { id, draftId } = await startedPetition(house)
    const input = roundOf(id)
    for (const email of [HN_LEADER, HN_SPECIALIST, HN_CLERK]) {
      expect(codeOf(await house.consultation.openRound(await house.actor(email), input))).toBe(
        'consultation-not-allowed',
      )
    }
    const secretary = await house.actor(SECRETARY)
    const [first, second] = await Promise.all([
      house.consultation.openRound(secretary, input),
      house.consultation.openRound(secretary, input),
    ])
    expect([done(first).number, done(second).number]).toEqual([1, 1])
    expect((await petitionOf(house, id)).stage).toBe('consulting')
    const [round] = (await viewOf(house, id)).rounds
    expect(round).toMatchObject({ number: 1, deadline: '2026-11-30', workingDaysLeft: 5, spokenCount: 0 })
    const row = await house.kernel.prisma.petitionRound.findFirstOrThrow({
      where: { petitionId: id },
      include: { clauses: true },
    })
    const versions = await house.hub.listVersions(draftId)
    expect(versions).toMatchObject([{ versionId: row.versionId, name: 'Bản lấy ý kiến lần 1' }])
    const { clauses } = await petitionOf(house, id)
    expect(row.clauses.map(({ cid }) => cid).sort()).toEqual(
      clauses
        .filter(({ kind }) => kind === 'clause')
        .map(({ cid }) => cid)
        .sort(),
    )
    const lead = await house.actor(HEAD)
    expect(codeOf(await house.consultation.openRound(lead, roundOf(id)))).toBe('consultation-open-already')
  })

  it('[C3] those who may speak for each body get a task with its day; a reminder of the end goes to the secretary', async () => {
    const before = await tasksOf(house, SECRETARY)
    const { id } = await consultedPetition(house)
    for (const email of LEADERS) {
      const tasks = await house.services.tasks.mine(await house.actor(email))
      expect(tasks.find(({ kind, about }) => kind === 'petition-state-position' && about.id === id)?.due).toBe(
        '2026-11-30',
      )
    }
    expect(await tasksOf(house, HN_SPECIALIST)).not.toContain('petition-state-position')
    const told = await house.kernel.prisma.notice.findMany({ where: { aboutId: id, kind: 'petition-consultation' } })
    const recipients = told.map(({ recipientId }) => recipientId)
    expect(recipients).toContain(house.people.get(HN_SPECIALIST))
    expect(recipients).not.toContain(house.people.get(MINISTRY))
    expect((await tasksOf(house, SECRETARY)).length).toBe(before.length + 1)
  })

  it('[C7] silence counts only where the letter says so, and the other way round; the deadline lies ahead', async () => {
    const { id } = await startedPetition(house)
    const secretary = await house.actor(SECRETARY)
    const open = async (over: object) => codeOf(await house.consultation.openRound(secretary, roundOf(id, over)))
    expect(await open({ silenceAgrees: true })).toBe('consultation-silence-differs')
    expect(await open({ letter: `${LETTER} ${SILENCE}` })).toBe('consultation-silence-differs')
    expect(await open({ deadline: '2026-11-23' })).toBe('consultation-deadline-past')
    expect(await house.hub.listVersions((await petitionOf(house, id)).draftId)).toEqual([])
    expect(await open({ letter: `${LETTER} ${SILENCE}`, silenceAgrees: true })).toBeNull()
  })

  it('needs a clause to ask about', async () => {
    const { id } = await startedPetition(house, { itemIds: [] })
    expect(codeOf(await house.consultation.openRound(await house.actor(SECRETARY), roundOf(id)))).toBe(
      'consultation-no-clauses',
    )
  })
})

it('[C1] it is read by the bodies, never by observers of the ministry or administrators', async () => {
  const { id } = await consultedPetition(house)
  const secretary = await house.actor(SECRETARY)
  done(await house.petitions.inviteGuests(secretary, { id, userIds: [house.people.get(MINISTRY) ?? ''] }))
  expect((await petitionOf(house, id, MINISTRY)).id).toBe(id)
  for (const email of [MINISTRY, ADMINISTRATOR]) {
    const actor = await house.actor(email)
    expect(codeOf(await house.consultation.read(actor, id))).toBe('petition-not-found')
    expect(codeOf(await house.consultation.opinionTable(actor, { petitionId: id, number: 1 }))).toBe(
      'petition-not-found',
    )
    expect(codeOf(await house.consultation.ownPosition(actor, id))).toBe('petition-not-found')
  }
  expect((await viewOf(house, id, HN_CLERK)).abilities).toEqual({ conduct: false, prepare: false, speak: false })
  expect((await viewOf(house, id, HN_SPECIALIST)).abilities).toEqual({ conduct: false, prepare: true, speak: false })
  expect((await viewOf(house, id, HN_LEADER)).abilities).toEqual({ conduct: false, prepare: true, speak: true })
})

describe('a round is closed', () => {
  it('[C9] not before every comment is answered; then the text is drafted on and another round may follow', async () => {
    const consulted = await consultedPetition(house)
    const { id, roundId } = consulted
    await say(house, consulted, HN_LEADER, 'disagree', 'agree')
    expect(codeOf(await close(id, roundId, 'Các Sở đã có ý kiến.'))).toBe('consultation-unanswered')
    await answerAll(house, consulted)
    expect(codeOf(await close(id, roundId, 'x', HN_LEADER))).toBe('consultation-not-allowed')
    done(await close(id, roundId, 'Các Sở đã có ý kiến.'))
    done(await close(id, roundId)) // a second click changes nothing
    const view = await petitionOf(house, id)
    expect([view.stage, view.history.map(({ to }) => to)]).toEqual(['drafting', ['drafting', 'consulting', 'drafting']])
    for (const email of LEADERS) {
      const tasks = await house.services.tasks.mine(await house.actor(email))
      expect(tasks.filter(({ about }) => about.id === id)).toEqual([])
    }
    const secretary = await house.actor(SECRETARY)
    expect(done(await house.consultation.openRound(secretary, roundOf(id))).number).toBe(2)
    expect((await viewOf(house, id)).rounds.map(({ number }) => number)).toEqual([2, 1])
    expect(done(await house.consultation.read(secretary, id, 1)).consensus?.rows[0]?.cells[0]?.state).toBe('disagree')
    expect(codeOf(await house.consultation.read(secretary, id, 7))).toBe('consultation-round-not-found')
  })

  it('[C10] before the end of its deadline, or long after it, only with a reason', async () => {
    const own = await openConsultations()
    const consulted = await consultedPetition(own, { letter: `${LETTER} ${SILENCE}`, silenceAgrees: true })
    const end = async (reason = '') =>
      own.consultation.closeRound(await own.actor(SECRETARY), { id: consulted.id, roundId: consulted.roundId, reason })
    expect(codeOf(await end())).toBe('consultation-reason-missing')
    own.clock.advance(7 * 24 * 60 * 60_000) // the day of the deadline
    expect(codeOf(await end())).toBe('consultation-reason-missing')
    own.clock.advance(9 * 24 * 60 * 60_000) // more than five working days after it
    expect(codeOf(await end())).toBe('consultation-reason-missing')
    done(await end('Chờ ý kiến của Sở Hải Phòng.'))
    const view = await viewOf(own, consulted.id)
    expect(view.round).toMatchObject({ closeReason: 'Chờ ý kiến của Sở Hải Phòng.' })
    expect(view.consensus?.rows[0]?.cells.map(({ state }) => state)).toEqual(Array(6).fill('deemed'))
    expect(own.reported).toEqual([])
    await own.close()
  })
})

it('[C6] a clause whose words change is spoken of as earlier, and the text asked about stays as it was', async () => {
  const consulted = await consultedPetition(house)
  for (const email of LEADERS) await say(house, consulted, email)
  expect(done(await house.consultation.consensus(await house.actor(HN_CLERK), consulted.id))?.agreedCount).toBe(2)
  await editText(house, consulted.draftId, (transform) => {
    transform.insert(placeOf(transform.doc, 'Hướng dẫn xác định'), petitionSchema.text('Sửa: '))
  })
  const view = await viewOf(house, consulted.id)
  expect(view.consensus?.agreedCount).toBe(1)
  const said = view.consensus?.rows[0]?.cells[0]?.said[0]
  expect(said).toMatchObject({ isEarlier: true })
  expect(said?.ofText).not.toContain('Sửa: ')
})

it('[C11] every command is a row of the log', async () => {
  const consulted = await consultedPetition(house)
  const specialist = await house.actor(HN_SPECIALIST)
  const draft = {
    id: consulted.id,
    roundId: consulted.roundId,
    cid: consulted.cids[0] ?? '',
    position: null,
    comment: 'Đang',
  }
  done(await house.consultation.savePosition(specialist, draft))
  done(await house.consultation.savePosition(specialist, { ...draft, comment: 'Đang viết' }))
  await say(house, consulted, HN_LEADER, 'reserve')
  await answerAll(house, consulted)
  done(await close(consulted.id, consulted.roundId, 'Đủ ý kiến.'))
  const rows = await house.kernel.prisma.auditEntry.findMany({
    where: { subjectId: consulted.id },
    orderBy: { id: 'asc' },
  })
  const acts = rows
    .map(({ action }) => action)
    .filter((action) => !['petition.read', 'petition.start'].includes(action))
  expect(acts).toEqual([
    'petition.open-round',
    'petition.prepare-position',
    'petition.state-position',
    'petition.answer-comment',
    'petition.close-round',
  ])
})

it('the round of another petition is not found', async () => {
  const [one, other] = [await consultedPetition(house), await consultedPetition(house)]
  expect(codeOf(await close(one.id, other.roundId, 'x'))).toBe('consultation-round-not-found')
  expect(codeOf(await close(one.id, newId(), 'x'))).toBe('consultation-round-not-found')
})
