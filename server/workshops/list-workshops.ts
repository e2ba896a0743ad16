import type { Actor } from '#server/kernel/actor.ts'
import { compareVietnamese } from '#server/language/collation.ts'
import { localDate } from '#server/language/dates.ts'
import { fold } from '#server/language/fold.ts'
import type { WorkshopListInput } from './contract.ts'
import { badgeOf, dressCard } from './dress-workshop.ts'
import { sectionOf } from './workshop.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { isCurrent, loadCounts, loadSummaries, type WorkshopSummary } from './workshop-list-repository.ts'
import { mayDraftSomePlan } from './workshop-policy.ts'
import type { WorkshopCard, WorkshopList } from './workshop-view.ts'

const PAST_PER_PAGE = 20
const NEXT_ON_HOME = 3

type ListDeps = Pick<WorkshopDeps, 'prisma' | 'departments' | 'clusters' | 'clock'>

/**
 * What the actor may read, in three sections: being held, still to come (nearest first), over (newest first, in pages
 * of 20). Text is looked for in title, theme and code, with or without tone marks.
 */
export async function listWorkshops(deps: ListDeps, actor: Actor, input: WorkshopListInput): Promise<WorkshopList> {
  const [all, cluster] = await Promise.all([loadSummaries(deps.prisma, actor, {}), deps.clusters.only()])
  const filtered = await loadSummaries(deps.prisma, actor, input)
  const wanted = fold(input.text)
  const matching = wanted ? filtered.filter((w) => fold(`${w.code} ${w.title} ${w.theme}`).includes(wanted)) : filtered
  const bySection = (section: WorkshopCard['section']) => matching.filter((w) => sectionOf(w.state) === section)
  const live = sorted(bySection('live'), input.sort, 'nearest')
  const upcoming = sorted(bySection('upcoming'), input.sort, 'nearest')
  const past = sorted(bySection('past'), input.sort, 'newest')
  const pageCount = Math.max(1, Math.ceil(past.length / PAST_PER_PAGE))
  const page = Math.min(input.page, pageCount)
  const pastShown = past.slice((page - 1) * PAST_PER_PAGE, page * PAST_PER_PAGE)
  const dress = await dresser(deps, actor, [...live, ...upcoming, ...pastShown])
  const used = new Set(all.flatMap((w) => w.departmentIds))
  const departments = (await deps.departments.all()).filter((d) => used.has(d.id)).map(badgeOf)
  return {
    live: live.map(dress),
    upcoming: upcoming.map(dress),
    past: pastShown.map(dress),
    counts: { live: live.length, upcoming: upcoming.length, past: past.length },
    page,
    pageSize: PAST_PER_PAGE,
    pageCount,
    years: [...new Set(all.map((w) => Number(localDate(w.startsAt, w.zone).slice(0, 4))))],
    departments,
    any: all.length > 0,
    mayDraft: mayDraftSomePlan(actor, cluster.id),
  }
}

/** For the home page: what is being held now, then the next to come (today's first, also when its hour has passed). */
export async function liveAndNext(
  deps: ListDeps,
  actor: Actor,
): Promise<{ live: WorkshopCard[]; next: WorkshopCard[] }> {
  const current = (await loadSummaries(deps.prisma, actor, {})).filter(isCurrent)
  const today = localDate(deps.clock.now())
  const live = sorted(
    current.filter((w) => sectionOf(w.state) === 'live'),
    'date',
    'nearest',
  )
  const next = sorted(
    current.filter((w) => !live.includes(w) && w.state !== 'postponed' && localDate(w.startsAt, w.zone) >= today),
    'date',
    'nearest',
  ).slice(0, NEXT_ON_HOME)
  const dress = await dresser(deps, actor, [...live, ...next])
  return { live: live.map(dress), next: next.map(dress) }
}

async function dresser(deps: ListDeps, actor: Actor, summaries: readonly WorkshopSummary[]) {
  const [counts, departments] = await Promise.all([
    loadCounts(
      deps.prisma,
      summaries.map((w) => w.id),
    ),
    deps.departments.byIds(summaries.flatMap((w) => [w.hostDepartmentId, ...w.departmentIds])),
  ])
  return (summary: WorkshopSummary) => dressCard(actor, summary, departments, counts)
}

function sorted(
  summaries: readonly WorkshopSummary[],
  by: WorkshopListInput['sort'],
  dates: 'nearest' | 'newest',
): WorkshopSummary[] {
  const direction = dates === 'nearest' ? 1 : -1
  return [...summaries].sort((a, b) =>
    by === 'title' ? compareVietnamese(a.title, b.title) : direction * (a.startsAt.getTime() - b.startsAt.getTime()),
  )
}
