import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#server/kernel/ids.ts'
import { move, openWorkshops, type WorkshopHouse, workshopIn } from './testing/open-workshops.ts'
import { WORKSHOP_TASKS } from './workshop-tasks.ts'

const HEAD = 'minhhoa@bacninh.example'
const SECRETARY = 'thugiang@bacninh.example'
const HY = 'quanghuy@hungyen.example'
const HN = 'khanhlinh@hanoi.example'
const ROOM_NB = 'diemcau@ninhbinh.example'

let house: WorkshopHouse
let id: string
beforeAll(async () => {
  house = await openWorkshops()
  id = await workshopIn(house, 'registering')
})
afterAll(() => house?.close())

async function view(email = HEAD) {
  const read = await house.workshops.read(await house.actor(email), id)
  if (!read.ok) throw new Error(read.failure.code)
  return read.value
}

async function pointOf(name: string): Promise<string> {
  return (await view()).points.find((point) => point.name === name)?.id ?? ''
}

async function register(email: string, pointId: string, lines: string) {
  return house.workshops.registerDelegates(await house.actor(email), { workshopId: id, pointId, lines })
}

async function delegatesAt(pointId: string) {
  const all = await house.workshops.readDelegates(await house.actor(HEAD), id)
  if (!all.ok) throw new Error(all.failure.code)
  return all.value.filter((delegate) => delegate.pointId === pointId)
}

describe('delegates', () => {
  it('are registered many at a time, sorted by tên, and the department is asked no more', async () => {
    const pointId = await pointOf('Hưng Yên')
    const outcome = await register(
      HY,
      pointId,
      'Trần Thị Yến; Trưởng phòng\nĐỗ Quang Huy; Chuyên viên\nLê Thị Ánh; Chuyên viên',
    )
    expect(outcome).toEqual({ ok: true, value: { added: 3, alreadyListed: 0 } })
    expect((await delegatesAt(pointId)).map((d) => d.fullName)).toEqual(['Lê Thị Ánh', 'Đỗ Quang Huy', 'Trần Thị Yến'])
    const open = await house.services.tasks.mine(await house.actor(HY))
    expect(open.filter((task) => task.kind === WORKSHOP_TASKS.register && task.about.id === id)).toEqual([])
  })

  it('pasted twice are listed once', async () => {
    const pointId = await pointOf('Hưng Yên')
    expect(await register(HY, pointId, 'ĐỖ QUANG HUY; chuyên viên\nNgô Văn Mới; Chuyên viên')).toEqual({
      ok: true,
      value: { added: 1, alreadyListed: 1 },
    })
    const click = () => register(HY, pointId, 'Phạm Văn Hai; Lái xe')
    await Promise.all([click(), click()])
    expect((await delegatesAt(pointId)).filter((d) => d.fullName === 'Phạm Văn Hai')).toHaveLength(1)
  })

  it('with one line that is no name, none is taken', async () => {
    const pointId = await pointOf('Phú Thọ')
    expect(await register(SECRETARY, pointId, 'Hà Văn Long; Chuyên viên\n0912345678')).toMatchObject({
      failure: { code: 'delegate-lines-unreadable', details: { lines: ['2'] } },
    })
    expect(await delegatesAt(pointId)).toEqual([])
    const many = Array.from({ length: 201 }, (_, n) => `Nguyễn Văn A${'a'.repeat(n % 7)}; Số ${n}`).join('\n')
    expect(await register(SECRETARY, pointId, many)).toMatchObject({ failure: { code: 'delegate-lines-too-many' } })
  })

  it('belong to their department: another one may not touch them, a room registers its own only', async () => {
    const hungYen = await pointOf('Hưng Yên')
    expect(await register(HN, hungYen, 'Kẻ Lạ')).toMatchObject({ failure: { code: 'workshop-not-allowed' } })
    expect(await register(ROOM_NB, await pointOf('Ninh Bình'), 'Vũ Thùy Trang; Phó Giám đốc')).toMatchObject({
      ok: true,
    })
    expect(await register(ROOM_NB, hungYen, 'Vũ Thùy Trang')).toMatchObject({
      failure: { code: 'workshop-not-allowed' },
    })
    const [delegate] = await delegatesAt(hungYen)
    const remove = { workshopId: id, delegateId: delegate?.id ?? '' }
    expect(await house.workshops.removeDelegate(await house.actor(HN), remove)).toMatchObject({
      failure: { code: 'workshop-not-allowed' },
    })
  })

  it('are revised, moved to another room and removed; the department counts people, not rooms', async () => {
    const hungYen = await pointOf('Hưng Yên')
    const departmentId = (await view()).points.find((point) => point.id === hungYen)?.departmentId ?? ''
    const second = newId<'connection-point'>()
    const words = { name: 'Thái Bình (cơ sở 2)', place: '', headName: '', technicianName: '' }
    await house.workshops.addConnectionPoint(await house.actor(HEAD), {
      workshopId: id,
      pointId: second,
      departmentId,
      ...words,
    })
    const [delegate] = await delegatesAt(hungYen)
    const revise = {
      workshopId: id,
      delegateId: delegate?.id ?? '',
      pointId: second,
      fullName: 'Lê Thị Ánh Tuyết',
      office: 'Phó Trưởng phòng',
    }
    const before = (await view()).departments.find((d) => d.code === 'HY')?.delegates
    expect(await house.workshops.reviseDelegate(await house.actor(HY), revise)).toMatchObject({ ok: true })
    expect((await delegatesAt(second)).map((d) => d.fullName)).toEqual(['Lê Thị Ánh Tuyết'])
    expect((await view()).departments.find((d) => d.code === 'HY')?.delegates).toBe(before)

    const voices = await house.workshops.readVotingDepartments(await house.actor(HEAD), id)
    expect(voices).toMatchObject({ ok: true })
    if (voices.ok) expect(voices.value.filter((voice) => voice === departmentId)).toHaveLength(1)

    const remove = { workshopId: id, delegateId: revise.delegateId }
    expect(await house.workshops.removeDelegate(await house.actor(HY), remove)).toMatchObject({ ok: true })
    expect(await house.workshops.removeDelegate(await house.actor(HY), remove)).toMatchObject({ ok: true })
    expect(await delegatesAt(second)).toEqual([])
  })
})

describe('connection points', () => {
  it('go only when empty, not the last and not the central one', async () => {
    const actor = await house.actor(HEAD)
    const plan = await view()
    const remove = (pointId: string) => house.workshops.removeConnectionPoint(actor, { workshopId: id, pointId })
    expect(await remove(plan.points.find((p) => p.isCentral)?.id ?? '')).toMatchObject({
      failure: { code: 'connection-point-is-central' },
    })
    expect(await remove(await pointOf('Ninh Bình'))).toMatchObject({
      failure: { code: 'connection-point-last-of-department' },
    })
    expect(await remove(await pointOf('Hưng Yên'))).toMatchObject({
      failure: { code: 'connection-point-has-delegates' },
    })
    expect(await remove(await pointOf('Thái Bình (cơ sở 2)'))).toMatchObject({ ok: true })
  })

  it('have names of their own within a department, and an account of that department', async () => {
    const actor = await house.actor(HEAD)
    const plan = await view()
    const ninhBinh = plan.points.find((p) => p.name === 'Ninh Bình')
    const add = (over: object) => ({
      workshopId: id,
      pointId: newId<'connection-point'>(),
      departmentId: ninhBinh?.departmentId ?? '',
      name: 'ninh binh',
      place: '',
      headName: '',
      technicianName: '',
      ...over,
    })
    expect(await house.workshops.addConnectionPoint(actor, add({}))).toMatchObject({
      failure: { code: 'connection-point-name-taken' },
    })
    const alien = add({ name: 'Hà Nam', userId: house.people.get('diemcau@hanoi.example') })
    expect(await house.workshops.addConnectionPoint(actor, alien)).toMatchObject({
      failure: { code: 'connection-point-account-unsuitable' },
    })
  })

  it('are worded by their own department, which cannot hand the room to another account', async () => {
    const nam = await house.actor('nhatnam@ninhbinh.example')
    const before = (await view()).points.find((p) => p.name === 'Ninh Bình')
    const words = {
      name: 'Ninh Bình',
      place: 'Phòng họp tầng 3',
      headName: 'Trịnh Nhật Nam',
      technicianName: 'Lại Văn Kỹ',
    }
    const revise = { workshopId: id, pointId: before?.id ?? '', ...words, makeCentral: true }
    expect(await house.workshops.reviseConnectionPoint(nam, revise)).toMatchObject({ ok: true })
    const after = (await view()).points.find((p) => p.name === 'Ninh Bình')
    expect(after).toMatchObject({ ...words, isCentral: false, userId: before?.userId })
    const cross = { ...revise, pointId: await pointOf('Hà Nội'), name: 'Hà Nội' }
    expect(await house.workshops.reviseConnectionPoint(nam, cross)).toMatchObject({
      failure: { code: 'workshop-not-allowed' },
    })
  })
})

describe('papers', () => {
  it('are announced once, revised, removed and brought back by their department', async () => {
    const actor = await house.actor(HN)
    const paperId = newId<'paper'>()
    const departmentId = (await view()).departments.find((d) => d.code === 'HN')?.id ?? ''
    const submit = {
      workshopId: id,
      paperId,
      departmentId,
      title: 'Tham vấn giá trước khi thu hồi đất',
      authorName: 'Phan Khánh Linh',
    }
    await Promise.all([house.workshops.submitPaper(actor, submit), house.workshops.submitPaper(actor, submit)])
    const papers = async () => {
      const read = await house.workshops.readPapers(actor, id)
      return read.ok ? read.value : []
    }
    expect(await papers()).toMatchObject([{ id: paperId, title: submit.title, file: null, mayRevise: true }])
    await house.workshops.revisePaper(actor, { workshopId: id, paperId, title: 'Tên mới', authorName: '' })
    expect(await papers()).toMatchObject([{ title: 'Tên mới', authorName: '' }])
    await house.workshops.removePaper(actor, { workshopId: id, paperId })
    expect(await papers()).toEqual([])
    expect(
      await house.workshops.revisePaper(actor, { workshopId: id, paperId, title: 'X', authorName: '' }),
    ).toMatchObject({
      failure: { code: 'paper-not-found' },
    })
    await house.workshops.restorePaper(actor, { workshopId: id, paperId })
    expect(await papers()).toHaveLength(1)
  })

  it('are closed to departments once the session has begun, and open to its organisers', async () => {
    const late = await workshopIn(house, 'in_session')
    const read = await house.workshops.read(await house.actor(HN), late)
    const departmentId = read.ok ? (read.value.departments.find((d) => d.code === 'HN')?.id ?? '') : ''
    const submit = () => ({
      workshopId: late,
      paperId: newId<'paper'>(),
      departmentId,
      title: 'Bài muộn',
      authorName: '',
    })
    expect(await house.workshops.submitPaper(await house.actor(HN), submit())).toMatchObject({
      failure: { code: 'workshop-registration-closed' },
    })
    expect(await house.workshops.submitPaper(await house.actor(SECRETARY), submit())).toMatchObject({ ok: true })
    await move(house, late, 'closed', { conclusion: 'Xong' })
    expect(await house.workshops.submitPaper(await house.actor(SECRETARY), submit())).toMatchObject({
      failure: { code: 'workshop-registration-closed' },
    })
  })

  it('of another workshop are not found', async () => {
    const other = await workshopIn(house, 'registering')
    const mine = await house.workshops.readPapers(await house.actor(HN), id)
    const paperId = mine.ok ? (mine.value[0]?.id ?? '') : ''
    expect(await house.workshops.removePaper(await house.actor(HN), { workshopId: other, paperId })).toMatchObject({
      failure: { code: 'paper-not-found' },
    })
  })
})
