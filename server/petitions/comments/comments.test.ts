import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorAt } from '#realtime/protocol/petition-text/comment-anchor.ts'
import { textNode } from '#realtime/protocol/petition-text/text-document.ts'
import type { DomainEvent } from '#server/kernel/event-bus.ts'
import { newId } from '#server/kernel/ids.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  editText,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_SPECIALIST,
  join,
  MINISTRY,
  openPetitions,
  type PetitionHouse,
  placeOf,
  SECRETARY,
  type StartedHere,
  startedPetition,
  textOnServer,
} from '../drafts/testing/open-petitions.ts'
import type { PetitionComments } from './comments.ts'
import { StartThreadInput } from './contract.ts'

let house: PetitionHouse
let comments: PetitionComments
let petition: StartedHere
const events: DomainEvent[] = []

beforeAll(async () => {
  house = await openPetitions()
  comments = house.services.petitionComments
  petition = await startedPetition(house)
  house.kernel.events.subscribe((event) => events.push(event))
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})

const userOf = (email: string) => house.people.get(email) ?? ''
const listed = async (email = SECRETARY) => done(await comments.list(await house.actor(email), petition.id))
const threadOf = async (id: string, email = SECRETARY) => {
  const thread = (await listed(email)).threads.find((one) => one.id === id)
  if (!thread) throw new Error('no such conversation')
  return thread
}

async function anchorOf(words: string) {
  return house.hub.read(petition.draftId, (doc) => {
    const from = placeOf(textNode(doc), words)
    return anchorAt(doc, textNode(doc), { from, to: from + words.length })
  })
}

async function start(
  email: string,
  words: string,
  over: { text?: string; mentions?: string[]; threadId?: string } = {},
) {
  const threadId = over.threadId ?? newId()
  const input = StartThreadInput.parse({
    id: petition.id,
    threadId,
    commentId: newId(),
    anchor: JSON.stringify(await anchorOf(words)),
    text: over.text ?? 'Đề nghị làm rõ.',
    mentions: over.mentions ?? [],
  })
  return { threadId, input, outcome: await comments.start(await house.actor(email), input) }
}

async function answer(email: string, threadId: string, text: string, mentions: string[] = []) {
  const commentId = newId()
  return {
    commentId,
    outcome: await comments.reply(await house.actor(email), { id: petition.id, threadId, commentId, text, mentions }),
  }
}

async function kindsTold(email: string): Promise<string[]> {
  const rows = await house.kernel.prisma.notice.findMany({ where: { recipientId: userOf(email) } })
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('petition-') && !/opened|named/.test(kind))
}

describe('comments on a petition’s text', () => {
  it('[K3] are made without a right to write, by whom the rules let; the document holds no trace of them', async () => {
    const before = JSON.stringify((await textOnServer(house, petition.draftId)).toJSON())
    done((await start(HN_SPECIALIST, 'Phân cấp cấp phép')).outcome)
    expect(codeOf((await start(HN_CLERK, 'Phân cấp cấp phép')).outcome)).toBe('comment-not-allowed')
    expect(codeOf((await start(MINISTRY, 'Phân cấp cấp phép')).outcome)).toBe('petition-not-found')
    expect(codeOf((await start(ADMINISTRATOR, 'Phân cấp cấp phép')).outcome)).toBe('petition-not-found')
    expect(codeOf(await comments.list(await house.actor(MINISTRY), petition.id))).toBe('petition-not-found')
    expect(await comments.mayFollow(await house.actor(MINISTRY), petition.id)).toBe(false)
    // Who only reads sees what is said.
    expect(await listed(HN_CLERK)).toMatchObject({ mayComment: false, people: [], threads: [{ mayResolve: false }] })
    expect(JSON.stringify((await textOnServer(house, petition.draftId)).toJSON())).toBe(before)
  })

  it('[K3] a guest of the ministry comments once invited, who may not write a letter of the text', async () => {
    const secretary = await house.actor(SECRETARY)
    done(await house.petitions.inviteGuests(secretary, { id: petition.id, userIds: [userOf(MINISTRY)] }))
    const { threadId, outcome } = await start(MINISTRY, 'Kéo dài giải phóng', { text: 'Có số liệu 2026 chưa?' })
    done(outcome)
    const thread = await threadOf(threadId, MINISTRY)
    expect(thread).toMatchObject({
      quote: 'Kéo dài giải phóng',
      isDetached: false,
      clause: { label: '1.' },
      mayResolve: true,
    })
    expect(thread.comments).toMatchObject([{ text: 'Có số liệu 2026 chưa?', isMine: true }])
    const guest = await join(house, petition.draftId, MINISTRY)
    expect(guest.peer.statuses.at(-1)?.level).toBe('comment')
    guest.leave()
  })

  it('[K4] named people and those whose conversation it is are told once, without content; others hear that it moved', async () => {
    events.length = 0
    const { threadId, outcome } = await start(HN_SPECIALIST, 'Hai tỉnh xác định', {
      text: 'Nhờ anh @Đỗ Quang Huy xem giúp.',
      mentions: [userOf(HY_SPECIALIST)],
    })
    done(outcome)
    expect(await kindsTold(HY_SPECIALIST)).toEqual(['petition-mentioned'])
    expect(events.map(({ name, subject }) => [name, subject.kind, subject.id])).toContainEqual([
      'petition-comments-moved',
      'petition-comments',
      petition.id,
    ])
    done((await answer(HY_SPECIALIST, threadId, 'Hưng Yên đồng ý.')).outcome)
    expect(await kindsTold(HN_SPECIALIST)).toEqual(['petition-comment-answered'])
    const stranger = await start(HN_SPECIALIST, 'Hai tỉnh xác định', { mentions: [userOf(ADMINISTRATOR)] })
    expect(codeOf(stranger.outcome)).toBe('comment-person-unsuitable')
    const [notice] = await house.kernel.prisma.notice.findMany({ where: { kind: 'petition-mentioned' } })
    expect(notice?.params).toEqual({ thread: threadId })
    // A second click finds the first.
    const again = await start(HN_SPECIALIST, 'Hai tỉnh xác định', { threadId })
    done(again.outcome)
    expect((await threadOf(threadId)).comments).toHaveLength(2)
  })

  it('[K5] one’s own words are changed and taken back, nobody else’s; an opening that was answered leaves its place', async () => {
    const { threadId, input, outcome } = await start(HN_SPECIALIST, 'Chưa có hướng dẫn')
    done(outcome)
    const { commentId } = input
    const edit = async (email: string, text: string) =>
      comments.edit(await house.actor(email), { id: petition.id, commentId, text, mentions: [] })
    const remove = async (email: string, id = commentId) =>
      comments.delete(await house.actor(email), { id: petition.id, commentId: id })
    done(await edit(HN_SPECIALIST, 'Đề nghị nêu rõ văn bản.'))
    expect(codeOf(await edit(HN_LEADER, 'Lời người khác'))).toBe('comment-not-allowed')
    expect((await threadOf(threadId)).comments).toMatchObject([{ text: 'Đề nghị nêu rõ văn bản.', isEdited: true }])
    const { commentId: replyId } = await answer(SECRETARY, threadId, 'Sẽ bổ sung.')
    expect(codeOf(await remove(SECRETARY))).toBe('comment-not-allowed')
    done(await remove(HN_SPECIALIST))
    done(await remove(HN_SPECIALIST))
    expect((await threadOf(threadId)).comments).toMatchObject([{ text: '', isDeleted: true }, { text: 'Sẽ bổ sung.' }])
    expect(codeOf(await edit(HN_SPECIALIST, 'Lại'))).toBe('comment-not-found')
    done(await remove(SECRETARY, replyId))
    expect((await listed()).threads.some(({ id }) => id === threadId)).toBe(false)
    const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: { contains: 'comment' } } })
    expect(JSON.stringify(rows.map(({ details }) => details))).not.toContain('Đề nghị')
  })

  it('[K5] a conversation is resolved by who began it or who edits; an answer opens it again', async () => {
    const { threadId, outcome } = await start(HN_SPECIALIST, 'Không có thông tin')
    done(outcome)
    const resolve = async (email: string, isResolved: 'yes' | 'no') =>
      comments.resolve(await house.actor(email), { id: petition.id, threadId, isResolved })
    expect(codeOf(await resolve(HY_SPECIALIST, 'yes'))).toBe('comment-not-allowed')
    done(await resolve(SECRETARY, 'yes'))
    expect((await threadOf(threadId)).resolved).toMatchObject({ by: { fullName: 'Lê Thu Giang' } })
    done(await resolve(HN_SPECIALIST, 'no'))
    done(await resolve(HN_SPECIALIST, 'yes'))
    done((await answer(HY_SPECIALIST, threadId, 'Chưa xong.')).outcome)
    expect((await threadOf(threadId)).resolved).toBeNull()
  })

  it('[K2] words made anew are found again on the server; words that go are detached with their quote, and may come back', async () => {
    const { threadId, outcome } = await start(SECRETARY, 'thiếu thửa so sánh')
    done(outcome)
    const cidBefore = (await threadOf(threadId)).anchor.cid
    const at = async () => placeOf(await textOnServer(house, petition.draftId), 'thiếu thửa so sánh')
    const place = await at()
    await editText(house, petition.draftId, (transform) => void transform.split(place))
    await comments.settled()
    const split = await threadOf(threadId)
    expect(split.isDetached).toBe(false)
    expect(split.anchor.cid).not.toBe(cidBefore)
    const now = await at()
    await editText(house, petition.draftId, (transform) => void transform.delete(now, now + 18))
    await comments.settled()
    expect(await threadOf(threadId)).toMatchObject({ isDetached: true, quote: 'thiếu thửa so sánh' })
    await editText(house, petition.draftId, (transform) => {
      transform.insert(now, transform.doc.type.schema.text('thiếu thửa so sánh'))
    })
    await comments.settled()
    expect((await threadOf(threadId)).isDetached).toBe(false)
  })

  it('[K2] a place that the browser made up is refused, and what was written is not lost to it', async () => {
    const input = StartThreadInput.parse({
      id: petition.id,
      threadId: newId(),
      commentId: newId(),
      anchor: JSON.stringify({ from: {}, to: {}, words: 'không có trong văn bản', before: '', after: '', cid: null }),
      text: 'x',
    })
    expect(codeOf(await comments.start(await house.actor(SECRETARY), input))).toBe('comment-place-gone')
    expect(StartThreadInput.safeParse({ ...input, anchor: 'không phải JSON' }).success).toBe(false)
  })

  it('[K3] what is frozen is still spoken of; what was issued is not', async () => {
    const actorId = userOf(SECRETARY)
    const go = (from: 'drafting' | 'frozen', to: 'frozen' | 'issued') =>
      house.kernel.transactor.run(({ tx }) =>
        recordStage(tx, petition.id, { from, to, reason: null, actorId, at: house.clock.now() }),
      )
    await go('drafting', 'frozen')
    done((await start(HN_SPECIALIST, 'Phân cấp cấp phép')).outcome)
    await go('frozen', 'issued')
    expect(codeOf((await start(HN_SPECIALIST, 'Phân cấp cấp phép')).outcome)).toBe('comment-not-allowed')
    expect((await listed()).mayComment).toBe(false)
  })
})
