import type { DraftHub } from '#realtime/drafts/draft-hub.ts'
import type { Kernel, Services } from '#server/compose.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { addDays, localDate } from '#server/language/dates.ts'
import { NO_CHANGES } from '#server/language/working-days.ts'
import { type Consultation, createConsultation } from '#server/petitions/consultation/consultation.ts'
import { createTasks } from '#server/tasks/tasks.ts'
import { OF_TODAY } from './petitions/petition-of-today.ts'
import { ROUND_OF_TODAY } from './petitions/round-of-today.ts'
import { seedActor } from './workshops/seed-actors.ts'

const SEEDED = 'seed.consultation'
const SECRETARY = 'thugiang@bacninh.example'
const DAY_MS = 24 * 60 * 60 * 1000

interface SeedDeps {
  kernel: Kernel
  services: Services
  hub: DraftHub
  clusterId: string
}

interface Stage {
  readonly kernel: Kernel
  readonly consultation: Consultation
  /** The consultation's own time: it lies before the seeding. */
  readonly standAt: (daysAgo: number) => void
}

/**
 * One closed round on the demo's petition with answered comments, so that the map is full for a newcomer; the petition is
 * being drafted again. Through the commands that people use. Idempotent, and goes on where a killed run stopped.
 */
export async function seedConsultation({ kernel, services, hub, clusterId }: SeedDeps): Promise<void> {
  const { prisma } = kernel
  if (await prisma.auditEntry.findFirst({ where: { action: SEEDED }, select: { id: true } })) return
  const petition = await prisma.petition.findUnique({ where: { id: OF_TODAY.id } })
  // Somebody has gone on with it, or there is none: its history is theirs.
  if (petition?.stage !== 'drafting' && petition?.stage !== 'consulting') return
  const clock = { time: kernel.clock.now(), now: () => new Date(clock.time) }
  const consultation = createConsultation({
    ...kernel,
    clock,
    hub,
    departments: services.departments,
    // Nothing of the demo is ever mailed; its tasks stand on the lists.
    tasks: createTasks({ ...kernel, clock, notices: { tell: async () => undefined } }),
    notices: { tell: async () => undefined },
    documents: { render: () => Promise.reject(new Error('the seed makes no documents')) },
    documentHash: () => '',
    calendar: async () => NO_CHANGES,
  })
  const standAt = (daysAgo: number) => {
    clock.time = new Date(kernel.clock.now().getTime() - daysAgo * DAY_MS)
  }
  await beginEarlier(kernel)
  await holdRound({ kernel, consultation, standAt })
  await kernel.transactor.run(({ tx }) =>
    kernel.audit.append(tx, null, { action: SEEDED, subject: { kind: 'cluster', id: clusterId } }),
  )
}

/** A petition whose first round is over was begun before it. */
async function beginEarlier({ prisma, clock }: Kernel): Promise<void> {
  const at = new Date(clock.now().getTime() - (ROUND_OF_TODAY.openedDaysAgo + 2) * DAY_MS)
  await prisma.petition.updateMany({ where: { id: OF_TODAY.id, createdAt: { gt: at } }, data: { createdAt: at } })
  const begun = { petitionId: OF_TODAY.id, fromStage: 'drafting', toStage: 'drafting', at: { gt: at } } as const
  await prisma.petitionTransition.updateMany({ where: begun, data: { at } })
}

async function holdRound({ kernel, consultation, standAt }: Stage): Promise<void> {
  const { id, letter, openedDaysAgo, deadlineDaysAgo, closedDaysAgo, said, answers } = ROUND_OF_TODAY
  const about = { id: OF_TODAY.id, roundId: id }
  const secretary = await seedActor(kernel.prisma, SECRETARY)
  const read = async () => done(await consultation.read(secretary, OF_TODAY.id))
  if ((await read()).rounds[0]?.closedAt) return
  standAt(openedDaysAgo)
  const deadline = addDays(localDate(kernel.clock.now()), -deadlineDaysAgo)
  done(await consultation.openRound(secretary, { ...about, letter, deadline, silenceAgrees: true }))
  const { versionId, openedAt } = await kernel.prisma.petitionRound.findUniqueOrThrow({ where: { id } })
  await kernel.prisma.draftVersion.update({ where: { id: versionId }, data: { createdAt: openedAt } })
  for (const { by, daysAgo, said: words } of said) {
    const leader = await seedActor(kernel.prisma, by)
    const own = done(await consultation.ownPosition(leader, OF_TODAY.id))
    if (own.basedOn > 0) continue
    standAt(daysAgo)
    const lines = own.lines.map(({ cid, contentHash }, index) => {
      const [position, comment] = words[index] ?? (['agree', ''] as const)
      return { cid, contentHash, position, comment }
    })
    // The leader's id in the round's place: sent again after a killed run it is the same word.
    done(await consultation.sendPosition(leader, { ...about, statementId: leader.userId, basedOn: 0, lines }))
  }
  standAt(closedDaysAgo)
  const { consensus, departments } = await read()
  for (const { code, clause, kind, words } of answers) {
    const departmentId = departments.find((department) => department.code === code)?.id ?? ''
    const cell = consensus?.rows[clause]?.cells.find((one) => one.departmentId === departmentId)
    const line = cell?.said[0]
    if (!line) throw new Error(`the seed answers what ${code} has not said`)
    const { cid, statementId } = line
    done(await consultation.answerComment(secretary, { ...about, departmentId, cid, statementId, kind, words }))
  }
  done(await consultation.closeRound(secretary, { ...about, reason: '' }))
}

function done<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`the seed was refused: ${JSON.stringify(result.failure)}`)
  return result.value
}
