import { type LocalTime, localDate, localTime, toInstant } from '#server/language/dates.ts'
import { WORKSHOP_CHANGED } from './contract.ts'
import { indexWorkshop } from './index-workshop.ts'
import { isDraftTouched, loadRedated } from './redate-repository.ts'
import type { WorkshopDeps } from './workshop-command.ts'
import { updateTimes } from './workshop-repository.ts'

const HALF_HOUR = 30 * 60_000
const EARLIEST: LocalTime = '08:00'
const LATEST: LocalTime = '20:00'

/**
 * Run at each start: the demo's own workshop is today, and begins at the next half hour that is at least half an hour
 * away (08:00 at the earliest, 20:00 at the latest), as long as nobody has touched it (`redated`, and no one has
 * typed in its agenda). No act of a person, so it raises no version.
 */
export async function redateDemoWorkshop(deps: WorkshopDeps): Promise<{ moved: number }> {
  const now = deps.clock.now()
  return deps.transactor.run(async (work) => {
    let moved = 0
    for (const workshop of await loadRedated(work.tx)) {
      if (await isDraftTouched(work.tx, workshop.id)) continue
      const length = workshop.endsAt.getTime() - workshop.startsAt.getTime()
      const startsAt = todaysStart(now, workshop.zone)
      if (isSoonToday(workshop.startsAt, now, workshop.zone) || startsAt.getTime() === workshop.startsAt.getTime())
        continue
      await updateTimes(work.tx, workshop.id, { startsAt, endsAt: new Date(startsAt.getTime() + length) })
      await deps.agenda.moveAgenda(work.tx, { workshopId: workshop.id, startsAt })
      await indexWorkshop(deps, work.tx, workshop.id)
      await deps.audit.append(work.tx, null, {
        action: 'workshop.redate-demo',
        subject: { kind: 'workshop', id: workshop.id },
      })
      work.afterCommit({
        name: WORKSHOP_CHANGED,
        subject: { kind: 'workshop', id: workshop.id, version: workshop.version },
      })
      moved += 1
    }
    return { moved }
  })
}

/** The start that the demo's workshop gets when the product starts at `now`. */
function todaysStart(now: Date, zone: string): Date {
  const today = localDate(now, zone)
  const soon = new Date(Math.ceil((now.getTime() + HALF_HOUR) / HALF_HOUR) * HALF_HOUR)
  const time = localDate(soon, zone) === today ? localTime(soon, zone) : LATEST
  return toInstant(today, time < EARLIEST ? EARLIEST : time > LATEST ? LATEST : time, zone)
}

/** Already today and still ahead: a restart in between changes nothing. */
function isSoonToday(startsAt: Date, now: Date, zone: string): boolean {
  return localDate(startsAt, zone) === localDate(now, zone) && startsAt > now
}
