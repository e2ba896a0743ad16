import { type Actor, hasDepartmentRole, hasWorkshopRole } from '#server/kernel/actor.ts'
import { textIn } from '#server/language/catalogue.ts'
import { formatDateTime } from '#server/language/dates.ts'
import { ARISES_FROM, PETITION } from '#server/petitions/drafts/content/contract.ts'
import type { WorkshopView } from '#server/workshops/workshop-view.ts'
import { safeName, toCsv } from './archive-names.ts'
import type { ArchivePart, DossierDeps } from './dossier-ports.ts'

/** A dossier is Vietnamese, whatever the reader's language. */
export const dossierText = textIn('vi')

/** What of the dossier this person gets, in the order in which it came about. */
export async function partsOf(deps: DossierDeps, actor: Actor, workshop: WorkshopView): Promise<ArchivePart[]> {
  return [
    planPart(workshop),
    ...(await madePart(deps.workshopDocuments.render(actor, { ...of(workshop), name: 'invitation' }))),
    ...(await madePart(deps.workshopDocuments.render(actor, { ...of(workshop), name: 'programme' }))),
    ...(await delegatesPart(deps, actor, workshop)),
    ...(await paperParts(deps, actor, workshop)),
    ...(await logPart(deps, actor, workshop)),
    ...(await votesPart(deps, actor, workshop)),
    ...(await madePart(deps.minutes.render(actor, { ...of(workshop), name: 'minutes' }))),
    ...(await madePart(deps.minutes.render(actor, { ...of(workshop), name: 'notice' }))),
    ...(await petitionParts(deps, actor, workshop)),
  ]
}

const of = ({ id }: WorkshopView) => ({ workshopId: id, format: 'pdf' }) as const

/** A document that cannot be made, or may not be read, is not in the dossier. */
async function madePart(
  making: Promise<{ ok: true; value: { bytes: Uint8Array; fileName: string } } | { ok: false; failure: unknown }>,
  folder = '',
): Promise<ArchivePart[]> {
  const made = await making
  if (!made.ok) return []
  const { bytes, fileName } = made.value
  return [{ path: `${folder}${safeName(fileName)}`, open: () => [bytes] }]
}

function textPart(path: string, text: string): ArchivePart {
  return { path, open: () => [Buffer.from(text, 'utf8')] }
}

function planPart(workshop: WorkshopView): ArchivePart {
  const t = dossierText
  const officers = workshop.officers.map(({ role, fullName, office }) => [t(`roles.${role}`), `${fullName}, ${office}`])
  const rows = [
    [t('dossier.plan.code'), workshop.code],
    [t('dossier.plan.title'), workshop.title],
    [t('dossier.plan.theme'), workshop.theme],
    [t('dossier.plan.purpose'), workshop.purpose],
    [t('dossier.plan.starts'), formatDateTime(workshop.startsAt, workshop.zone)],
    [t('dossier.plan.ends'), formatDateTime(workshop.endsAt, workshop.zone)],
    [t('dossier.plan.host'), workshop.host?.name ?? ''],
    ...workshop.departments.map(({ name }) => [t('dossier.plan.department'), name]),
    ...workshop.points.map(({ name, place }) => [t('dossier.plan.point'), [name, place].filter(Boolean).join(', ')]),
    ...officers,
    [t('dossier.plan.conclusion'), workshop.conclusion ?? ''],
  ]
  return textPart(`${t('dossier.files.plan')}.csv`, toCsv(rows))
}

async function delegatesPart(deps: DossierDeps, actor: Actor, workshop: WorkshopView): Promise<ArchivePart[]> {
  const read = await deps.workshops.readDelegates(actor, workshop.id)
  if (!read.ok || read.value.length === 0) return []
  const t = dossierText
  const points = new Map(workshop.points.map((point) => [point.id, point.name]))
  const head = [t('dossier.delegates.point'), t('dossier.delegates.name'), t('dossier.delegates.office')]
  const rows = read.value.map(({ pointId, fullName, office }) => [points.get(pointId) ?? '', fullName, office])
  return [textPart(`${t('dossier.files.delegates')}.csv`, toCsv([head, ...rows]))]
}

/** Papers that this person may download, each opened when its turn comes. */
async function paperParts(deps: DossierDeps, actor: Actor, workshop: WorkshopView): Promise<ArchivePart[]> {
  const read = await deps.workshops.readPapers(actor, workshop.id)
  if (!read.ok) return []
  const parts: ArchivePart[] = []
  for (const { file, department, title, mayDownload } of read.value) {
    if (!file || !mayDownload) continue
    const found = await deps.files.findForReading(actor, file.id)
    if (!found.ok) continue
    const end = /\.[^.]{1,8}$/u.exec(file.name)?.[0] ?? ''
    const name = safeName(`${department?.code ?? ''} ${title}`.trim())
    parts.push({
      path: `${dossierText('dossier.files.papers')}/${name}${end}`,
      open: () => deps.files.open(found.value),
    })
  }
  return parts
}

/** A JSON object per event, with the hash of the one before it: whoever has it can replay and check it. */
async function logPart(deps: DossierDeps, actor: Actor, workshop: WorkshopView): Promise<ArchivePart[]> {
  if (!mayTakeLog(actor, workshop)) return []
  const meeting = await deps.log.find(deps.prisma, workshop.id)
  const rows = meeting ? await deps.log.after(deps.prisma, meeting.id, 0) : []
  if (rows.length === 0) return []
  const lines = rows.map(({ seq, kind, v, at, actorId, onBehalfOf, payload, prevHash }) =>
    JSON.stringify({ seq, kind, v, at, actorId, onBehalfOf, payload, prevHash }),
  )
  return [textPart(`${dossierText('dossier.files.log')}.jsonl`, `${lines.join('\n')}\n`)]
}

/** Who ran the meeting, who wrote its minutes, and who keeps the host's records (D2). */
function mayTakeLog(actor: Actor, { id, host }: WorkshopView): boolean {
  if (actor.kind !== 'person') return false
  const holds = (role: Parameters<typeof hasWorkshopRole>[2]) => hasWorkshopRole(actor, id, role)
  if (holds('chair') || holds('deputy-chair') || holds('secretary')) return true
  if (actor.departmentId !== host?.id) return false
  return hasDepartmentRole(actor, 'leader') || hasDepartmentRole(actor, 'records-clerk')
}

async function votesPart(deps: DossierDeps, actor: Actor, workshop: WorkshopView): Promise<ArchivePart[]> {
  const seen = await deps.meetings.view(actor, workshop.id)
  if (!seen.ok || seen.value.votes.length === 0) return []
  const t = dossierText
  const head = (['time', 'way', 'text', 'given', 'counts', 'choices'] as const).map((one) => t(`dossier.votes.${one}`))
  const rows = seen.value.votes.map(({ openedAt, way, text, given, counts, roll }) => [
    formatDateTime(new Date(openedAt), workshop.zone),
    way === 'open' || way === 'secret' ? t(`minutes.vote.${way}`) : t('minutes.vote.straw'),
    text,
    String(given),
    Object.entries(counts ?? {})
      .map(([option, count]) => `${choiceWords(option)}: ${count}`)
      .join(', '),
    roll.flatMap(({ shortName, choice }) => (choice ? [`${shortName}: ${choiceWords(choice)}`] : [])).join(', '),
  ])
  return [textPart(`${t('dossier.files.votes')}.csv`, toCsv([head, ...rows]))]
}

const CHOICES = ['agree', 'agree-with-comment', 'disagree', 'reserve', 'abstain'] as const

function choiceWords(option: string): string {
  const known = CHOICES.find((one) => one === option)
  return known ? dossierText(`minutes.vote.choices.${known}`) : option
}

/** Petitions that arose from the workshop: as they were frozen, else as they stand. */
async function petitionParts(deps: DossierDeps, actor: Actor, workshop: WorkshopView): Promise<ArchivePart[]> {
  const steps = await deps.chain.stepsOf(actor, { kind: 'workshop', id: workshop.id })
  const folder = `${dossierText('dossier.files.petitions')}/`
  const parts: ArchivePart[] = []
  for (const { rel, kind, id } of steps) {
    if (rel !== ARISES_FROM || kind !== PETITION) continue
    const frozen = await madePart(deps.petitionDocuments.render(actor, { id, name: 'annexed', format: 'pdf' }), folder)
    const drafted = () => madePart(deps.petitionDocuments.render(actor, { id, name: 'draft', format: 'pdf' }), folder)
    parts.push(...(frozen.length > 0 ? frozen : await drafted()))
  }
  return parts
}
