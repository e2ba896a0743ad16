import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { localDate } from '#server/language/dates.ts'
import { move, openWorkshops, tasksOf, type WorkshopHouse } from '../workshops/testing/open-workshops.ts'
import {
  CHAIR,
  CLERK,
  closedMeeting,
  conclusion,
  LEADER,
  MINISTRY,
  reviewed,
  SECRETARY,
  signed,
} from './testing/open-minutes.ts'

const HANOI = 'khanhlinh@hanoi.example'
let house: WorkshopHouse
beforeAll(async () => {
  house = await openWorkshops()
})
afterAll(() => house?.close())

it('in the round those taking part comment on a part; each comment is answered, an explanation with its reason', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  expect(await held.do('openReview', CHAIR, { deadline: '2026-12-12' })).toBe('minutes-not-allowed')
  expect(await held.do('openReview', SECRETARY, { deadline: '2026-11-20' })).toBe('minutes-deadline-past')
  expect(await held.do('openReview', SECRETARY, { deadline: '2026-12-12' })).toBe('ok')
  expect(await tasksOf(house, LEADER)).toContain('minutes-comment')
  const comment = { id: newId(), part: held.live.items[0], text: 'Bổ sung ý kiến của Hải Phòng.' }
  expect(await held.do('comment', LEADER, comment)).toBe('ok')
  expect(await held.do('comment', LEADER, comment)).toBe('ok')
  expect(await held.do('comment', HANOI, { ...comment, id: newId(), part: newId() })).toBe('minutes-comment-gone')
  expect(await held.do('comment', MINISTRY, { ...comment, id: newId() })).toBe('minutes-not-found')
  expect(await tasksOf(house, LEADER)).not.toContain('minutes-comment')
  expect(await tasksOf(house, SECRETARY)).toContain('minutes-answer')
  await held.do('closeReview', SECRETARY)
  expect(await held.do('comment', HANOI, { ...comment, id: newId() })).toBe('minutes-review-over')
  const { preview } = await held.body()
  expect(await held.do('signAsSecretary', SECRETARY, { hash: preview?.hash })).toBe('minutes-comments-open')
  const answer = { id: comment.id, verdict: 'explained', answer: 'Đã có ở mục 2.' }
  expect(await held.do('answerComment', CHAIR, answer)).toBe('minutes-not-allowed')
  expect(await held.do('answerComment', SECRETARY, answer)).toBe('ok')
  expect((await held.body(LEADER)).comments).toMatchObject([{ isMine: true, answer: { isAccepted: false } }])
  expect(await tasksOf(house, SECRETARY)).not.toContain('minutes-answer')
})

it('the round ends with its last day', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  await held.do('openReview', SECRETARY, { deadline: localDate(house.clock.now()) })
  expect((await held.body()).review?.isOpen).toBe(true)
  house.clock.advance(24 * 60 * 60 * 1000)
  expect((await held.body()).review?.isOpen).toBe(false)
  expect(await held.do('comment', LEADER, { id: newId(), part: 'whole', text: 'Muộn.' })).toBe('minutes-review-over')
})

it('[M4] the secretary signs after the round, exactly the text that was seen, and proves who sits there', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  const early = (await held.body()).preview?.hash ?? 'a'.repeat(64)
  expect(await held.do('signAsSecretary', SECRETARY, { hash: early })).toBe('minutes-review-needed')
  await held.do('openReview', SECRETARY, { deadline: '2027-01-31' })
  const hash = (await held.body()).preview?.hash ?? ''
  expect(await held.do('signAsSecretary', SECRETARY, { hash })).toBe('minutes-review-open')
  await held.do('closeReview', SECRETARY)
  const stale = await held.minutes.signAsSecretary(await house.actor(SECRETARY), { workshopId: held.workshopId, hash })
  expect(stale).toMatchObject({ ok: false, failure: { code: 'reauthentication-needed' } })
  await held.type('other', 'Viết sau khi xem.')
  expect(await held.do('signAsSecretary', SECRETARY, { hash })).toBe('minutes-changed-meanwhile')
  expect(await held.do('signAsSecretary', LEADER, { hash })).toBe('minutes-not-allowed')
  const seen = (await held.body()).preview?.hash ?? ''
  expect(await held.do('signAsSecretary', SECRETARY, { hash: seen })).toBe('ok')
  expect(await held.do('signAsSecretary', SECRETARY, { hash: seen })).toBe('ok')
  expect(await held.body()).toMatchObject({ signed: { number: 1, hash: seen, signatures: [{ role: 'secretary' }] } })
  expect(await tasksOf(house, CHAIR)).toContain('minutes-sign')
  const row = await house.kernel.prisma.minutesRevision.findFirstOrThrow({ where: { workshopId: held.workshopId } })
  expect(row.content).toContain('Viết sau khi xem.')
  const { prisma } = house.kernel
  await expect(prisma.minutesRevision.update({ where: { id: row.id }, data: { content: '{}' } })).rejects.toThrow(
    /immutable/,
  )
})

it('[M4] what is signed is locked: nobody writes, nothing is concluded or asked any more', async () => {
  const held = await closedMeeting(house)
  await signed(held)
  const { userId, sessionId } = await house.actor(SECRETARY)
  expect(await held.minutes.decide(userId, sessionId, await held.draftId())).toMatchObject({
    level: 'read',
    frozen: true,
  })
  expect(await held.do('writeConclusion', SECRETARY, await conclusion(house))).toBe('minutes-not-allowed')
  expect(await held.do('openReview', SECRETARY, { deadline: '2027-01-31' })).toBe('minutes-closed')
  expect(await held.do('start', SECRETARY)).toBe('minutes-closed')
})

it('[M5] opening the text again voids the signature, with who and why; the chair cannot sign what is void', async () => {
  const held = await closedMeeting(house)
  const hash = await signed(held)
  expect(await held.do('reopen', LEADER, { reason: 'Sai.' })).toBe('minutes-not-allowed')
  expect(await held.do('reopen', CHAIR, { reason: 'Ghi thiếu ý kiến của Hải Phòng.' })).toBe('ok')
  expect(await held.do('signAsChair', CHAIR, { hash })).toBe('minutes-changed-meanwhile')
  const view = await held.view()
  expect(view).toMatchObject({ stage: 'review', body: { signed: null, voided: [{ number: 1, hash }] } })
  await held.type('other', 'Bổ sung.')
  const next = (await held.body()).preview?.hash ?? ''
  expect(next).not.toBe(hash)
  expect(await held.do('signAsSecretary', SECRETARY, { hash: next })).toBe('ok')
  expect((await held.body()).signed?.number).toBe(2)
})

it('[M5] the chair signs after the secretary, another person, the same hash: the minutes are approved, the workshop follows', async () => {
  const held = await closedMeeting(house)
  await reviewed(held)
  expect(await held.do('signAsChair', CHAIR, { hash: 'a'.repeat(64) })).toBe('minutes-changed-meanwhile')
  const byHand = await move(house, held.workshopId, 'minutes_signed')
  expect(byHand.ok).toBe(true)
  const other = await closedMeeting(house)
  const hash = await signed(other)
  const actor = await house.actor(CHAIR)
  const input = {
    id: other.workshopId,
    from: 'minutes_review',
    to: 'minutes_signed',
    reason: '',
    conclusion: '',
  } as const
  const unsigned = await house.services.workshops.changeState(actor, input)
  expect(unsigned).toMatchObject({ ok: false, failure: { code: 'workshop-minutes-not-signed' } })
  expect(await other.do('signAsChair', CHAIR, { hash: 'b'.repeat(64) })).toBe('minutes-changed-meanwhile')
  expect(await other.do('signAsChair', SECRETARY, { hash })).toBe('minutes-not-allowed')
  expect(await other.do('signAsChair', CHAIR, { hash })).toBe('ok')
  expect(await other.do('signAsChair', CHAIR, { hash })).toBe('ok')
  const workshop = await house.workshops.read(actor, other.workshopId)
  expect(workshop.ok && workshop.value.state).toBe('minutes_signed')
  expect(await other.do('reopen', CHAIR, { reason: 'Muộn.' })).toBe('minutes-closed')
  const open = { kind: 'minutes-sign', aboutId: other.workshopId, doneAt: null }
  expect(await house.kernel.prisma.task.count({ where: open })).toBe(0)
})

it('[M6] each conclusion becomes the task of whom it names, else of the leaders; done by them, once', async () => {
  const held = await closedMeeting(house)
  await held.do('start', SECRETARY)
  const leader = await house.actor(LEADER)
  const toPerson = await conclusion(house, { personId: leader.userId, due: '2026-12-20', itemId: held.live.items[0] })
  const { departmentId } = await house.actor(HANOI)
  const toBody = await conclusion(house, { departmentId, text: 'Cung cấp dữ liệu giao dịch.' })
  await held.do('writeConclusion', SECRETARY, toPerson)
  await held.do('writeConclusion', SECRETARY, toBody)
  expect(await held.do('completeConclusion', LEADER, { id: toPerson.id, note: '' })).toBe('minutes-not-approved')
  const hash = await signed(held)
  await held.do('signAsChair', CHAIR, { hash })
  const own = (await house.services.tasks.mine(leader)).filter(({ kind }) => kind === 'minutes-conclusion')
  expect(own).toMatchObject([{ about: { id: toPerson.id }, due: '2026-12-20' }])
  expect(await tasksOf(house, 'quocan@hanoi.example')).toContain('minutes-conclusion')
  const path = await held.minutes.pathOfConclusion(leader, toPerson.id)
  expect(path).toMatchObject({ ok: true, value: `/workshops/${held.workshopId}/minutes#conclusion-${toPerson.id}` })
  expect((await held.minutes.pathOfConclusion(leader, 'none')).ok).toBe(false)
  expect(await held.do('completeConclusion', HANOI, { id: toPerson.id, note: '' })).toBe('minutes-not-allowed')
  expect(await held.do('completeConclusion', LEADER, { id: toPerson.id, note: 'Đã rà soát.' })).toBe('ok')
  expect(await held.do('completeConclusion', HANOI, { id: toBody.id, note: '' })).toBe('ok')
  expect(await held.do('completeConclusion', 'quocan@hanoi.example', { id: toBody.id, note: '' })).toBe(
    'minutes-done-already',
  )
  expect(await tasksOf(house, LEADER)).not.toContain('minutes-conclusion')
  expect(await tasksOf(house, 'quocan@hanoi.example')).not.toContain('minutes-conclusion')
  expect((await held.body()).conclusions[0]).toMatchObject({ done: { note: 'Đã rà soát.' } })
  const links = await house.kernel.prisma.link.findMany({ where: { toKind: 'minutes-conclusion', toId: toPerson.id } })
  expect(links).toMatchObject([{ fromKind: 'agenda-item', fromId: held.live.items[0], rel: 'concludes' }])
})

it('[M7] the host’s records clerk numbers and issues the notice, once; the workshop follows', async () => {
  const held = await closedMeeting(house)
  const hash = await signed(held)
  const notice = { number: '05', date: '2026-12-15' }
  expect(await held.do('issueNotice', CLERK, notice)).toBe('minutes-not-approved')
  await held.do('signAsChair', CHAIR, { hash })
  expect(await held.do('issueNotice', SECRETARY, notice)).toBe('minutes-not-allowed')
  expect(await tasksOf(house, CLERK)).toContain('minutes-issue')
  expect(await held.do('issueNotice', CLERK, notice)).toBe('ok')
  expect(await held.do('issueNotice', CLERK, notice)).toBe('ok')
  expect(await held.do('issueNotice', CLERK, { ...notice, number: '06' })).toBe('minutes-notice-issued')
  expect((await held.body()).notice).toEqual(notice)
  const workshop = await house.workshops.read(await house.actor(CHAIR), held.workshopId)
  expect(workshop.ok && workshop.value.state).toBe('conclusions_issued')
})
