import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { addDays } from '#server/language/calendar.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import type { RecordDepartmentInput } from './contract.ts'
import {
  endVersions,
  findVersion,
  holdDepartments,
  insertSuccessions,
  insertVersion,
  joinCluster,
  loadHuesInForce,
  loadVersions,
  type VersionRecord,
} from './department-version-repository.ts'

/** Colours in the design tokens. */
const HUES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/**
 * [N11] Records a new version of a body. Those that it succeeds end the day before, also in the cluster, and keep their
 * names in every record (domain.md §5). Their people are moved by succession, one by one.
 */
export async function recordDepartment(
  deps: AdministrationDeps,
  actor: Actor,
  input: RecordDepartmentInput,
): Promise<Result<{ id: string }, AdministrationFailure>> {
  const recorded = await administer(deps, actor, async (work) => {
    const { tx } = work
    await holdDepartments(tx)
    if (await findVersion(tx, input.code, input.validFrom)) return fail('department-exists')
    const wanted = input.origin === 'founded' ? [] : [...new Set(input.predecessorIds)]
    const predecessors = await loadVersions(tx, wanted)
    if (predecessors.length < wanted.length) return fail('department-not-found')
    if (!predecessors.every((one) => mayEnd(one, input.validFrom))) return fail('department-predecessor-over')
    const hue = freeHue(predecessors, await loadHuesInForce(tx, input.validFrom))
    const id = await insertVersion(tx, input, { hue, provinceCode: predecessors[0]?.provinceCode ?? null })
    await insertSuccessions(tx, id, input)
    await endVersions(tx, wanted, input.validFrom)
    if (input.joinsCluster) {
      const cluster = await deps.clusters.only()
      await joinCluster(tx, { clusterId: cluster.id, departmentId: id, from: input.validFrom, after: wanted })
    }
    const { origin, validFrom, joinsCluster } = input
    const details = { origin, validFrom, predecessors: wanted, joinsCluster }
    await work.record('administration.record-department', { kind: 'department', id }, details)
    return ok({ id })
  })
  if (recorded.ok) deps.departments.forget()
  return recorded
}

/** It stands on the day before, and has no end yet but this one: a division is recorded body by body. */
function mayEnd({ validFrom, validTo }: VersionRecord, on: LocalDate): boolean {
  const end = validTo?.toISOString().slice(0, 10) ?? null
  return validFrom.toISOString().slice(0, 10) <= addDays(on, -1) && (end === null || end === on)
}

function freeHue(predecessors: readonly VersionRecord[], taken: readonly number[]): number {
  const inherited = predecessors.find(({ hue }) => hue !== null)?.hue
  return inherited ?? HUES.find((hue) => !taken.includes(hue)) ?? HUES[0]
}
