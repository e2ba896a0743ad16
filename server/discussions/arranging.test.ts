import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LEGAL_DOCUMENTS } from '#prisma/seed/legal-documents.ts'
import {
  type CaseHouse,
  codeOf,
  done,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  openCases,
  publishedCase,
  SECRETARY,
} from '#server/cases/testing/open-cases.ts'
import { newId } from '#server/kernel/ids.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { AcceptAnswerInput, DiscussionListInput } from './contract.ts'
import type { Discussions } from './discussions.ts'
import { answered, postIn, startedTopic, topicFor } from './testing/say.ts'

let house: CaseHouse
let discussions: Discussions
beforeAll(async () => {
  house = await openCases()
  discussions = house.services.discussions
  await house.services.legalBasis.enterReference(LEGAL_DOCUMENTS)
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})

const topicOf = async (email: string, id: string) => topicFor(discussions, await house.actor(email), id)
const listOf = async (email: string, input: Record<string, string> = {}) =>
  discussions.list(await house.actor(email), DiscussionListInput.parse(input))

test('[T4] unread is each person’s own: counted for what one follows or opened, seen up to what was shown', async () => {
  const asker = await house.actor(HY_SPECIALIST)
  const { id } = await startedTopic(discussions, asker, { title: 'Chưa đọc' })
  const unreadOf = async (email: string) => (await listOf(email)).topics.find((topic) => topic.id === id)?.unread
  expect([await unreadOf(HY_SPECIALIST), await unreadOf(HN_CLERK)]).toEqual([0, null])
  house.clock.advance(60_000)
  await answered(discussions, await house.actor(HN_SPECIALIST), id, 'Một.')
  const { lastAt } = await topicOf(HY_SPECIALIST, id)
  house.clock.advance(60_000)
  await answered(discussions, await house.actor(HN_SPECIALIST), id, 'Hai.')
  expect([await unreadOf(HY_SPECIALIST), await unreadOf(HN_SPECIALIST)]).toEqual([2, 0])
  expect((await listOf(HY_SPECIALIST, { show: 'unread' })).topics.map((topic) => topic.id)).toEqual([id])
  // What came while the page was read stays unread; an older page takes nothing back.
  done(await discussions.markSeen(asker, { id, until: lastAt }))
  expect(await unreadOf(HY_SPECIALIST)).toBe(1)
  const whole = await topicOf(HY_SPECIALIST, id)
  expect(whole.answers.map(({ isNew }) => isNew)).toEqual([false, true])
  done(await discussions.markSeen(asker, { id, until: whole.lastAt }))
  done(await discussions.markSeen(asker, { id, until: lastAt }))
  expect(await unreadOf(HY_SPECIALIST)).toBe(0)
  expect((await listOf(HY_SPECIALIST, { show: 'unread' })).total).toBe(0)
})

test('who stops following is told no more; the own choice outlives a further post', async () => {
  const asker = await house.actor(HY_SPECIALIST)
  const { id } = await startedTopic(discussions, asker, { title: 'Theo dõi' })
  done(await discussions.follow(asker, { id, isFollowing: false }))
  await answered(discussions, asker, id, 'Nói thêm.')
  await answered(discussions, await house.actor(HN_SPECIALIST), id, 'Trả lời.')
  const told = { recipientId: asker.userId, aboutId: id, kind: 'discussion-answered' }
  expect(await house.kernel.prisma.notice.count({ where: told })).toBe(0)
  done(await discussions.follow(await house.actor(HN_CLERK), { id, isFollowing: true }))
  expect((await listOf(HN_CLERK, { show: 'followed' })).topics.map((topic) => topic.id)).toEqual([id])
})

test('[T5] what was split, moved or merged is found under its old address; nothing leaves its place', async () => {
  const [asker, keeper] = [await house.actor(HY_SPECIALIST), await house.actor(SECRETARY)]
  const { id: caseId } = await publishedCase(house)
  const one = await startedTopic(discussions, asker, { caseId, title: 'Chủ đề một' })
  const other = await startedTopic(discussions, asker, { caseId, title: 'Chủ đề hai' })
  const free = await startedTopic(discussions, asker, { title: 'Chủ đề chung' })
  const answer = await answered(discussions, await house.actor(HN_SPECIALIST), one.id, 'Chuyện khác.')
  const reply = await answered(discussions, asker, one.id, 'Đúng là chuyện khác.', answer)
  const split = { id: one.id, postId: answer, newId: newId<'discussion'>(), title: 'Chuyện khác' }
  expect(codeOf(await discussions.split(asker, split))).toBe('discussion-not-allowed')
  done(await discussions.split(keeper, split))
  const fresh = await topicOf(HN_CLERK, split.newId)
  expect([fresh.opening?.id, fresh.answers.map(({ id }) => id), fresh.ofCase?.id]).toEqual([answer, [reply], caseId])
  expect(await discussions.read(asker, one.id, reply)).toMatchObject({ value: { kind: 'moved', id: split.newId } })

  done(await discussions.movePost(keeper, { id: split.newId, postId: reply, targetId: other.id }))
  expect(postIn(await topicOf(HN_CLERK, other.id), reply)).toBeDefined()
  // What was said under a case is not carried out of it.
  const away = { id: other.id, postId: reply, targetId: free.id }
  expect(codeOf(await discussions.movePost(keeper, away))).toBe('discussion-place-other')
  expect(codeOf(await discussions.merge(keeper, { id: other.id, targetId: other.id }))).toBe('discussion-place-other')

  done(await discussions.merge(keeper, { id: split.newId, targetId: one.id }))
  done(await discussions.merge(keeper, { id: one.id, targetId: other.id }))
  // The address of a topic that was merged twice leads to the last.
  for (const [from, postId] of [
    [split.newId, null],
    [one.id, one.postId],
    [split.newId, answer],
  ] as const) {
    expect(await discussions.read(asker, from, postId)).toMatchObject({ value: { kind: 'moved', id: other.id } })
  }
  const { answers } = await topicOf(HN_CLERK, other.id)
  expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([one.postId, answer, reply]))
  const { topics } = await discussions.ofCase(asker, caseId)
  expect(topics.map(({ id }) => id)).toEqual([other.id])
  const steps = await house.services.chain.stepsOf(asker, { kind: 'case', id: caseId })
  expect(steps.filter(({ kind }) => kind === 'discussion').map(({ id }) => id)).toEqual([other.id])
  expect(await house.kernel.prisma.searchEntry.count({ where: { subjectId: { in: [one.id, split.newId] } } })).toBe(0)
})

test('a pinned topic stands first', async () => {
  const [asker, keeper] = [await house.actor(HY_SPECIALIST), await house.actor(SECRETARY)]
  const { id } = await startedTopic(discussions, asker, { title: 'Ghim' })
  await startedTopic(discussions, asker, { title: 'Mới hơn' })
  expect(codeOf(await discussions.pin(asker, { id, isPinned: true }))).toBe('discussion-not-allowed')
  done(await discussions.pin(keeper, { id, isPinned: true }))
  expect((await listOf(HY_LEADER)).topics[0]).toMatchObject({ id, isPinned: true })
  done(await discussions.pin(keeper, { id, isPinned: false }))
})

test('a file of a post goes through the scan, is read with the topic, and goes with the post', async () => {
  const author = await house.actor(HN_SPECIALIST)
  const { id: caseId } = await publishedCase(house, { head: { visibility: 'department' } })
  const { id, postId } = await startedTopic(discussions, author, { caseId })
  const attachmentId = newId<'discussion-attachment'>()
  const place = { id, postId, attachmentId, title: 'Biểu so sánh' }
  expect(codeOf(await discussions.addFile(await house.actor(HN_LEADER), place))).toBe('discussion-not-allowed')
  done(await discussions.addFile(author, place))
  const body = Buffer.concat([Buffer.from('%PDF-1.7\ntrao đổi\n', 'latin1'), Buffer.alloc(2_000, 'x')])
  const file = done(
    await house.services.files.attach(author, {
      owner: { kind: 'discussion-post', id: attachmentId },
      name: 'Biểu so sánh.pdf',
      body: Readable.from([body]),
      announcedSize: body.length,
      signal: new AbortController().signal,
    }),
  )
  const reads = async (email: string) =>
    (await house.services.files.findForReading(await house.actor(email), file.id)).ok
  await house.kernel.prisma.storedFile.updateMany({ data: { scanState: 'quarantined' } })
  expect(await reads(HN_CLERK)).toBe(false)
  expect(postIn(await topicOf(HN_CLERK, id), postId)?.files).toMatchObject([{ mayDownload: false }])
  await house.kernel.prisma.storedFile.updateMany({ data: { scanState: 'clean' } })
  expect([await reads(HN_CLERK), await reads(HY_SPECIALIST)]).toEqual([true, false])
  done(await discussions.withdrawPost(author, { id, postId }))
  expect(await reads(HN_CLERK)).toBe(false)
})

test('[T6] a law that is marked asks the accepted answers that cite it to be looked at again', async () => {
  const { prisma } = house.kernel
  const asker = await house.actor(HY_SPECIALIST)
  const { id } = await startedTopic(discussions, asker, { title: 'Luật đổi' })
  const author = await house.actor(HN_SPECIALIST)
  const accepted = await answered(discussions, author, id, 'Theo Nghị định số 88/2024/NĐ-CP.')
  const open = await answered(discussions, author, id, 'Cũng theo Nghị định số 88/2024/NĐ-CP.')
  done(
    await discussions.accept(
      asker,
      AcceptAnswerInput.parse({ id, postId: accepted, scope: 'Mọi nơi', from: '', until: '' }),
    ),
  )
  const find = (number: string) => prisma.legalDocument.findFirstOrThrow({ where: { number } })
  const [cited, acting] = [await find('88/2024/NĐ-CP'), await find('226/2025/NĐ-CP')]
  const relate = { id: cited.id, actorId: acting.id, effectiveOn: '2026-11-01' as LocalDate, note: '' }
  const known = await prisma.legalRelation.findFirst({ where: { targetId: cited.id, actorId: acting.id } })
  const librarian = await house.actor(SECRETARY)
  const { markAmended, markReplaced } = house.services.legalBasis
  done(known ? await markReplaced(librarian, relate) : await markAmended(librarian, relate))
  const reviewsOf = async (postId: string) => postIn(await topicOf(HN_CLERK, id), postId)?.reviews.length
  expect([await reviewsOf(accepted), await reviewsOf(open)]).toEqual([1, 0])
  const told = { recipientId: asker.userId, kind: 'discussion-review' }
  expect(await prisma.notice.count({ where: told })).toBe(1)
  expect((await listOf(HN_CLERK)).topics.find((topic) => topic.id === id)?.needsReview).toBe(true)
  expect(codeOf(await discussions.settleReview(author, { id, postId: accepted }))).toBe('discussion-not-allowed')
  done(await discussions.settleReview(asker, { id, postId: accepted }))
  expect(await reviewsOf(accepted)).toBe(0)
})
