import { Readable } from 'node:stream'
import type { Kernel, Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { createItems, type Items } from '#server/petitions/items/items.ts'
import { createTasks } from '#server/tasks/tasks.ts'
import { ITEM_PLANS, type ItemPlan, textOf } from './items/item-plans.ts'
import { seedActor } from './workshops/seed-actors.ts'
import { tinyDocx } from './workshops/tiny-docx.ts'

const SEEDED = 'seed.items'
const SECRETARY = 'thugiang@bacninh.example'
const DAY_MS = 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

/**
 * The demo's items through the commands that people use, each at its own time: drafts, approved, sent, two that say
 * nearly the same and wait for the secretary, one returned. Needs the demo people. Idempotent, and goes on where a
 * killed run stopped.
 */
export async function seedItems(deps: { kernel: Kernel; services: Services; clusterId: string }): Promise<void> {
  const { kernel } = deps
  if (await kernel.prisma.auditEntry.findFirst({ where: { action: SEEDED }, select: { id: true } })) return
  const clock = { time: kernel.clock.now(), now: () => new Date(clock.time) }
  const items = createItems({
    ...deps.services,
    ...kernel,
    clock,
    petitions: deps.services.petitions.places,
    // Nothing of the demo is ever mailed; its tasks stand on the lists.
    tasks: createTasks({ ...kernel, clock, notices: { tell: async () => undefined } }),
  })
  // In the order of their days, so that the codes of the year rise with them.
  const inOrder = [...ITEM_PLANS].sort((a, b) => b.daysAgo - a.daysAgo)
  for (const plan of inOrder) await seedOne({ kernel, items, clock, files: deps.services.files }, plan)
  await kernel.transactor.run(({ tx }) =>
    kernel.audit.append(tx, null, { action: SEEDED, subject: { kind: 'cluster', id: deps.clusterId } }),
  )
}

interface Stage {
  readonly kernel: Kernel
  readonly items: Items
  readonly clock: { time: Date }
  readonly files: Services['files']
}

async function seedOne({ kernel, items, clock, files }: Stage, plan: ItemPlan): Promise<void> {
  const { id, until } = plan
  const [specialist, leader, secretary] = await Promise.all(
    [plan.specialist, plan.leader, SECRETARY].map((email) => seedActor(kernel.prisma, email)),
  )
  if (!specialist || !leader || !secretary) throw new Error('one actor per address')
  const content = textOf(plan)
  const start = kernel.clock.now().getTime() - plan.daysAgo * DAY_MS - 5 * HOUR_MS
  const at = (hours: number) => {
    clock.time = new Date(start + hours * HOUR_MS)
  }
  at(0)
  done(await items.start(specialist, { id, title: content.title, field: content.field ?? undefined }, { isDemo: true }))
  // A run that was killed goes on with the state it left.
  const state = async () => {
    const read = await items.read(specialist, id)
    return read.ok ? read.value : null
  }
  at(1)
  if ((await state())?.version === 1) {
    done(await items.save(specialist, { id, basedOn: 1, saveId: id, content }))
  }
  if (plan.evidence) await bearOut(items, files, specialist, plan.id, plan.evidence)
  const reached = (await state())?.state
  if (until === 'draft' || reached === until) return
  if (reached === 'draft') done(await items.submit(specialist, { id, version: 2 }))
  if (until === 'submitted') return
  at(2)
  if (reached === 'draft') done(await items.approve(leader, { id, version: 2 }))
  if (until === 'department_approved') return
  at(3)
  if (reached !== 'sent') done(await items.send(specialist, { id, from: 'department_approved' }))
  if (until === 'sent') return
  at(4)
  if (until === 'kept') done(await items.keep(secretary, { id, from: 'sent' }))
  else done(await items.sendBack(secretary, { id, from: 'sent', reason: plan.reason ?? '' }))
}

async function bearOut(
  items: Items,
  files: Services['files'],
  by: Actor,
  itemId: string,
  evidence: NonNullable<ItemPlan['evidence']>,
): Promise<void> {
  done(await items.addEvidence(by, { id: itemId, evidenceId: evidence.id, title: evidence.title }))
  const owner = { kind: 'item-evidence', id: evidence.id }
  if ((await files.current({ kind: owner.kind, ids: [owner.id] })).size > 0) return
  const bytes = tinyDocx(evidence.title, evidence.lines)
  done(
    await files.attach(by, {
      owner,
      name: `${evidence.title}.docx`,
      body: Readable.from([bytes]),
      announcedSize: bytes.length,
      signal: new AbortController().signal,
    }),
  )
}

function done(result: Result<unknown, Failure>): void {
  if (!result.ok) throw new Error(`the seed was refused: ${JSON.stringify(result.failure)}`)
}
