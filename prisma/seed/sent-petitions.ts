import type { DraftHub } from '#realtime/drafts/draft-hub.ts'
import type { Kernel, Services } from '#server/compose.ts'
import { composePetitions, type PetitionsComposition } from '#server/compose-petitions.ts'
import { validateDocument } from '#server/documents/validate-document.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import { createTasks } from '#server/tasks/tasks.ts'
import { FROZEN_OF_TODAY } from './petitions/frozen-of-today.ts'
import { PACT_OF_2021 } from './petitions/pact-of-2021.ts'
import { OF_2024 } from './petitions/petition-of-2024.ts'
import { writeSeedText } from './petitions/seed-text.ts'
import { seedActor } from './workshops/seed-actors.ts'

const SEEDED = 'seed.sent-petitions'
const [SECRETARY, CLERK] = ['thugiang@bacninh.example', 'hongnhung@bacninh.example']
const DAY_MS = 24 * 60 * 60 * 1000

interface SeedDeps {
  kernel: Kernel
  services: Services
  hub: DraftHub
  clusterId: string
}

interface Stage extends SeedDeps {
  readonly petitions: PetitionsComposition['services']
  readonly standAt: (moment: Date | string) => void
}

/**
 * The pact of 2021, the petition of 2024, issued and answered in part, and one of today's six that waits for its last two
 * confirmations: through the commands that people use, each at its own time. Idempotent, and goes on where a killed run stopped.
 */
export async function seedSentPetitions(deps: SeedDeps): Promise<void> {
  const { kernel, services, hub, clusterId } = deps
  if (await kernel.prisma.auditEntry.findFirst({ where: { action: SEEDED }, select: { id: true } })) return
  const clock = { time: kernel.clock.now(), now: () => new Date(clock.time) }
  const unmade = () => Promise.reject(new Error('the seed makes no documents'))
  const silent = { tell: async () => undefined }
  const { departments, clusters, files, chain, legalBasis, workingDays } = services
  const composed = composePetitions({
    ...kernel,
    ...{ clock, hub, departments, clusters, files, chain, legalBasis, validateDocument },
    // Nothing of the demo is ever mailed; its tasks stand on the lists.
    ...{ notices: silent, tasks: createTasks({ ...kernel, clock, notices: silent }) },
    ...{ documents: { render: unmade, picture: unmade, isFontSubstitute: false }, documentHash: () => '' },
    signatures: { hasRoots: false, prepare: unmade, verify: unmade },
    edxml: { build: () => ({ ok: false, failure: { code: 'edxml-missing' } }), options: unmade },
    calendar: workingDays.calendar,
    replyDays: () => services.settings.read('replyDays'),
    // Who is seated here has proved it to the seed.
    isFresh: () => true,
    loadActor: async () => null,
    reportError: (error) => {
      throw error
    },
  })
  const standAt = (moment: Date | string) => {
    clock.time = new Date(moment)
  }
  const stage: Stage = { ...deps, petitions: composed.services, standAt }
  try {
    await seedIssued(stage, PACT_OF_2021)
    await seedOf2024(stage)
    await seedFrozen(stage)
    await composed.services.petitions.projected()
  } finally {
    await composed.close()
  }
  await kernel.transactor.run(({ tx }) =>
    kernel.audit.append(tx, null, { action: SEEDED, subject: { kind: 'cluster', id: clusterId } }),
  )
}

type Head = { readonly title: string; readonly recipient: string; readonly documentKind: 'official_letter' | 'pact' }

/** Starts it with its text; what a killed run left is gone on with. */
async function begin(
  { kernel, hub, petitions }: Stage,
  secretary: Actor,
  plan: { readonly id: string; readonly head: Head; readonly cohortOn: LocalDate } & Parameters<
    typeof writeSeedText
  >[3],
): Promise<void> {
  const { id, head, cohortOn } = plan
  const people = { leadDepartmentId: secretary.departmentId, secretaryId: secretary.userId, workshopId: null }
  done(await petitions.petitions.start(secretary, { id, ...head, ...people, cohortOn, itemIds: [] }, { isDemo: true }))
  const where = { kind_subjectId: { kind: 'petition-text', subjectId: id } }
  const { id: draftId } = await kernel.prisma.draft.findUniqueOrThrow({ where })
  await writeSeedText(hub, draftId, secretary.userId, plan)
  await petitions.petitions.projected()
}

/** Freezes what stands, once. */
async function freeze({ petitions }: Stage, secretary: Actor, id: string): Promise<void> {
  const { preview, revision, departmentCount } = done(await petitions.petitionSigning.read(secretary, id))
  if (revision || !preview) return
  const faults = preview.findings.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) throw new Error(`the seed's document has faults: ${JSON.stringify(faults)}`)
  const seen = { id, hash: preview.hash, leaving: 0, order: 'together' as const, quorum: departmentCount }
  done(await petitions.petitionSigning.freeze(secretary, seen))
}

/** Of what stands frozen; who has answered is not asked again. */
async function confirm({ kernel, petitions }: Stage, leader: Actor, id: string): Promise<void> {
  const { prisma } = kernel
  const { id: revisionId, hash } = await prisma.petitionRevision.findFirstOrThrow({
    where: { petitionId: id, voidedAt: null },
  })
  if ((await prisma.petitionConfirmation.count({ where: { revisionId, departmentId: leader.departmentId } })) > 0)
    return
  done(await petitions.petitionSigning.answer(leader, { id, revisionId, hash, verdict: 'confirmed' }))
}

/** From its first word to its issue, by the people and bodies of its day; answers with the clerk who issued it. */
async function seedIssued(stage: Stage, plan: typeof OF_2024 | typeof PACT_OF_2021): Promise<Actor> {
  const { kernel, services, clusterId, petitions, standAt } = stage
  const { id, issue, heldOn } = plan
  const bodies = new Map((await services.departments.cohort(clusterId, heldOn)).map((body) => [body.code, body]))
  const seat = async (
    email: string,
    code: string,
    role: 'leader' | 'specialist' | 'records-clerk',
    office?: string,
  ) => {
    const department = bodies.get(code)
    if (!department) throw new Error(`no body ${code} on ${heldOn}`)
    const actor = await seedActor(kernel.prisma, email, { department, role })
    return { ...actor, office: office ?? actor.office }
  }
  const secretary = await seat(SECRETARY, 'BN', 'specialist')
  const clerk = await seat(CLERK, 'BN', 'records-clerk')
  const at = async () => (await kernel.prisma.petition.findUnique({ where: { id } }))?.stage ?? 'drafting'
  standAt(plan.startedAt)
  await begin(stage, secretary, { ...plan, cohortOn: heldOn })
  standAt(plan.frozenAt)
  await freeze(stage, secretary, id)
  for (const [index, { code, email, office }] of plan.confirmed.entries()) {
    // All within the working day of the freeze.
    standAt(new Date(new Date(plan.frozenAt).getTime() + (index + 1) * 35 * 60 * 1000))
    if ((await at()) === 'frozen') await confirm(stage, await seat(email, code, 'leader', office), id)
  }
  const { id: revisionId } = await kernel.prisma.petitionRevision.findFirstOrThrow({
    where: { petitionId: id, voidedAt: null },
  })
  standAt(plan.submittedAt)
  if ((await at()) === 'frozen') done(await petitions.petitionSigning.submit(secretary, { id, revisionId }))
  standAt(plan.issuedAt)
  const { number, notation, documentDate, signature } = issue
  const { petitionIssuing: issuing } = petitions
  if ((await at()) === 'submitted') {
    done(await issuing.number(clerk, { id, revisionId, number, notation, documentDate }))
  }
  if ((await at()) === 'numbered') {
    done(await issuing.seal(clerk, { id, ...signature, signedOn: documentDate, sealedOn: documentDate }))
  }
  if ((await at()) === 'sealed') done(await issuing.issue(clerk, { id, number, notation }))
  return clerk
}

async function seedOf2024(stage: Stage): Promise<void> {
  const { petitionIssuing: issuing, petitionReplies: replies } = stage.petitions
  const { standAt } = stage
  const { id } = OF_2024
  const clerk = await seedIssued(stage, OF_2024)
  done(await replies.setDue(clerk, { id, dueOn: OF_2024.dueOn }))
  for (const { id: statusId, code, on } of OF_2024.statuses) {
    standAt(`${on}T08:00:00Z`)
    done(await issuing.recordStatus(clerk, { id, statusId, code, on, reason: '' }))
  }
  const { clauses } = done(await replies.read(clerk, id))
  for (const { id: replyId, at: recordedAt, lines, ...letter } of OF_2024.replies) {
    standAt(recordedAt)
    const said = lines.map(([place, outcome]) => ({ cid: clauses[place]?.cid ?? '', outcome }))
    const authority = OF_2024.head.recipient
    done(await replies.record(clerk, { id, replyId, ...letter, authority, remindOn: null, lines: said }))
  }
}

async function seedFrozen(stage: Stage): Promise<void> {
  const { kernel, standAt } = stage
  const { id, startedDaysAgo, frozenDaysAgo, confirmed } = FROZEN_OF_TODAY
  const ago = (days: number) => new Date(kernel.clock.now().getTime() - days * DAY_MS)
  const secretary = await seedActor(kernel.prisma, SECRETARY)
  standAt(ago(startedDaysAgo))
  await begin(stage, secretary, { ...FROZEN_OF_TODAY, cohortOn: localDate(ago(startedDaysAgo)) })
  standAt(ago(frozenDaysAgo))
  await freeze(stage, secretary, id)
  for (const { email, daysAgo } of confirmed) {
    standAt(ago(daysAgo))
    await confirm(stage, await seedActor(kernel.prisma, email), id)
  }
}

function done<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`the seed was refused: ${JSON.stringify(result.failure)}`)
  return result.value
}
