import { createDraftHub, type DraftHub } from '#realtime/drafts/draft-hub.ts'
import { DEFAULT_DRAFT_LIMITS } from '#realtime/drafts/draft-limits.ts'
import { createPostgresDraftLog } from '#realtime/drafts/postgres-draft-log.ts'
import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import { createPool } from '#server/database/prisma-client.ts'
import type { Actor, WorkshopRole } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type House, openHouse } from '#test/factories/open-house.ts'
import { inDatabase, testCluster } from '#test/setup/test-cluster.ts'
import type { WorkshopState } from '../../contract.ts'
import { insertWorkshop } from '../../workshop-repository.ts'
import { type Agenda, createAgenda } from '../agenda.ts'
import { createAgendaDraft, findAgendaDraft } from '../agenda-repository.ts'

export const SECRETARY = 'thugiang@bacninh.example'
export const CHAIR = 'minhhoa@bacninh.example'
export const DEPUTY = 'quocan@hanoi.example'
export const SUGGESTER = 'quanghuy@hungyen.example'
export const READER = 'thanhmai@haiphong.example'

/** A workshop of the six with its officers and its agenda, on the real hub and a database of its own. */
export interface AgendaHouse extends House {
  readonly agenda: Agenda
  readonly hub: DraftHub
  readonly workshopId: string
  readonly draftId: string
  enterAs(email: string): Promise<Actor>
  moveTo(state: WorkshopState): Promise<void>
  freeze(actor: Actor): Promise<void>
}

export async function openAgendaHouse(items: readonly AgendaItemInput[]): Promise<AgendaHouse> {
  const house = await openHouse()
  const { prisma, clock } = house.kernel
  const pool = createPool(await databaseUrl(prisma), { max: 3 })
  const reportError = (error: unknown) => void house.reported.push(error)
  const hub = createDraftHub({
    log: createPostgresDraftLog({ pool, clock, reportError, commitSpacingMs: 0 }),
    access: { decide: (userId, sessionId, draftId) => agenda.decide(userId, sessionId, draftId) },
    clock,
    limits: DEFAULT_DRAFT_LIMITS,
    reportError,
  })
  const agenda: Agenda = createAgenda({
    ...house.kernel,
    hub,
    tasks: house.services.tasks,
    notices: house.services.notifications,
    departments: house.services.departments,
    people: house.services.accounts.people,
    paperHashes: async (ids) => new Map(ids.map((id) => [id, 'f'.repeat(64)])),
    loadActor: house.services.accounts.actorOfSession,
    reportError,
  })
  const workshopId = await makeWorkshop(house, items)
  const draft = await findAgendaDraft(prisma, workshopId)
  if (!draft) throw new Error('no draft')

  return {
    ...house,
    agenda,
    hub,
    workshopId,
    draftId: draft.draftId,
    enterAs: async (email) => (await house.enter(email)).actor,
    async moveTo(state) {
      await prisma.workshop.update({ where: { id: workshopId }, data: { state } })
      house.kernel.events.publish({
        name: 'workshop-changed',
        subject: { kind: 'workshop', id: workshopId, version: 2 },
      })
    },
    async freeze(actor) {
      const workshop = await prisma.workshop.findUniqueOrThrow({ where: { id: workshopId } })
      await house.kernel.transactor.run(async (work) => {
        await work.tx.workshop.update({ where: { id: workshopId }, data: { state: 'agenda_frozen' } })
        // The port wants the whole record; the freeze looks at these three columns.
        const frozen = await agenda.freezeAgenda(work, workshop as never, actor)
        if (!frozen.ok) throw new Error(frozen.failure.code)
      })
    },
    async close() {
      await hub.close()
      await agenda.close()
      await pool.end()
      await house.close()
    },
  }
}

async function makeWorkshop(house: House, items: readonly AgendaItemInput[]): Promise<string> {
  const { transactor, clock } = house.kernel
  const cohort = await house.services.departments.cohort(house.clusterId, '2026-11-23')
  const host = cohort.find((department) => department.code === 'BN')
  if (!host) throw new Error('no host')
  const workshopId = newId<'workshop'>()
  const officers: [string, WorkshopRole][] = [
    [SECRETARY, 'secretary'],
    [CHAIR, 'chair'],
    [DEPUTY, 'deputy-chair'],
  ]
  await transactor.run(async (work) => {
    await insertWorkshop(work.tx, {
      id: workshopId,
      code: 'HT-2026-01',
      clusterId: house.clusterId,
      title: 'Hội thảo thử',
      theme: '',
      purpose: '',
      state: 'registering',
      hostDepartmentId: host.id,
      startsAt: new Date('2026-11-23T00:30:00Z'),
      endsAt: new Date('2026-11-23T04:30:00Z'),
      isDemo: true,
      createdById: personOf(house, SECRETARY),
      createdAt: clock.now(),
      departmentIds: cohort.map((department) => department.id),
    })
    for (const [email, role] of officers) {
      await house.services.accounts.grantRole(work, personOf(house, email), {
        scope: 'workshop',
        scopeId: workshopId,
        role,
      })
    }
    await createAgendaDraft(work.tx, { workshopId, items, at: clock.now() })
  })
  return workshopId
}

function personOf(house: House, email: string): string {
  const id = house.people.get(email)
  if (!id) throw new Error(`${email} is not one of the demo people`)
  return id
}

async function databaseUrl(prisma: House['kernel']['prisma']): Promise<string> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`select current_database() as name`
  return inDatabase((await testCluster()).url, rows[0]?.name ?? '')
}
