import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import {
  codeOf,
  done,
  draftedItem,
  HEAD,
  HN_LEADER,
  HN_SPECIALIST,
  HY_LEADER,
  HY_SPECIALIST,
  type ItemHouse,
  itemIn,
  openItems,
  SECRETARY,
  viewOf,
  wholeText,
} from './testing/open-items.ts'

let house: ItemHouse
beforeAll(async () => {
  house = await openItems()
})
afterAll(() => house.close())

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
