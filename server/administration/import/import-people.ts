import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { type LocalDate, localDate } from '#server/language/dates.ts'
import { type AdministrationDeps, type AdministrationFailure, administer } from '../administration-command.ts'
import { mayAdminister } from '../administration-policy.ts'
import {
  insertImportOnce,
  insertPeople,
  loadByAddress,
  storeImportCounts,
  updateOffice,
} from '../people/person-repository.ts'
import { insertRoles } from '../roles/role-repository.ts'
import { checkRows, type JudgedRow } from './check-rows.ts'
import type { ConfirmImportInput, ImportOutcome, ImportPreview, RawRow } from './contract.ts'
import { readTable } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.ts'

type Db = Parameters<typeof loadByAddress>[0]

/** [N8] What the file would do, line by line. Writes nothing. */
export async function previewImport(
  deps: AdministrationDeps,
  actor: Actor,
  input: { readonly bytes: Uint8Array; readonly defaultDepartmentId: string | null },
): Promise<Result<ImportPreview, AdministrationFailure>> {
  if (!mayAdminister(actor)) return fail('administration-not-allowed')
  const table = await readTable(input.bytes)
  if (!table.ok) return table
  const rows = recogniseColumns(table.value)
  if (!rows.ok) return rows
  const judged = await judge(deps, deps.prisma, rows.value, input.defaultDepartmentId, localDate(deps.clock.now()))
  const count = (verdict: string) => judged.filter(({ shown }) => shown.verdict === verdict).length
  return ok({
    rows: judged.map(({ shown }) => shown),
    counts: { new: count('new'), exists: count('exists'), bad: count('bad') },
  })
}

/**
 * [N8] Enters the good lines in one transaction with one audit row; bad ones are left out. The lines are judged anew: an
 * address that got an account meanwhile exists. Confirming the same import twice does nothing the second time.
 */
export async function confirmImport(
  deps: AdministrationDeps,
  actor: Actor,
  input: ConfirmImportInput,
): Promise<Result<ImportOutcome, AdministrationFailure>> {
  return administer<ImportOutcome>(deps, actor, async (work) => {
    const isFirst = await insertImportOnce(work.tx, {
      ...{ id: input.importId, createdAt: work.now, createdById: actor.userId },
    })
    if (!isFirst) return ok({ created: 0, updated: 0, skipped: 0, links: [], wasDone: true })
    const judged = await judge(deps, work.tx, input.rows, input.defaultDepartmentId, work.today)
    const good = judged.flatMap(({ shown, person }) => (person ? [{ person, verdict: shown.verdict }] : []))
    const wanted = good.filter(({ verdict }) => verdict === 'new').map(({ person }) => person)
    const ids = await insertPeople(
      work.tx,
      wanted.map(({ role, ...person }) => ({ ...person, kind: 'person' })),
      work.now,
    )
    const entered = wanted.flatMap((person) => {
      const id = ids.get(person.email)
      return id ? [{ ...person, id }] : []
    })
    await insertRoles(
      work.tx,
      entered.flatMap(({ id, role, departmentId }) =>
        role
          ? [{ userId: id, role, scopeKind: 'department', scopeId: departmentId, validFrom: null, validTo: null }]
          : [],
      ),
    )
    const updated = input.updateOffices ? await updateOffices(work.tx, good) : 0
    const links: ImportOutcome['links'][number][] = []
    for (const { id, fullName, email } of input.invite ? entered : []) {
      links.push({
        ...(await deps.links.issue(work, { userId: id, purpose: 'invite', byId: actor.userId })),
        fullName,
        email,
      })
    }
    const counts = { created: entered.length, updated }
    if (counts.created + counts.updated === 0) return fail('import-nothing')
    await storeImportCounts(work.tx, input.importId, counts)
    await work.record(
      'administration.import-people',
      { kind: 'import', id: input.importId },
      {
        ...counts,
        invited: links.length,
        people: entered.map(({ id }) => id),
      },
    )
    return ok({ ...counts, skipped: input.rows.length - counts.created - counts.updated, links, wasDone: false })
  })
}

async function judge(
  deps: AdministrationDeps,
  db: Db,
  rows: readonly RawRow[],
  defaultDepartmentId: string | null,
  today: LocalDate,
): Promise<JudgedRow[]> {
  const present = await loadByAddress(
    db,
    rows.map((row) => row.email),
  )
  return checkRows(rows, {
    departments: await deps.departments.all(),
    present: new Map(present.map((person) => [person.email, person])),
    today,
    defaultDepartmentId,
  })
}

async function updateOffices(
  tx: Parameters<typeof updateOffice>[0],
  good: readonly { verdict: string; person: { email: string; office: string } }[],
): Promise<number> {
  const wanted = new Map(
    good.filter(({ verdict }) => verdict === 'exists').map(({ person }) => [person.email, person.office]),
  )
  const present = await loadByAddress(tx, [...wanted.keys()])
  const changed = present.filter((person) => wanted.get(person.email) !== person.office)
  for (const { id, email } of changed) await updateOffice(tx, id, wanted.get(email) ?? '')
  return changed.length
}
