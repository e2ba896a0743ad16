import type { Kernel, Services } from '#server/compose.ts'
import { addDays, type LocalDate } from '#server/language/dates.ts'
import { CASE_PLANS, type CasePlan } from './cases/case-plans.ts'
import { CASE_THREADS } from './cases/case-threads.ts'
import { seedActor } from './workshops/seed-actors.ts'

const SEEDED = 'seed.cases'
const SECRETARY = 'thugiang@bacninh.example'

/**
 * The demo's twelve cases with what is talked about under them, by the import that people use, with their links to the demo's workshops and
 * petition items. Needs the demo people. Idempotent: what a killed run left is taken up by its id.
 */
export async function seedCases(deps: { kernel: Kernel; services: Services; clusterId: string }): Promise<void> {
  const { kernel, services } = deps
  if (await kernel.prisma.auditEntry.findFirst({ where: { action: SEEDED }, select: { id: true } })) return
  const { userId } = await seedActor(kernel.prisma, SECRETARY)
  const lines = CASE_PLANS.map(({ shownOn: _shownOn, citedBy: _citedBy, ...line }) =>
    JSON.stringify({ ...line, id: outsideId(line), threads: CASE_THREADS[line.id] ?? [] }),
  )
  const { faults } = await services.cases.import(lines, { byId: userId, isDemo: true })
  if (faults.length > 0) throw new Error(`the seed was refused: ${JSON.stringify(faults)}`)
  const made = await kernel.prisma.case.findMany({
    where: { externalId: { in: CASE_PLANS.map(outsideId) } },
    select: { id: true, externalId: true },
  })
  const ids = new Map(made.map(({ id, externalId }) => [externalId, id]))
  const places = await findPlaces(kernel)
  await kernel.transactor.run(async (work) => {
    for (const plan of CASE_PLANS) {
      const one = { kind: 'case', id: ids.get(outsideId(plan)) ?? '', version: 1 }
      const workshop = plan.shownOn && places.workshops.get(plan.shownOn)
      const item = plan.citedBy && places.items.get(plan.citedBy)
      if (workshop) {
        const to = { kind: 'workshop', id: workshop }
        await services.chain.link(work, { from: one, rel: 'presented-in', to, createdById: userId })
      }
      if (item) {
        const from = { kind: 'petition-item', id: item.id, version: item.version }
        const quote = plan.sections.obstacle ?? ''
        await services.chain.link(work, { from, rel: 'cites', to: one, quote, createdById: userId })
      }
    }
    await kernel.audit.append(work.tx, null, { action: SEEDED, subject: { kind: 'cluster', id: deps.clusterId } })
  })
}

function outsideId({ id }: Pick<CasePlan, 'id'>): string {
  return `minh-hoa-${id.toLowerCase()}`
}

/** The demo's workshops by their day, and its items by their title. */
async function findPlaces({ prisma }: Kernel) {
  const workshops = new Map<string, string>()
  for (const { shownOn } of CASE_PLANS) {
    if (!shownOn || workshops.has(shownOn)) continue
    const [from, to] = [shownOn, addDays(shownOn as LocalDate, 1)].map((day) => new Date(`${day}T00:00:00+07:00`))
    const row = await prisma.workshop.findFirst({ where: { isDemo: true, startsAt: { gte: from, lt: to } } })
    if (row) workshops.set(shownOn, row.id)
  }
  const titles = CASE_PLANS.flatMap(({ citedBy }) => citedBy ?? [])
  const rows = await prisma.petitionItem.findMany({ where: { isDemo: true, title: { in: titles } } })
  return { workshops, items: new Map(rows.map(({ id, title, version }) => [title, { id, version }])) }
}
