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

describe('writing', () => {
  it('[I6] the second of two colleagues is told, nothing is overwritten, and both texts are there', async () => {
    const id = await draftedItem(house)
    const [specialist, leader] = [await house.actor(HN_SPECIALIST), await house.actor(HN_LEADER)]
    const mine = wholeText({ cause: 'Nguyên nhân của chuyên viên.' })
    const theirs = wholeText({ cause: 'Nguyên nhân của lãnh đạo.' })
    done(await house.items.save(leader, { id, basedOn: 2, saveId: newId(), content: theirs }))
    const refused = await house.items.save(specialist, { id, basedOn: 2, saveId: newId(), content: mine })
    expect(codeOf(refused)).toBe('item-changed-meanwhile')
    const form = done(await house.items.openForm(specialist, id))
    expect([form.content.cause, form.version, form.savedBy?.fullName]).toEqual([theirs.cause, 3, 'Trần Quốc Ân'])
    done(await house.items.save(specialist, { id, basedOn: 3, saveId: newId(), content: mine }))
    const { versions } = await viewOf(house, id, HN_LEADER)
    expect(versions.map(({ number, by }) => [number, by?.fullName])).toEqual([
      [4, 'Phan Khánh Linh'],
      [3, 'Trần Quốc Ân'],
      [2, 'Phan Khánh Linh'],
    ])
    const diff = done(await house.items.compareVersions(leader, id, 4))
    expect(diff.parts).toEqual([
      {
        part: 'cause',
        segments: [
          { kind: 'same', text: 'Nguyên nhân của ' },
          { kind: 'removed', text: 'lãnh đạo' },
          { kind: 'added', text: 'chuyên viên' },
          { kind: 'same', text: '.' },
        ],
      },
    ])
  })

  it('[I7] a save sent again, after a lost answer, is the same save', async () => {
    const id = await draftedItem(house)
    const specialist = await house.actor(HN_SPECIALIST)
    const save = { id, basedOn: 2, saveId: newId<'save'>(), content: wholeText({ cause: 'Một lần.' }) }
    const first = done(await house.items.save(specialist, save))
    house.clock.advance(5000)
    expect(done(await house.items.save(specialist, save))).toEqual(first)
    expect(await house.kernel.prisma.petitionItemVersion.count({ where: { itemId: id } })).toBe(1)
  })

  it('[I8] a run of one person’s saves is one version and one audit row; what was submitted is kept as it was', async () => {
    const id = await draftedItem(house)
    const specialist = await house.actor(HN_SPECIALIST)
    const save = async (basedOn: number, cause: string) =>
      done(await house.items.save(specialist, { id, basedOn, saveId: newId(), content: wholeText({ cause }) }))
    await save(2, 'a')
    await save(3, 'ab')
    done(await house.items.submit(specialist, { id, version: 4 }))
    await save(4, 'abc')
    house.clock.advance(11 * 60_000)
    await save(5, 'abcd')
    await save(6, 'abcde')
    const { versions } = await viewOf(house, id, HN_SPECIALIST)
    expect(versions.map(({ number, isKept }) => [number, isKept])).toEqual([
      [7, false],
      [5, false],
      [4, true],
    ])
    const rows = await house.kernel.prisma.auditEntry.count({ where: { subjectId: id, action: 'item.save' } })
    expect(rows).toBe(2)
  })

  it('numbers and lists stay as typed; the stored form is NFC', async () => {
    const situation = '  1. Ghi nợ 1.250.000.000 đồng;\n\t- Điều 5\n\n2) Nghị quyết  '
    const id = await draftedItem(house, { situation: situation.normalize('NFD') })
    expect((await viewOf(house, id, HN_SPECIALIST)).content.situation).toBe(situation)
  })

  it('only what one reads can be cited; the chain leads there and back', async () => {
    const specialist = await house.actor(HN_SPECIALIST)
    const hidden = await draftedItem(house, {}, HY_SPECIALIST)
    const id = await draftedItem(house)
    const citation = (targetId: string) => ({
      id: newId<'citation'>(),
      kind: 'workshop' as const,
      targetId,
      version: null,
      label: 'Hội thảo',
      quote: 'lời đã nói',
    })
    const save = (content: ReturnType<typeof wholeText>, basedOn = 2) =>
      house.items.save(specialist, { id, basedOn, saveId: newId(), content })
    expect(codeOf(await save(wholeText({ citations: [citation(hidden)] })))).toBe('item-text-unreadable')
    const workshopId = newId<'workshop'>()
    const cohort = await house.services.departments.cohort(house.clusterId, '2026-12-10')
    const head = await house.actor(HEAD)
    const plan = { title: 'Giáp ranh', theme: '', purpose: '', day: '2026-12-10', startTime: '08:00', endTime: '11:00' }
    done(
      await house.services.workshops.draftPlan(head, {
        ...(plan as unknown as Parameters<typeof house.services.workshops.draftPlan>[1]), // days and hours as written
        id: workshopId,
        hostDepartmentId: head.departmentId,
        departmentIds: cohort.map((body) => body.id),
        stage: 'planning',
      }),
    )
    expect(codeOf(await save(wholeText({ citations: [citation(workshopId)] })))).toBe('item-text-unreadable')
    const approve = { id: workshopId, from: 'planning', to: 'plan_approved', reason: '', conclusion: '' } as const
    done(await house.services.workshops.changeState(head, approve))
    done(await save(wholeText({ citations: [citation(workshopId)] })))
    const { chain } = await viewOf(house, id, HN_SPECIALIST)
    expect(chain).toMatchObject([{ rel: 'cites', direction: 'from', kind: 'workshop', quote: 'lời đã nói' }])
    done(await save(wholeText(), 3))
    expect((await viewOf(house, id, HN_SPECIALIST)).chain).toEqual([])
  })
})

describe('races', () => {
  it('[I9] approve against edit: what is approved is what was read', async () => {
    const id = await draftedItem(house)
    const [specialist, leader] = [await house.actor(HN_SPECIALIST), await house.actor(HN_LEADER)]
    const [approved, saved] = await Promise.all([
      house.items.approve(leader, { id, version: 2 }),
      house.items.save(specialist, { id, basedOn: 2, saveId: newId(), content: wholeText({ cause: 'Vừa sửa.' }) }),
    ])
    expect([approved.ok, saved.ok].filter(Boolean)).toHaveLength(1)
    const view = await viewOf(house, id, HN_LEADER)
    if (approved.ok) {
      expect([view.state, view.version, codeOf(saved)]).toEqual(['department_approved', 2, 'item-closed'])
    } else {
      expect([view.state, view.version, codeOf(approved)]).toEqual(['draft', 3, 'item-changed-meanwhile'])
    }
  })

  it('[I10] sent twice at once it is sent once, with one code and one row of history', async () => {
    const id = await itemIn(house, 'department_approved')
    const [specialist, leader] = [await house.actor(HN_SPECIALIST), await house.actor(HN_LEADER)]
    const sent = await Promise.all([
      house.items.send(specialist, { id, from: 'department_approved' }),
      house.items.send(leader, { id, from: 'department_approved' }),
    ])
    expect(sent.map((one) => one.ok)).toEqual([true, true])
    const history = (await viewOf(house, id, HN_LEADER)).history.filter(({ act }) => act === 'send')
    expect(history).toHaveLength(1)
    const rows = await house.kernel.prisma.auditEntry.count({ where: { subjectId: id, action: 'item.send' } })
    expect(rows).toBe(1)
  })

  it('[I11] merge against withdraw: one of them stands, whole', async () => {
    const [a, b] = [await itemIn(house, 'sent'), await itemIn(house, 'kept', {}, HY_SPECIALIST)]
    const composedId = newId<'petition-item'>()
    const [merged, withdrawn] = await Promise.all([
      house.items.merge(await house.actor(SECRETARY), { id: composedId, originIds: [a, b], baseId: a, title: 'Gộp' }),
      house.items.withdraw(await house.actor(HN_LEADER), { id: a, from: 'sent', reason: 'Đã giải quyết.' }),
    ])
    expect([merged.ok, withdrawn.ok].filter(Boolean)).toHaveLength(1)
    const states = [(await viewOf(house, a, HN_LEADER)).state, (await viewOf(house, b, HY_LEADER)).state]
    if (merged.ok) expect([...states, codeOf(withdrawn)]).toEqual(['merged', 'merged', 'item-is-merged'])
    else expect([...states, codeOf(merged)]).toEqual(['withdrawn', 'kept', 'item-transition-impossible'])
    expect(await house.kernel.prisma.petitionItem.count({ where: { id: composedId } })).toBe(merged.ok ? 1 : 0)
  })

  it('a click on a page that is no longer true is refused, and changes nothing', async () => {
    const id = await itemIn(house, 'kept')
    const secretary = await house.actor(SECRETARY)
    expect(codeOf(await house.items.sendBack(secretary, { id, from: 'sent', reason: 'vì' }))).toBe(
      'item-changed-meanwhile',
    )
    expect((await viewOf(house, id, SECRETARY)).state).toBe('kept')
  })
})

describe('[I12] every command is one transaction with its audit row', () => {
  it('started twice with one id it is one item, with one row', async () => {
    const specialist = await house.actor(HN_SPECIALIST)
    const id = newId<'petition-item'>()
    const input = { id, title: 'Một mục', field: undefined }
    await Promise.all([house.items.start(specialist, input), house.items.start(specialist, input)])
    expect(await house.kernel.prisma.auditEntry.count({ where: { subjectId: id, action: 'item.start' } })).toBe(1)
    // Somebody else’s id cannot be probed by starting it again.
    expect(codeOf(await house.items.start(await house.actor(HY_SPECIALIST), input))).toBe('item-not-found')
  })

  it('events carry the id alone, and the cluster’s list does not move for a private draft', async () => {
    const heard: string[] = []
    const stop = house.kernel.events.subscribe(({ subject }) => void heard.push(subject.kind))
    await draftedItem(house)
    expect(heard).not.toContain('petition-items')
    await itemIn(house, 'sent')
    stop()
    expect(heard).toContain('petition-items')
  })
})
