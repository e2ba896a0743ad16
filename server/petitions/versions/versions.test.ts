import { TextSelection } from '@tiptap/pm/state'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '#realtime/drafts/testing/eventually.ts'
import { listProposals } from '#realtime/protocol/petition-text/list-proposals.ts'
import { newId } from '#server/kernel/ids.ts'
import { recordStage } from '../drafts/petition-repository.ts'
import {
  type Colleague,
  codeOf,
  done,
  editText,
  HN_CLERK,
  HN_SPECIALIST,
  HY_SPECIALIST,
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
} from '../drafts/testing/open-petitions.ts'
import { keepAutomaticVersions } from './automatic-versions.ts'
import { PRESENT } from './contract.ts'
import type { PetitionVersions } from './versions.ts'

let house: PetitionHouse
let versions: PetitionVersions
let petition: StartedHere
let hanoi: Colleague

beforeAll(async () => {
  house = await openPetitions()
  versions = house.services.petitionVersions
  petition = await startedPetition(house)
  hanoi = await join(house, petition.draftId, HN_SPECIALIST)
})
afterAll(async () => {
  hanoi.leave()
  expect(house.reported).toEqual([])
  await house.close()
})

const listed = async (email = SECRETARY) => done(await versions.list(await house.actor(email), petition.id))
const keep = async (name: string, email = SECRETARY) =>
  versions.name(await house.actor(email), { id: petition.id, name })
const compare = async (from: string, to: string = PRESENT, email = SECRETARY) =>
  done(await versions.compare(await house.actor(email), petition.id, { from, to }))
const restore = async (versionId: string, email = SECRETARY) =>
  versions.restore(await house.actor(email), { id: petition.id, versionId })
const words = async () => (await textOnServer(house, petition.draftId)).textContent

async function insert(before: string, text: string) {
  await editText(house, petition.draftId, (transform) => {
    transform.insert(placeOf(transform.doc, before), transform.doc.type.schema.text(text))
  })
}

async function propose(before: string, text: string) {
  hanoi.editor.receive(Y.encodeStateAsUpdate(hanoi.peer.doc))
  const { state } = hanoi.editor
  hanoi.editor.dispatch(state.tr.setSelection(TextSelection.create(state.doc, placeOf(state.doc, before))))
  hanoi.editor.dispatch(hanoi.editor.state.tr.insertText(text))
  await hanoi.send()
}

describe('versions of a petition’s text', () => {
  let first = ''

  it('[V1] are named by who edits directly and seen by who may read; nobody else learns that there are any', async () => {
    first = done(await keep('Bản lấy ý kiến lần 1'))
    expect(done(await keep('bản lấy ý  kiến lần 1'))).toBe(first)
    expect(codeOf(await keep('Bản của Hà Nội', HN_SPECIALIST))).toBe('petition-not-allowed')
    expect((await listed(HN_CLERK)).versions).toMatchObject([
      { id: first, kind: 'named', name: 'Bản lấy ý kiến lần 1' },
    ])
    expect((await listed(HN_CLERK)).mayRestore).toBe(false)
    expect((await listed()).present.isKept).toBe(true)
    const ministry = await house.actor(MINISTRY)
    expect(codeOf(await versions.list(ministry, petition.id))).toBe('petition-not-found')
    expect(codeOf(await versions.compare(ministry, petition.id, { from: first, to: PRESENT }))).toBe(
      'petition-not-found',
    )
    expect(codeOf(await restore(first, MINISTRY))).toBe('petition-not-found')
    const [row] = await house.kernel.prisma.auditEntry.findMany({ where: { action: 'petition.name-version' } })
    expect(row?.details).toEqual({ versionId: first, name: 'Bản lấy ý kiến lần 1' })
  })

  it('[V3] two are compared clause by clause, with who wrote what is new; proposals are nobody’s text yet', async () => {
    await insert('Kéo dài giải phóng', 'Chậm tiến độ 1.250.000.000 đồng. ')
    await propose('Kéo dài giải phóng', 'ĐỀ XUẤT ')
    const now = await compare(first)
    expect(now.to).toBeNull()
    expect(now.changes).toHaveLength(1)
    expect(now.changes[0]).toMatchObject({ what: 'changed', isMoved: false, authors: [{ fullName: 'Lê Thu Giang' }] })
    expect(now.changes[0]?.segments.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: expect.stringContaining('1.250.000.000') },
    ])
    expect(JSON.stringify(now)).not.toContain('ĐỀ XUẤT')
    expect((await listed()).present).toMatchObject({ isKept: false })
    const second = done(await keep('Bản trình lãnh đạo'))
    expect(codeOf(await keep('Bản lấy ý kiến lần 1'))).toBe('version-name-taken')
    // The list says who wrote between, the one who proposed too.
    const [newest] = (await listed()).versions
    expect(newest?.authors.map(({ fullName }) => fullName).sort()).toEqual(['Lê Thu Giang', 'Phan Khánh Linh'])
    // Asked the wrong way round it is the same.
    const turned = await compare(second, first)
    expect([turned.from.id, turned.to?.id]).toEqual([first, second])
    expect(turned.changes).toEqual(now.changes)
    const other = await versions.compare(await house.actor(SECRETARY), petition.id, { from: newId(), to: PRESENT })
    expect(codeOf(other)).toBe('version-not-found')
  })

  it('[V3] a proposal that was accepted since is the work of its author', async () => {
    const [proposal] = listProposals(await textOnServer(house, petition.draftId))
    const secretary = await house.actor(SECRETARY)
    const before = (await listed()).versions[0]?.id ?? ''
    done(
      await house.petitions.decideProposals(secretary, {
        id: petition.id,
        decision: 'accept',
        of: 'one',
        value: proposal?.id ?? '',
      }),
    )
    const { changes } = await compare(before)
    expect(changes[0]?.authors.map(({ fullName }) => fullName)).toEqual(['Phan Khánh Linh'])
  })

  it('[V4] one is restored as a change in the restorer’s name, live, with the way back kept; others’ open pages follow', async () => {
    const live = hanoi.peer.doc
    const before = await words()
    const clauses = (await petitionOf(house, petition.id)).clauses.map(({ cid }) => cid)
    const { keptAs } = done(await restore(first))
    await house.petitions.projected()
    expect(await words()).not.toContain('1.250.000.000')
    await eventually(
      'the open page has it',
      () => !JSON.stringify(live.getXmlFragment('text').toJSON()).includes('1.250'),
    )
    // The same document goes on: nobody has to load it anew, and what is typed now arrives.
    expect((await petitionOf(house, petition.id)).clauses.map(({ cid }) => cid)).toEqual(clauses)
    expect((await compare(first)).changes).toEqual([])
    const [newest] = (await listed()).versions
    expect(newest).toMatchObject({ id: keptAs, kind: 'before-restore', by: { fullName: 'Lê Thu Giang' } })
    expect(codeOf(await restore(first))).toBe('version-same-text')
    // Taken back.
    done(await restore(keptAs))
    expect(await words()).toBe(before)
    const back = await compare(first)
    expect(back.changes[0]?.authors.map(({ fullName }) => fullName)).toEqual(['Lê Thu Giang'])
    expect(codeOf(await restore(first, HN_SPECIALIST))).toBe('petition-not-allowed')
    const rows = await house.kernel.prisma.auditEntry.findMany({ where: { action: 'petition.restore-version' } })
    expect(rows).toHaveLength(2)
  })

  it('[V4] proposals in paragraphs that stay are kept; those that go with their paragraph come back with it', async () => {
    const plain = done(await keep('Trước đề xuất'))
    await propose('Phân cấp cấp phép', 'GIỮ ')
    await insert('Chưa có hướng dẫn', 'Đến nay. ')
    await propose('Đến nay', 'MẤT ')
    const { keptAs } = done(await restore(plain))
    expect(listProposals(await textOnServer(house, petition.draftId)).map(({ inserted }) => inserted)).toEqual(['GIỮ '])
    done(await restore(keptAs))
    const again = listProposals(await textOnServer(house, petition.draftId)).map(({ inserted }) => inserted)
    expect(again.sort()).toEqual(['GIỮ ', 'MẤT '])
  })

  it('[V2] the text before many decisions at once is kept', async () => {
    const count = (await listed()).versions.length
    const secretary = await house.actor(SECRETARY)
    const input = { id: petition.id, decision: 'reject', of: 'department', value: 'HN' } as const
    expect(done(await house.petitions.decideProposals(secretary, input))).toEqual({ decided: 2 })
    const { versions: after } = await listed()
    expect(after).toHaveLength(count + 1)
    expect(after[0]).toMatchObject({ kind: 'before-decision', by: { fullName: 'Lê Thu Giang' } })
  })

  it('[V2] work is kept after a rest, once, and not when the text says what it said', async () => {
    const deps = { ...house.kernel, hub: house.hub, departments: house.services.departments }
    const reported: unknown[] = []
    let looks = 0
    const hub = {
      ...house.hub,
      read(...asked: Parameters<typeof house.hub.read>) {
        looks++
        return house.hub.read(...asked)
      },
    }
    const automatic = keepAutomaticVersions(
      { ...deps, hub: hub as typeof house.hub, reportError: (error) => reported.push(error) },
      { restMs: 50, longestMs: 60_000 },
    )
    const count = (await listed()).versions.length
    await insert('Kéo dài giải phóng', 'Nghỉ. ')
    await eventually('it is kept', async () => (await listed()).versions.length > count)
    expect((await listed()).versions[0]).toMatchObject({ kind: 'rest', by: null })
    const before = looks
    await automatic.catchUp()
    await eventually('it looked again', () => looks > before)
    await automatic.close()
    expect((await listed()).versions).toHaveLength(count + 1)
    expect(reported).toEqual([])
  })

  it('[V2] before a large deletion the hub keeps the text by itself: it is listed and compared like any other', async () => {
    const versionId = await house.hub.saveVersion(petition.draftId, 'auto:large-deletion', {
      userId: house.people.get(HY_SPECIALIST) ?? '',
    })
    expect((await listed()).versions[0]).toMatchObject({ id: versionId, kind: 'large-deletion' })
    expect((await compare(versionId)).changes).toEqual([])
  })

  it('[V1] once frozen, versions are read and compared, and none is restored or named', async () => {
    const at = house.clock.now()
    const actorId = house.people.get(SECRETARY) ?? ''
    await house.kernel.transactor.run(({ tx }) =>
      recordStage(tx, petition.id, { from: 'drafting', to: 'frozen', reason: null, actorId, at }),
    )
    expect(codeOf(await restore(first))).toBe('petition-closed')
    expect(codeOf(await keep('Sau khi khóa'))).toBe('petition-closed')
    expect((await listed()).mayRestore).toBe(false)
    expect((await compare(first)).changes.length).toBeGreaterThan(0)
  })
})
