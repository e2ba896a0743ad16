import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { newId } from '#server/kernel/ids.ts'
import {
  codeOf,
  done,
  editText,
  HN_CLERK,
  HN_LEADER,
  HN_SPECIALIST,
  HY_LEADER,
  placeOf,
  SECRETARY,
} from '../drafts/testing/open-petitions.ts'
import {
  type ConsultationHouse,
  type ConsultedHere,
  consultedPetition,
  openConsultations,
  positionOf,
  say,
  viewOf,
} from './testing/consulted-petition.ts'

let house: ConsultationHouse
let consulted: ConsultedHere
beforeAll(async () => {
  house = await openConsultations()
  consulted = await consultedPetition(house)
})
afterAll(async () => {
  expect(house.reported).toEqual([])
  await house.close()
})

const send = async (email: string, input: Parameters<ConsultationHouse['consultation']['sendPosition']>[1]) =>
  house.consultation.sendPosition(await house.actor(email), input)

describe('a department states its position', () => {
  it('[C4] by who may speak for it, on every clause, with words for all but plain agreement', async () => {
    const input = await positionOf(house, consulted, HN_LEADER, ['reserve', 'agree'])
    for (const email of [HN_SPECIALIST, HN_CLERK, SECRETARY]) {
      expect(codeOf(await send(email, input))).toBe('consultation-not-allowed')
    }
    const [first] = input.lines
    if (!first) throw new Error('no line')
    expect(await send(HN_LEADER, { ...input, lines: [first] })).toMatchObject({
      failure: { code: 'consultation-clause-missing', details: { clauses: ['2'] } },
    })
    const mute = input.lines.map((line) => ({ ...line, comment: '' }))
    expect(await send(HN_LEADER, { ...input, lines: mute })).toMatchObject({
      failure: { code: 'consultation-comment-missing', details: { clauses: ['1'] } },
    })
    // Only its own clauses, bound to a text that was there to read.
    const forged = input.lines.map((line) => ({ ...line, contentHash: 'f'.repeat(64) }))
    expect(codeOf(await send(HN_LEADER, { ...input, lines: forged }))).toBe('consultation-text-changed')
    const [one, two] = await Promise.all([send(HN_LEADER, input), send(HN_LEADER, input)])
    expect([done(one).number, done(two).number]).toEqual([1, 1])
    const tasks = await house.services.tasks.mine(await house.actor(HN_LEADER))
    expect(tasks.map(({ kind }) => kind)).not.toContain('petition-state-position')
    const waiting = await house.services.tasks.mine(await house.actor(SECRETARY))
    expect(waiting.map(({ kind }) => kind)).toContain('petition-answer-comments')
  })

  it('[C5] anew until the round is closed, on what was seen, with its history', async () => {
    const stale = await positionOf(house, consulted, HY_LEADER, ['disagree', 'agree'])
    await say(house, consulted, HY_LEADER, 'agree', 'agree')
    expect(codeOf(await send(HY_LEADER, stale))).toBe('consultation-said-meanwhile')
    await say(house, consulted, HY_LEADER, 'disagree', 'agree')
    const own = done(await house.consultation.ownPosition(await house.actor(HY_LEADER), consulted.id))
    expect(own.history.map(({ number, counts }) => [number, counts.agree, counts.disagree])).toEqual([
      [2, 1, 1],
      [1, 2, 0],
    ])
    const { consensus } = await viewOf(house, consulted.id)
    const said = consensus?.rows[0]?.cells[4]?.said[0]
    expect(said).toMatchObject({ position: 'disagree', earlier: [{ position: 'agree' }] })
    // The number of a word of another department is nobody else's.
    const foreign = await positionOf(house, consulted, HN_LEADER, ['agree', 'agree'])
    expect(codeOf(await send(HN_LEADER, { ...foreign, statementId: said?.statementId ?? '' }))).toBe(
      'consultation-said-meanwhile',
    )
  })

  it('[C6] of the text it read: one changed meanwhile is read first', async () => {
    const own = await consultedPetition(house)
    const before = await positionOf(house, own, HN_LEADER, ['agree', 'agree'])
    await editText(house, own.draftId, (transform) => {
      transform.insert(placeOf(transform.doc, 'Hướng dẫn xác định'), petitionSchema.text('Một: '))
    })
    // The text that was sent out is still one that can be spoken of; so is the one that stands now.
    const after = await positionOf(house, own, HN_LEADER, ['reserve', 'agree'])
    done(await send(HN_LEADER, before))
    done(await send(HN_LEADER, { ...after, basedOn: 1 }))
    const [row] = (await viewOf(house, own.id)).consensus?.rows ?? []
    expect(row?.cells[0]).toMatchObject({ state: 'reserve', isEarlier: false })
    await editText(house, own.draftId, (transform) => {
      transform.insert(placeOf(transform.doc, 'Một: '), petitionSchema.text('Hai, '))
    })
    expect(codeOf(await send(HN_LEADER, { ...after, statementId: newId(), basedOn: 2 }))).toBe(
      'consultation-text-changed',
    )
    const said = (await viewOf(house, own.id)).consensus?.rows[0]?.cells[0]?.said[0]
    expect(said?.isEarlier).toBe(true)
    expect(said?.ofText).toMatch(/^Một: /)
  })
})

it('[C4] what is being written is kept for the department, and seen by nobody else', async () => {
  const own = await consultedPetition(house)
  const [cid] = own.cids
  const draft = {
    id: own.id,
    roundId: own.roundId,
    cid: cid ?? '',
    position: 'disagree',
    comment: 'Đề nghị bỏ',
  } as const
  done(await house.consultation.savePosition(await house.actor(HN_SPECIALIST), draft))
  const seen = async (email: string) =>
    done(await house.consultation.ownPosition(await house.actor(email), own.id)).lines[0]
  expect(await seen(HN_LEADER)).toMatchObject({ position: 'disagree', comment: 'Đề nghị bỏ' })
  expect(await seen(HY_LEADER)).toMatchObject({ position: null, comment: '' })
  expect((await viewOf(house, own.id)).consensus?.rows[0]?.cells[0]?.state).toBe('waiting')
  const clerk = await house.actor(HN_CLERK)
  expect(codeOf(await house.consultation.savePosition(clerk, draft))).toBe('consultation-not-allowed')
  await say(house, own, HN_LEADER, 'agree', 'agree')
  expect(await seen(HN_SPECIALIST)).toMatchObject({ position: 'agree', comment: '' })
})

describe('[C9] each comment is answered', () => {
  it('tiếp thu, or giải trình with words; a comment said anew waits again', async () => {
    const own = await consultedPetition(house)
    await say(house, own, HN_LEADER, 'agree_with_comment', 'agree')
    const secretary = await house.actor(SECRETARY)
    const [cid] = own.cids
    const read = async () => (await viewOf(house, own.id)).consensus?.rows[0]?.cells[0]
    const first = await read()
    const base = {
      id: own.id,
      roundId: own.roundId,
      departmentId: first?.departmentId ?? '',
      cid: cid ?? '',
      statementId: first?.said[0]?.statementId ?? '',
    }
    const answer = (over: { kind: 'accept' | 'explain'; words: string; statementId?: string }) =>
      house.consultation.answerComment(secretary, { ...base, ...over })
    expect(codeOf(await answer({ kind: 'explain', words: '' }))).toBe('consultation-explanation-missing')
    const leader = await house.actor(HN_LEADER)
    const refused = await house.consultation.answerComment(leader, { ...base, kind: 'accept', words: '' })
    expect(codeOf(refused)).toBe('consultation-not-allowed')
    done(await answer({ kind: 'explain', words: 'Luật Đất đai đã quy định.' }))
    done(await answer({ kind: 'accept', words: 'Đã sửa khoản 1.' }))
    expect((await read())?.said[0]?.answer).toMatchObject({ kind: 'accept', words: 'Đã sửa khoản 1.' })
    expect((await viewOf(house, own.id)).round?.unansweredCount).toBe(0)
    const tasks = await house.services.tasks.mine(secretary)
    expect(tasks.filter(({ kind, about }) => kind === 'petition-answer-comments' && about.id === own.id)).toEqual([])

    // The same words again keep their answer; other words wait for one, and what was read must be the last.
    await say(house, own, HN_LEADER, 'agree_with_comment', 'agree')
    expect((await viewOf(house, own.id)).round?.unansweredCount).toBe(0)
    const again = await positionOf(house, own, HN_LEADER, ['disagree', 'agree'])
    done(await send(HN_LEADER, again))
    expect((await viewOf(house, own.id)).round?.unansweredCount).toBe(1)
    expect(codeOf(await answer({ kind: 'accept', words: '' }))).toBe('consultation-comment-changed')
    done(await answer({ kind: 'accept', words: '', statementId: again.statementId }))
  })
})
