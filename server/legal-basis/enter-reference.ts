import { newId } from '#server/kernel/ids.ts'
import type { LocalDate } from '#server/language/dates.ts'
import { indexDocument } from './index-document.ts'
import {
  type DocumentFacts,
  insertDocumentsOnce,
  insertRelationsOnce,
  loadNumberKeys,
} from './legal-basis-repository.ts'
import type { LegalDeps } from './legal-command.ts'
import type { LegalRelationKind } from './legal-document.ts'
import { numberKeyOf } from './number-key.ts'

/** A row of the reference table that comes with the product. */
export interface ReferenceDocument extends Omit<DocumentFacts, 'numberKey'> {
  /** What it amends and replaces, by number. */
  readonly acts?: readonly {
    readonly kind: LegalRelationKind
    readonly number: string
    readonly on?: LocalDate
    readonly note?: string
  }[]
}

/** The whole table at the first start, on a machine that is busy with other things. */
const LONGEST_MS = 180_000

/**
 * Enters those documents of the reference table that are not there yet, with what they act on; what is there stays as the
 * librarians keep it. One audit row for the batch. Quick when nothing is missing.
 */
export async function enterReference(
  deps: Pick<LegalDeps, 'prisma' | 'transactor' | 'audit' | 'clock' | 'searchIndex'>,
  documents: readonly ReferenceDocument[],
): Promise<{ entered: number }> {
  const known = await loadNumberKeys(deps.prisma)
  const missing = documents.filter((document) => !known.has(numberKeyOf(document.number)))
  if (missing.length === 0) return { entered: 0 }
  return deps.transactor.run(async ({ tx }) => {
    const rows = missing.map(({ acts: _, ...facts }) => ({
      id: newId<'legal-document'>(),
      ...facts,
      numberKey: numberKeyOf(facts.number),
    }))
    const entered = await insertDocumentsOnce(tx, rows, deps.clock.now())
    const ids = await loadNumberKeys(tx)
    const relations = missing.flatMap(({ number, acts = [] }) =>
      acts.flatMap((act) => {
        const [actorId, targetId] = [ids.get(numberKeyOf(number)), ids.get(numberKeyOf(act.number))]
        if (!actorId || !targetId) throw new Error(`${number} acts on ${act.number}, which is not in the table`)
        return [{ kind: act.kind, actorId, targetId, effectiveOn: act.on ?? null, note: act.note ?? '' }]
      }),
    )
    await insertRelationsOnce(tx, relations)
    for (const { id } of rows) await indexDocument(deps, tx, id)
    const subject = { kind: 'legal-basis', id: null }
    await deps.audit.append(tx, null, { action: 'legal-basis.enter-reference', subject, details: { entered } })
    return { entered }
  }, LONGEST_MS)
}
