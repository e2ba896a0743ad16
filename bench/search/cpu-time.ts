import { readFileSync } from 'node:fs'

/** Processor time of us and of the database, in milliseconds; of the database null where it cannot be read. */
export interface CpuTime {
  readonly node: number
  readonly database: number | null
}

/** Linux counts it in hundredths of a second (USER_HZ). */
const TICK_MS = 10

/** What was spent so far: on a machine that others use too it says more than the time that passed. */
export function cpuTime(postmaster: number | null): CpuTime {
  const { user, system } = process.cpuUsage()
  return { node: (user + system) / 1000, database: postmaster === null ? null : familyTime(postmaster) }
}

/** Of the server, of its processes that have ended, and of those that run. */
function familyTime(postmaster: number): number | null {
  try {
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(/\s+/)
    const ended = timesOf(String(postmaster)).slice(2)
    const running = [String(postmaster), ...children].flatMap((pid) => timesOf(pid).slice(0, 2))
    return [...ended, ...running].reduce((sum, ticks) => sum + ticks, 0) * TICK_MS
  } catch {
    return null // another system
  }
}

/** utime, stime, cutime, cstime. */
function timesOf(pid: string): number[] {
  // Behind the name of the program, which may hold blanks, the state comes first.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return fields.slice(11, 15).map(Number)
}

/** What was spent between two moments on each of so many. */
export function spentOnEach(before: CpuTime, after: CpuTime, many: number): string {
  const each = (spent: number) => `${Math.round((spent / many) * 10) / 10} ms`
  const database =
    before.database === null || after.database === null ? '' : `, database ${each(after.database - before.database)}`
  return `node ${each(after.node - before.node)}${database}`
}
