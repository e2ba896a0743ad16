import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  ADMINISTRATOR,
  codeOf,
  done,
  draftedItem,
  HEAD,
  HN_LEADER,
  HN_ROOM,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  type ItemHouse,
  itemIn,
  MINISTRY,
  OFFICER,
  openItems,
  SECRETARY,
  tasksOf,
  viewOf,
  wholeText,
} from './testing/open-items.ts'

let house: ItemHouse
beforeAll(async () => {
  house = await openItems()
})
afterAll(() => house.close())

const LIST = { text: '', page: 1, field: undefined, departmentId: undefined, state: undefined, urgency: undefined }

describe('the way of an item', () => {
  it('specialist → leader → cluster → secretary, each hand-over a task of the next person', async () => {
    const id = await draftedItem(house)
    const specialist = await house.actor(HN_SPECIALIST)
    const leader = await house.actor(HN_LEADER)
    const secretary = await house.actor(SECRETARY)
    done(await house.items.submit(specialist, { id, version: 2 }))
    expect(await tasksOf(house, HN_LEADER)).toContain('item-approve')
    expect(await tasksOf(house, SECRETARY)).not.toContain('item-screen')
    done(await house.items.approve(leader, { id, version: 2 }))
    expect(await tasksOf(house, HN_LEADER)).not.toContain('item-approve')
    expect(await tasksOf(house, HN_SPECIALIST)).toContain('item-send')
    done(await house.items.send(specialist, { id, from: 'department_approved' }))
    expect(await tasksOf(house, HN_SPECIALIST)).not.toContain('item-send')
    expect(await tasksOf(house, SECRETARY)).toContain('item-screen')
    done(await house.items.sendBack(secretary, { id, from: 'sent', reason: 'Bổ sung số liệu năm 2026.' }))
    expect(await tasksOf(house, SECRETARY)).not.toContain('item-screen')
    expect(await tasksOf(house, HN_SPECIALIST)).toContain('item-revise')
    expect(await tasksOf(house, HN_LEADER)).toContain('item-revise')
    const view = await viewOf(house, id, HN_SPECIALIST)
    expect(view.state).toBe('returned')
    expect(view.returned).toMatchObject({ reason: 'Bổ sung số liệu năm 2026.', isInside: false })
    // It keeps its code when it is sent again.
    const { code } = view
    expect(code).toMatch(/^MK-2026-\d{3}$/)
    done(await house.items.submit(specialist, { id, version: 2 }))
    expect(await tasksOf(house, HN_SPECIALIST)).not.toContain('item-revise')
    done(await house.items.approve(leader, { id, version: 2 }))
    done(await house.items.send(leader, { id, from: 'department_approved' }))
    done(await house.items.keep(secretary, { id, from: 'sent' }))
    const kept = await viewOf(house, id, HY_SPECIALIST)
    expect([kept.state, kept.code]).toEqual(['kept', code])
    // What passed inside the department is not told outside.
    expect(kept.history.map(({ act }) => act)).toEqual(['keep', 'send', 'send-back', 'send'])
  })

  it('the leader’s return stays in the department, with its reason', async () => {
    const id = await draftedItem(house)
    done(await house.items.submit(await house.actor(HN_SPECIALIST), { id, version: 2 }))
    const leader = await house.actor(HN_LEADER)
    expect(codeOf(await house.items.returnInside(leader, { id, from: 'draft', reason: '' }))).toBe(
      'item-reason-required',
    )
    done(await house.items.returnInside(leader, { id, from: 'draft', reason: 'Nêu rõ điều khoản.' }))
    const view = await viewOf(house, id, HN_SPECIALIST)
    expect(view.returned).toMatchObject({ reason: 'Nêu rõ điều khoản.', isInside: true })
    expect([view.state, view.isSubmitted]).toEqual(['draft', false])
    expect(codeOf(await house.items.read(await house.actor(SECRETARY), id))).toBe('item-not-found')
  })

  it('[I3] an incomplete text is refused with how much is missing', async () => {
    const id = await draftedItem(house, { proposal: '', level: null })
    const refused = await house.items.submit(await house.actor(HN_SPECIALIST), { id, version: 2 })
    expect(refused).toMatchObject({ failure: { code: 'item-incomplete', details: { parts: 2 } } })
  })

  it('[I3] what says that it is a state secret, or who denounced somebody, is kept as typed and not handed on', async () => {
    const situation = 'Mật độ xây dựng 40%, nuôi ong lấy mật.\nTỐI MẬT\nĐơn tố cáo của bà Trần Thị Bình'
    const id = await draftedItem(house, { situation })
    const specialist = await house.actor(HN_SPECIALIST)
    const submitted = await house.items.submit(specialist, { id, version: 2 })
    expect(submitted).toMatchObject({ failure: { code: 'item-words-refused', details: { parts: 2 } } })
    expect(codeOf(await house.items.approve(await house.actor(HN_LEADER), { id, version: 2 }))).toBe(
      'item-words-refused',
    )
    expect((await viewOf(house, id, HN_SPECIALIST)).content.situation).toBe(situation)
  })
})

describe('[I5] [S4] privacy', () => {
  it('a draft is not found by anybody outside, on any surface', async () => {
    const id = await draftedItem(house, { title: 'Bí mật nội bộ Sở' })
    const evidenceId = newId<'evidence'>()
    done(await house.items.addEvidence(await house.actor(HN_SPECIALIST), { id, evidenceId, title: 'Biểu số liệu' }))
    for (const email of [SECRETARY, HEAD, HY_LEADER, MINISTRY, ADMINISTRATOR, OFFICER, HN_ROOM]) {
      const actor = await house.actor(email)
      expect(codeOf(await house.items.read(actor, id)), email).toBe('item-not-found')
      expect(codeOf(await house.items.openForm(actor, id)), email).toBe('item-not-found')
      expect(codeOf(await house.items.compareVersions(actor, id, 2)), email).toBe('item-not-found')
      expect(codeOf(await house.items.approve(actor, { id, version: 2 })), email).toBe('item-not-found')
      expect(codeOf(await house.items.keep(actor, { id, from: 'draft' })), email).toBe('item-not-found')
      const save = { id, basedOn: 2, saveId: newId(), content: wholeText() }
      expect(codeOf(await house.items.save(actor, save)), email).toBe('item-not-found')
      expect(codeOf(await house.items.addEvidence(actor, { id, evidenceId: newId(), title: 'x' })), email).toBe(
        'item-not-found',
      )
      expect(await house.items.mayFollow(actor, id), email).toBe(false)
      expect(await house.items.evidenceFiles.mayRead(actor, evidenceId), email).toBe(false)
      expect(codeOf(await house.items.evidenceFiles.findUploadTarget(actor, evidenceId)), email).not.toBe(null)
      expect(await house.services.chain.mayCite(actor, { kind: 'petition-item', id }), email).toBe(false)
      for (const scope of ['department', 'cluster'] as const) {
        const list = await house.items.list(actor, scope, { ...LIST, text: 'bí mật nội bộ' })
        expect(list.items, `${email} ${scope}`).toEqual([])
      }
    }
    const { code } = await viewOf(house, id, HN_SPECIALIST)
    expect(code).toBe(null) // the register shows no gap for it
  })

  it('rewriting after a return is private again: others keep the text, title and files that were sent', async () => {
    const id = await draftedItem(house)
    const specialist = await house.actor(HN_SPECIALIST)
    const secretary = await house.actor(SECRETARY)
    const before = newId<'evidence'>()
    done(await house.items.addEvidence(specialist, { id, evidenceId: before, title: 'Đã gửi' }))
    done(await house.items.approve(await house.actor(HN_LEADER), { id, version: 2 }))
    house.clock.advance(1000)
    done(await house.items.send(specialist, { id, from: 'department_approved' }))
    done(await house.items.sendBack(secretary, { id, from: 'sent', reason: 'Làm rõ.' }))
    house.clock.advance(1000)
    const content = wholeText({ title: 'Tên mới chưa gửi', proposal: 'Đề xuất mới chưa gửi.' })
    done(await house.items.save(specialist, { id, basedOn: 2, saveId: newId(), content }))
    const after = newId<'evidence'>()
    done(await house.items.addEvidence(specialist, { id, evidenceId: after, title: 'Chưa gửi' }))
    expect(codeOf(await house.items.removeEvidence(specialist, { id, evidenceId: before }))).toBe('item-evidence-sent')
    const seen = await viewOf(house, id, SECRETARY)
    expect(JSON.stringify(seen)).not.toMatch(/chưa gửi/iu)
    expect([seen.reading, seen.title, seen.evidence.length, seen.versions.length]).toEqual([
      'sent',
      wholeText().title,
      1,
      0,
    ])
    expect(await house.items.evidenceFiles.mayRead(secretary, after)).toBe(false)
    expect(await house.items.evidenceFiles.mayRead(secretary, before)).toBe(true)
    // Approved anew it is still “trả lại” for everyone outside.
    done(await house.items.approve(await house.actor(HN_LEADER), { id, version: 3 }))
    expect((await viewOf(house, id, SECRETARY)).state).toBe('returned')
    const list = await house.items.list(secretary, 'cluster', { ...LIST, state: 'returned' })
    expect(list.items.find((card) => card.id === id)?.title).toBe(wholeText().title)
  })

  it('reading an item that is not of one’s own department is a row of the audit log', async () => {
    const id = await itemIn(house, 'sent')
    const rows = () =>
      house.kernel.prisma.auditEntry.findMany({ where: { action: 'item.read', subjectId: id }, orderBy: { id: 'asc' } })
    await viewOf(house, id, HN_LEADER)
    expect(await rows()).toEqual([])
    await viewOf(house, id, SECRETARY)
    const [row, ...others] = await rows()
    expect(others).toEqual([])
    expect(row).toMatchObject({ actorId: house.people.get(SECRETARY), details: { state: 'sent', version: 2 } })
  })
})
