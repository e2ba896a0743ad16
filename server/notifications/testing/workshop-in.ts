import { newId } from '#server/kernel/ids.ts'
import type { LocalDate, LocalTime } from '#server/language/dates.ts'
import type { DraftPlanInput, NameOfficersInput, RevisePlanInput, WorkshopState } from '#server/workshops/contract.ts'
import { HEAD, type NoticesHouse, SECRETARY } from './open-notices.ts'

const MAIN_LINE = ['planning', 'plan_approved', 'invited', 'registering', 'agenda_frozen'] as const

/** A workshop of the six on 10/12/2026, 08:00–11:30, brought to a state through the composed product. */
export async function workshopIn(
  house: NoticesHouse,
  until: (typeof MAIN_LINE)[number],
  over: Partial<DraftPlanInput> = {},
): Promise<{ kind: 'workshop'; id: string }> {
  const day = (over.day ?? '2026-12-10') as LocalDate // written so in the tests
  const cohort = await house.services.departments.cohort(house.clusterId, day)
  const input: DraftPlanInput = {
    id: newId<'workshop'>(),
    title: 'Thống nhất kiến nghị về đất đai khu vực giáp ranh',
    theme: 'Đất đai',
    purpose: 'Trao đổi, thống nhất nội dung kiến nghị chung.',
    hostDepartmentId: cohort.find((body) => body.code === 'BN')?.id ?? '',
    day,
    startTime: '08:00' as LocalTime,
    endTime: '11:30' as LocalTime,
    departmentIds: cohort.map((body) => body.id),
    chairId: house.id(HEAD),
    deputyChairId: undefined,
    secretaryId: house.id(SECRETARY),
    stage: 'planning',
    ...over,
  }
  const drafted = await house.services.workshops.draftPlan(await house.actor(SECRETARY), input)
  if (!drafted.ok) throw new Error(drafted.failure.code)
  for (const to of MAIN_LINE.slice(1, MAIN_LINE.indexOf(until) + 1)) await move(house, input.id, to)
  return { kind: 'workshop', id: input.id }
}

/** One transition by whoever makes it. */
export async function move(house: NoticesHouse, id: string, to: WorkshopState, reason = ''): Promise<void> {
  const read = await house.services.workshops.read(await house.actor(HEAD), id)
  if (!read.ok) throw new Error(read.failure.code)
  const from = read.value.state
  const bySecretary = from !== 'postponed' && ['invited', 'registering', 'agenda_frozen'].includes(to)
  const actor = await house.actor(bySecretary ? SECRETARY : HEAD)
  const moved = await house.services.workshops.changeState(actor, { id, from, to, reason, conclusion: '' })
  if (!moved.ok) throw new Error(`${to}: ${moved.failure.code}`)
}

/** The plan with changes, by the cluster's head. */
export async function revise(house: NoticesHouse, id: string, over: Partial<RevisePlanInput>): Promise<void> {
  const head = await house.actor(HEAD)
  const form = await house.services.workshops.openPlanForm(head, id)
  if (!form.ok) throw new Error(form.failure.code)
  const { cohort: _c, hosts: _h, candidates: _p, chairId, deputyChairId, secretaryId, ...plan } = form.value
  const revised = await house.services.workshops.revisePlan(head, {
    ...plan,
    day: plan.day as LocalDate, // as the form was opened
    startTime: plan.startTime as LocalTime,
    endTime: plan.endTime as LocalTime,
    departmentIds: [...plan.departmentIds],
    chairId: chairId || undefined,
    deputyChairId: deputyChairId || undefined,
    secretaryId: secretaryId || undefined,
    ...over,
  })
  if (!revised.ok) throw new Error(revised.failure.code)
}

/** Who holds which office, as the dialog of officers sends it. */
export async function officersOf(house: NoticesHouse, id: string): Promise<NameOfficersInput> {
  const read = await house.services.workshops.read(await house.actor(HEAD), id)
  if (!read.ok) throw new Error(read.failure.code)
  const holders = (role: string) => read.value.officers.filter((o) => o.role === role).map((o) => o.id)
  return {
    id,
    chairId: holders('chair')[0],
    deputyChairId: holders('deputy-chair')[0],
    secretaryId: holders('secretary')[0],
    technicianIds: holders('technician'),
    guestIds: holders('guest'),
  }
}
