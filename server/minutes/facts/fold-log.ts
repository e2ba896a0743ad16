import type { Tx } from '#server/kernel/transaction.ts'
import type { ChainedRow, MinutesDeps, WorkshopFacts } from '../minutes-ports.ts'
import type { FoldedFacts } from '../minutes-repository.ts'
import { bytesOfFacts, foldFacts, sha256 } from './fold-facts.ts'
import type { Cast, FactsVersion, MinutesFacts } from './minutes-facts.ts'

/**
 * The facts of a workshop's minutes from its meeting's log as it stands; null when the chain of the log does not hold
 * (domain.md §2; decisions.md, "Meeting log"). People come and go after the closing too: the log is read up to it.
 */
export async function foldLog(
  deps: Pick<MinutesDeps, 'log' | 'checkLog' | 'clock'>,
  tx: Tx,
  workshopId: string,
  cast: Cast,
  v?: FactsVersion,
): Promise<(FoldedFacts & { readonly model: MinutesFacts }) | null> {
  const head = await deps.log.find(tx, workshopId)
  const read = head ? await deps.log.after(tx, head.id, 0) : []
  // What was appended since the head was read belongs to a later head.
  const rows = read.filter(({ seq }) => seq <= (head?.lastSeq ?? 0))
  if (head && !deps.checkLog(rows, head).intact) return null
  const last = cutAtClosing(rows, head?.lastHash ?? '')
  const model = foldFacts(cast, last.rows, last.hash, v)
  const facts = bytesOfFacts(model)
  return {
    model,
    facts,
    factsHash: sha256(facts),
    logSeq: model.log.seq,
    logHash: model.log.hash,
    foldedAt: deps.clock.now(),
  }
}

/** The rows up to the closing, and the hash of the last of them: it stands in the row behind it, or in the head. */
export function cutAtClosing(
  rows: readonly ChainedRow[],
  headHash: string,
): { readonly rows: readonly ChainedRow[]; readonly hash: string } {
  const end = rows.findLastIndex(({ kind }) => kind === 'meeting-closed')
  if (end < 0 || end === rows.length - 1) return { rows, hash: headHash }
  return { rows: rows.slice(0, end + 1), hash: rows[end + 1]?.prevHash ?? headHash }
}

/**
 * The cast as the workshop calls its people now. An item that left the programme stays while something is written
 * under it (`kept`).
 */
export function castOf(facts: WorkshopFacts, shortNames: ReadonlyMap<string, string>, kept: Cast['items'] = []): Cast {
  const { code, title, startsAt, endsAt, zone } = facts
  const known = new Set(facts.items.map(({ id }) => id))
  return {
    workshop: { code, title, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), zone },
    departments: facts.departments.map(({ id, shortName }) => ({ id, shortName })),
    officers: facts.officers.map(({ userId, role, fullName, office, departmentId }) => ({
      ...{ userId, role, fullName, office },
      departmentShortName: shortNames.get(departmentId) ?? '',
    })),
    points: facts.points.map(({ id, departmentId, name, place, isCentral, userId }) => ({
      ...{ id, departmentId, name, place, isCentral, userId },
    })),
    delegates: facts.delegates.map(({ id, pointId, fullName, office, userId }) => ({
      ...{ id, pointId, fullName, office, userId },
    })),
    items: [
      ...facts.items.map((item) => ({ id: item.id, title: item.title })),
      ...kept.filter(({ id }) => !known.has(id)).map(({ id, title: called }) => ({ id, title: called })),
    ],
  }
}

/** Stored facts; their bytes are the truth. */
export function readFacts(stored: string): MinutesFacts {
  return JSON.parse(stored) as MinutesFacts // written by bytesOfFacts alone
}
