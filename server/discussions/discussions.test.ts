import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ADMINISTRATOR,
  type CaseHouse,
  codeOf,
  done,
  HN_CLERK,
  HN_LEADER,
  HN_ROOM,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  MINISTRY,
  NB_LEADER,
  openCases,
  publishedCase,
  SECRETARY,
} from '#server/cases/testing/open-cases.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { newId } from '#server/kernel/ids.ts'
import { messages as en } from '#server/language/messages/en/catalogue.ts'
import { messages as vi } from '#server/language/messages/vi/catalogue.ts'
import { SearchInput } from '#server/search/asking/contract.ts'
import { AcceptAnswerInput, DISCUSSION_FAILURES, DiscussionListInput } from './contract.ts'
import type { Discussions } from './discussions.ts'
import { answered, postIn, said, startedTopic, topicFor } from './testing/say.ts'

let house: CaseHouse
let discussions: Discussions
const events: DomainEvent[] = []
beforeAll(async () => {
  house = await openCases()
  discussions = house.services.discussions
  house.kernel.events.subscribe((event) => events.push(event))
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})

const userOf = (email: string) => house.people.get(email) ?? ''
const topicOf = async (email: string, id: string) => topicFor(discussions, await house.actor(email), id)
const noticesOf = async (email: string, kind: string) =>
  house.kernel.prisma.notice.count({ where: { recipientId: userOf(email), kind } })

test('every refusal has its sentence in both languages', () => {
  for (const { failures } of [vi, en]) {
    expect(DISCUSSION_FAILURES.filter((code) => !(code in failures))).toEqual([])
  }
})

test('[T1] a topic under a case is read by who reads the case, on every surface; a free one by the cluster', async () => {
  const { departmentId: hungYen } = await house.actor(HY_SPECIALIST)
  const places = new Map<string, string | null>([['free', null]])
  for (const visibility of ['department', 'departments', 'cluster', 'ministry'] as const) {
    const sharedWith = visibility === 'departments' ? [hungYen] : []
    const { id } = await publishedCase(house, { head: { visibility, sharedWith } })
    places.set(visibility, id)
  }
  const withdrawn = await publishedCase(house)
  places.set('withdrawn', withdrawn.id)
  const made = new Map<string, string>()
  for (const [name, caseId] of places) {
    const { id } = await startedTopic(discussions, await house.actor(HN_SPECIALIST), {
      ...{ caseId, title: `Chủ đề ma trận ${name}` },
    })
    made.set(name, id)
  }
  done(await house.cases.withdraw(await house.actor(HN_LEADER), { id: withdrawn.id, reason: 'Thử.' }))
  const readers = [HN_SPECIALIST, HN_CLERK, HN_ROOM, HY_SPECIALIST, NB_LEADER, SECRETARY, MINISTRY, ADMINISTRATOR]
  for (const email of readers) {
    const actor = await house.actor(email)
    const { hits } = await house.services.search.find(
      actor,
      SearchInput.parse({ q: 'chu de ma tran', kind: 'discussion' }),
    )
    const { topics } = await discussions.list(actor, DiscussionListInput.parse({}))
    for (const [name, caseId] of places) {
      const id = made.get(name) ?? ''
      const isOfCluster = ![HN_ROOM, MINISTRY, ADMINISTRATOR].includes(email)
      const isRead = caseId ? (await house.cases.read(actor, caseId)).ok : isOfCluster
      const surfaces = {
        page: (await discussions.read(actor, id)).ok,
        list: topics.some((topic) => topic.id === id),
        search: hits.some((hit) => hit.id === id),
        follow: await discussions.mayFollow(actor, id),
        names: (await discussions.names(actor, [id])).has(id),
        chain: await house.services.chain.mayCite(actor, { kind: 'discussion', id }),
      }
      for (const [surface, shown] of Object.entries(surfaces)) {
        expect(shown, `${email} ${name} ${surface}`).toBe(isRead)
      }
    }
  }
  // Nothing more is said where the case was withdrawn.
  const closed = await discussions.post(await house.actor(HN_SPECIALIST), {
    ...{ id: made.get('withdrawn') ?? '', postId: newId(), parentId: null, content: said('Thêm') },
  })
  expect(codeOf(closed)).toBe('discussion-closed')
})

test('answers and replies are two levels; a retry says it once; open pages are told', async () => {
  const { id: caseId } = await publishedCase(house)
  const { id, postId } = await startedTopic(discussions, await house.actor(HY_SPECIALIST), { caseId })
  const answer = await answered(discussions, await house.actor(HN_SPECIALIST), id, 'Ngân sách xã.')
  const reply = await answered(discussions, await house.actor(HY_LEADER), id, 'Xã tôi không có nguồn.', answer)
  const deeper = await answered(discussions, await house.actor(HN_LEADER), id, 'Lấy từ sự nghiệp môi trường.', reply)
  const again = { id, postId: answer, parentId: null, content: said('Ngân sách xã.') }
  done(await discussions.post(await house.actor(HN_SPECIALIST), again))
  const topic = await topicOf(HN_CLERK, id)
  expect(topic.opening?.id).toBe(postId)
  expect(topic.answers.map((post) => [post.id, post.replies.map((one) => one.id)])).toEqual([[answer, [reply, deeper]]])
  expect(topic.count).toBe(3)
  const told = events.filter(({ name }) => name === 'discussion-moved').map(({ subject }) => subject.kind)
  expect(new Set(told)).toEqual(new Set(['discussion', 'discussions', 'case-discussions']))
  // Who began the case is told of the topic, who asked of the answers; nobody of the own.
  expect(await noticesOf(HN_SPECIALIST, 'discussion-answered')).toBeGreaterThanOrEqual(1)
  expect(await noticesOf(HY_SPECIALIST, 'discussion-answered')).toBe(3)
  const steps = await house.services.chain.stepsOf(await house.actor(HN_CLERK), { kind: 'case', id: caseId })
  expect(steps.map(({ kind, rel }) => [kind, rel])).toContainEqual(['discussion', 'discusses'])
})

test('what was said in a programme gives rise to a topic, with its words, for who may read it', async () => {
  const asker = await house.actor(HN_SPECIALIST)
  const [id, postId, itemId] = [newId<'discussion'>(), newId<'discussion-post'>(), newId<'agenda-item'>()]
  const topic = { id, postId, caseId: null, title: 'Đơn giá giáp ranh', field: null, content: said('Ai chủ trì?') }
  const from = { origin: { kind: 'agenda-item', id: itemId }, quote: 'Cần một bảng giá chung' } as const
  expect(codeOf(await discussions.start(asker, { ...topic, ...from }))).toBe('discussion-not-found')
  expect(codeOf(await discussions.openStart(asker, null, from.origin))).toBe('discussion-not-found')
  // A part of a programme that everybody here reads: what reading it asks is the agenda's own.
  const { chain } = house.services
  const mayCite = chain.mayCite
  Object.assign(chain, {
    mayCite: (...[actor, end]: Parameters<typeof mayCite>) =>
      end.id === itemId ? Promise.resolve(true) : mayCite(actor, end),
  })
  done(await discussions.start(asker, { ...topic, ...from }))
  const links = await house.kernel.prisma.link.findMany({ where: { fromId: id } })
  expect(links).toMatchObject([{ rel: 'discusses', toKind: 'agenda-item', toId: itemId, quote: from.quote }])
  // Nobody is told of it who may not read the programme.
  expect((await topicOf(HN_SPECIALIST, id)).origins).toEqual([])
  const other = { ...topic, id: newId(), postId: newId(), origin: from.origin, quote: 'TỐI MẬT' }
  expect(codeOf(await discussions.start(asker, other))).toBe('discussion-text-secret')
})

test('[R2] [R3] what may not be said is refused; who is named must read the topic, and is told once', async () => {
  const { id: caseId } = await publishedCase(house, { head: { visibility: 'department' } })
  const { id } = await startedTopic(discussions, await house.actor(HN_SPECIALIST), { caseId })
  const send = async (content: string) =>
    codeOf(await discussions.post(await house.actor(HN_SPECIALIST), { id, postId: newId(), parentId: null, content }))
  expect(await send(said('TUYỆT MẬT'))).toBe('discussion-text-secret')
  expect(await send(said('Đơn tố cáo của bà Trần Thị Bình.'))).toBe('discussion-names-denouncer')
  expect(await send(said('  \n '))).toBe('discussion-empty')
  expect(await send('{"type":"doc","content":[{"type":"script"}]}')).toBe('discussion-text-unreadable')
  const outsider = { id: userOf(HY_SPECIALIST), name: '@Huy' }
  expect(await send(said('Nhờ ', outsider))).toBe('discussion-person-unsuitable')
  expect(await send(said('Nhờ ', { id: userOf(HN_LEADER), name: '@An' }))).toBeNull()
  expect(await noticesOf(HN_LEADER, 'discussion-mentioned')).toBe(1)
  const { people } = await topicOf(HN_SPECIALIST, id)
  expect(people.some((one) => one.id === userOf(HN_LEADER))).toBe(true)
  expect(people.some((one) => one.id === userOf(HY_SPECIALIST))).toBe(false)
})

test('own words are changed with their history kept, and taken back for good; those of others are not', async () => {
  const { id } = await startedTopic(discussions, await house.actor(HY_SPECIALIST))
  const postId = await answered(discussions, await house.actor(HN_SPECIALIST), id, 'Bản một.')
  const edit = { id, postId, basedOn: 1, content: said('Bản hai.') }
  expect(codeOf(await discussions.editPost(await house.actor(HY_SPECIALIST), edit))).toBe('discussion-not-allowed')
  done(await discussions.editPost(await house.actor(HN_SPECIALIST), edit))
  const late = { ...edit, content: said('Bản ba.') }
  expect(codeOf(await discussions.editPost(await house.actor(HN_SPECIALIST), late))).toBe(
    'discussion-changed-meanwhile',
  )
  const { steps } = done(await discussions.history(await house.actor(HY_SPECIALIST), id, postId))
  expect(steps.map(({ segments }) => segments.map(({ text }) => text).join(''))).toHaveLength(2)
  expect(postIn(await topicOf(HY_LEADER, id), postId)).toMatchObject({ text: 'Bản hai.', version: 2 })
  done(await discussions.withdrawPost(await house.actor(HN_SPECIALIST), { id, postId }))
  expect(postIn(await topicOf(HN_SPECIALIST, id), postId)).toBeUndefined()
  const row = await house.kernel.prisma.discussionPost.findUniqueOrThrow({ where: { id: postId } })
  expect(row.text).toBe('')
  expect(await house.kernel.prisma.discussionPostRevision.count({ where: { postId } })).toBe(0)
})

test('who keeps order takes a post down for a reason that all read; it is found by nobody, and put back', async () => {
  const { id } = await startedTopic(discussions, await house.actor(HY_SPECIALIST), { title: 'Chủ đề điều hành' })
  const postId = await answered(discussions, await house.actor(HN_SPECIALIST), id, 'Xúc phạm vô cớ.')
  const moderated = { id, postId, reason: 'Lời lẽ không đúng mực.' }
  expect(codeOf(await discussions.moderatePost(await house.actor(HY_LEADER), moderated))).toBe('discussion-not-allowed')
  done(await discussions.moderatePost(await house.actor(SECRETARY), moderated))
  const hidden = postIn(await topicOf(HY_SPECIALIST, id), postId)
  expect(hidden).toMatchObject({
    text: '',
    isShown: false,
    withdrawn: { kind: 'taken-down', reason: moderated.reason },
  })
  expect(postIn(await topicOf(HN_SPECIALIST, id), postId)?.text).toBe('Xúc phạm vô cớ.')
  expect(await noticesOf(HN_SPECIALIST, 'discussion-taken-down')).toBe(1)
  const find = async () =>
    (await house.services.search.find(await house.actor(HY_LEADER), SearchInput.parse({ q: 'xuc pham vo co' }))).total
  expect(await find()).toBe(0)
  const audit = await house.kernel.prisma.auditEntry.findFirstOrThrow({ where: { action: 'discussion.moderate-post' } })
  expect(audit.details).toMatchObject({ postId, reason: moderated.reason })
  done(await discussions.restorePost(await house.actor(SECRETARY), { id, postId }))
  expect(await find()).toBe(1)
})

test('several answers are accepted, each with where and how long it holds; marks, applications and finding follow', async () => {
  const { id: caseId } = await publishedCase(house)
  const asker = await house.actor(HY_SPECIALIST)
  const { id } = await startedTopic(discussions, asker, { caseId, title: 'Máy cuộn rơm' })
  const first = await answered(discussions, await house.actor(HN_SPECIALIST), id, 'Ngân sách xã chi.')
  const second = await answered(discussions, await house.actor(NB_LEADER), id, 'Hợp tác xã mua, tỉnh hỗ trợ lãi vay.')
  const input = (postId: string, scope: string, until = '') =>
    AcceptAnswerInput.parse({ id, postId, scope, from: '01/01/2026', until })
  const stranger = await house.actor(NB_LEADER)
  expect(codeOf(await discussions.accept(stranger, input(first, 'Xã đồng bằng')))).toBe('discussion-not-allowed')
  done(await discussions.accept(asker, input(first, 'Xã đồng bằng', '2026-06-30')))
  // Who answers for the case accepts too.
  done(await discussions.accept(await house.actor(HN_LEADER), input(second, 'Xã có hợp tác xã')))
  expect(
    AcceptAnswerInput.safeParse({ id, postId: first, scope: 'x', from: '2026-02-01', until: '2026-01-01' }).success,
  ).toBe(false)
  const topic = await topicOf(HN_CLERK, id)
  expect(topic.answers.map(({ accepted }) => [accepted?.scope, accepted?.until, accepted?.isOver])).toEqual([
    ['Xã đồng bằng', '2026-06-30', true],
    ['Xã có hợp tác xã', null, false],
  ])
  expect(await noticesOf(HN_SPECIALIST, 'discussion-accepted')).toBe(1)
  done(await discussions.markHelpful(asker, { id, postId: first, isHelpful: true }))
  done(await discussions.markHelpful(asker, { id, postId: first, isHelpful: true }))
  const own = await discussions.markHelpful(await house.actor(HN_SPECIALIST), { id, postId: first, isHelpful: true })
  expect(codeOf(own)).toBe('discussion-not-allowed')
  const report = { id, postId: first, applicationId: newId(), place: 'xã Đa Tốn', outcome: 'partly' as const }
  for (let click = 0; click < 2; click += 1) {
    done(await discussions.reportApplication(stranger, { ...report, note: 'Thiếu máy.', appliedOn: null }))
  }
  const seen = postIn(await topicOf(HY_LEADER, id), first)
  expect(seen).toMatchObject({
    helpful: 1,
    isHelpfulToMe: false,
    applications: [{ place: 'xã Đa Tốn', outcome: 'partly' }],
  })
  const found = await house.services.search.find(
    await house.actor(HN_CLERK),
    SearchInput.parse({ q: 'ngan sach xa chi' }),
  )
  const [hit] = found.hits.filter(({ kind }) => kind === 'discussion')
  expect(hit).toMatchObject({ id, status: 'answered', path: `/discussions/${id}` })
  expect(hit?.highlights[0]?.section).toBe('accepted')
  done(await discussions.unaccept(asker, { id, postId: first }))
  expect(postIn(await topicOf(HY_LEADER, id), first)?.accepted).toBeNull()
})
