import { TextSelection } from '@tiptap/pm/state'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { listProposals } from '#realtime/protocol/petition-text/list-proposals.ts'
import { textRoot } from '#realtime/protocol/petition-text/read-text.ts'
import type { DecideProposalsInput } from './contract.ts'
import {
  type Colleague,
  codeOf,
  done,
  HEAD,
  HN_LEADER,
  HN_SPECIALIST,
  HY_SPECIALIST,
  itemViewOf,
  join,
  MINISTRY,
  openPetitions,
  type PetitionHouse,
  petitionOf,
  placeOf,
  SECRETARY,
  type StartedHere,
  startedPetition,
  textOnServer,
} from './testing/open-petitions.ts'

let house: PetitionHouse
let petition: StartedHere
let hanoi: Colleague
let hungYen: Colleague

beforeAll(async () => {
  house = await openPetitions()
  petition = await startedPetition(house)
  hanoi = await join(house, petition.draftId, HN_SPECIALIST)
  hungYen = await join(house, petition.draftId, HY_SPECIALIST)
})
afterAll(async () => {
  hanoi.leave()
  hungYen.leave()
  expect(house.reported).toEqual([])
  await house.close()
})

/** Writes words before others, and hands them on; answers the proposal's id. */
async function propose(colleague: Colleague, before: string, words: string): Promise<string> {
  const { editor } = colleague
  const { state } = editor
  const place = placeOf(state.doc, before)
  editor.dispatch(state.tr.setSelection(TextSelection.create(state.doc, place)))
  editor.dispatch(editor.state.tr.insertText(words))
  await colleague.send()
  const made = (await proposals()).find(({ inserted }) => inserted.includes(words.trim()))
  if (!made) throw new Error('the proposal did not arrive')
  return made.id
}

async function proposals() {
  return listProposals(await textOnServer(house, petition.draftId))
}

async function words(): Promise<string> {
  return (await textOnServer(house, petition.draftId)).textContent
}

async function decide(email: string, input: Omit<DecideProposalsInput, 'id'>) {
  const outcome = await house.petitions.decideProposals(await house.actor(email), { ...input, id: petition.id })
  await house.petitions.projected()
  // What was decided reaches the editors as any change does.
  for (const { editor, peer } of [hanoi, hungYen]) editor.receive(Y.encodeStateAsUpdate(peer.doc))
  return outcome
}

describe('[D4] proposals are decided on the server', () => {
  it('one is accepted: base text, in the read-model, with a row in the log', async () => {
    const id = await propose(hanoi, 'Hướng dẫn xác định', 'Khẩn trương. ')
    const before = await petitionOf(house, petition.id)
    expect(before.clauses.some(({ heading }) => heading.includes('Khẩn trương'))).toBe(false)
    expect(done(await decide(SECRETARY, { decision: 'accept', of: 'one', value: id }))).toEqual({ decided: 1 })
    expect(await words()).toContain('Khẩn trương. Hướng dẫn xác định')
    expect(await proposals()).toEqual([])
    const after = await petitionOf(house, petition.id)
    expect(after.clauses.some(({ heading }) => heading.startsWith('Khẩn trương. Hướng dẫn'))).toBe(true)
    const [row] = await house.kernel.prisma.auditEntry.findMany({ where: { action: 'petition.decide-proposals' } })
    expect(row?.details).toEqual({ decision: 'accept', of: 'one', value: id, proposals: [id] })
    expect(codeOf(await decide(SECRETARY, { decision: 'accept', of: 'one', value: id }))).toBe('petition-proposal-gone')
  })

  it('all of a department are accepted, another department’s stay; all of a person are rejected', async () => {
    await propose(hanoi, 'Hai tỉnh xác định', 'Hiện nay, ')
    await propose(hanoi, 'Kéo dài', 'Làm ')
    await propose(hungYen, 'Phân cấp cấp phép', 'Đề xuất: ')
    const base = (await petitionOf(house, petition.id)).clauses
    expect(base.some(({ heading }) => heading.includes('Đề xuất:'))).toBe(false)
    expect(done(await decide(HEAD, { decision: 'accept', of: 'department', value: 'HN' }))).toEqual({ decided: 2 })
    expect((await proposals()).map(({ departmentCode }) => departmentCode)).toEqual(['HY'])
    const value = hungYen.actor.userId
    expect(done(await decide(SECRETARY, { decision: 'reject', of: 'person', value }))).toEqual({ decided: 1 })
    expect(await words()).toContain('Hiện nay, Hai tỉnh xác định')
    expect(await words()).not.toContain('Đề xuất:')
  })

  it('only by thư ký, đơn vị chủ trì and chủ tọa; for others there is a refusal, or nothing at all', async () => {
    const id = await propose(hanoi, 'Chưa có hướng dẫn', 'Đến nay ')
    const accept = { decision: 'accept', of: 'one', value: id } as const
    expect(codeOf(await decide(HN_LEADER, accept))).toBe('petition-not-allowed')
    expect(codeOf(await decide(HN_SPECIALIST, accept))).toBe('petition-not-allowed')
    expect(codeOf(await decide(MINISTRY, accept))).toBe('petition-not-found')
    expect(await words()).toContain('Đến nay')
    done(await decide(SECRETARY, { ...accept, decision: 'reject' }))
  })

  it('[D6] a proposed move that is accepted hands the clause’s id over: its item and its history go with it', async () => {
    const item = petition.itemIds[1] ?? ''
    const cidOf = async () => (await itemViewOf(house, item, SECRETARY)).place?.clauses
    const before = await cidOf()
    expect(before).toMatchObject([{ label: '2.' }])
    const { editor } = hungYen
    const from = editor.state.doc.resolve(placeOf(editor.state.doc, 'Phân cấp cấp phép')).before(1)
    const node = editor.state.doc.nodeAt(from)
    const first = editor.state.doc.resolve(placeOf(editor.state.doc, 'Khẩn trương. Hướng dẫn')).before(1)
    if (!node) throw new Error('no block')
    const { tr } = editor.state
    editor.dispatch(tr.delete(from, from + node.nodeSize).insert(first, node))
    await hungYen.send()
    expect((await proposals()).map(({ kinds }) => [...kinds].sort())).toEqual([['delete-block', 'move']])
    expect(await cidOf()).toEqual(before)
    done(await decide(SECRETARY, { decision: 'accept', of: 'department', value: 'HY' }))
    const after = await cidOf()
    expect(after).toEqual([{ cid: before?.[0]?.cid, label: '1.' }])
    expect(await house.kernel.prisma.petitionClauseLineage.count({ where: { petitionId: petition.id } })).toBe(0)
  })

  it('a proposal in which its author’s caret stands is left for a while, then decided', async () => {
    const id = await propose(hanoi, 'Không có thông tin', 'Thực tế ')
    const block = textRoot(hanoi.peer.doc)
      .toArray()
      .find((one) => one instanceof Y.XmlElement && String(one.get(0)).includes('Thực tế'))
    const text = block instanceof Y.XmlElement ? block.get(0) : null
    if (!(text instanceof Y.XmlText)) throw new Error('no text')
    hanoi.standAt({
      type: text,
      index:
        text
          .toJSON()
          .replace(/<[^>]*>/g, '')
          .indexOf('Thực tế') + 3,
    })
    await eventually('the caret is seen', () =>
      house.hub.present(petition.draftId).some(({ state }) => JSON.stringify(state).includes('anchor')),
    )
    const looks = vi.spyOn(house.hub, 'present')
    let isDecided = false
    const deciding = decide(SECRETARY, { decision: 'accept', of: 'one', value: id }).then((outcome) => {
      isDecided = true
      return outcome
    })
    // It has looked again, and the caret is still there.
    await eventually('it looked again', () => looks.mock.calls.length >= 3)
    expect(isDecided).toBe(false)
    expect((await proposals()).map((one) => one.id)).toEqual([id])
    hanoi.standAt(null)
    expect(done(await deciding)).toEqual({ decided: 1 })
    expect(await words()).toContain('Thực tế Không có thông tin')
  })
})
