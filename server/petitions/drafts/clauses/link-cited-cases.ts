import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { isId } from '#server/kernel/ids.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { PETITION_CLAUSE } from '../content/contract.ts'
import type { PetitionDeps } from '../petition-command.ts'
import type { PetitionRecord } from '../petition-record.ts'
import { clauseIdOf } from './clause-id.ts'
import type { ClauseRow } from './clause-repository.ts'
import type { ClauseText } from './read-clauses.ts'

const MOST_QUOTED = 500

interface Cited {
  readonly version: number
  /** The words that cite it. */
  readonly quote: string
}

/**
 * The links clause —cites→ case follow the citations of the text, pinned to the version that was read. Who cited is not
 * known of a text that many write: the petition's opener answers for its links.
 */
export async function linkCitedCases(
  deps: Pick<PetitionDeps, 'chain'>,
  work: UnitOfWork,
  petition: Pick<PetitionRecord, 'id' | 'createdById'>,
  { stored, clauses }: { readonly stored: readonly ClauseRow[]; readonly clauses: readonly ClauseText[] },
): Promise<void> {
  const before = new Map(stored.map((row) => [row.cid, citedIn(row.content)]))
  const after = new Map(clauses.map((clause) => [clause.cid, citedIn(clause.content)]))
  for (const cid of new Set([...before.keys(), ...after.keys()])) {
    const [former, now] = [before.get(cid) ?? new Map(), after.get(cid) ?? new Map()]
    const from = { kind: PETITION_CLAUSE, id: clauseIdOf(petition.id, cid) }
    for (const [caseId, { version }] of former) {
      if (now.get(caseId)?.version === version) continue
      await deps.chain.unlink(work, { from, rel: 'cites', to: { kind: 'case', id: caseId } })
    }
    for (const [caseId, { version, quote }] of now) {
      if (former.get(caseId)?.version === version) continue
      await deps.chain.link(work, {
        ...{ from, rel: 'cites', to: { kind: 'case', id: caseId, version }, quote },
        createdById: petition.createdById,
      })
    }
  }
}

/** Cases that blocks cite, each in the newest version that is cited. What a browser made up is none. */
function citedIn(blocks: readonly TextJson[]): Map<string, Cited> {
  const found = new Map<string, Cited>()
  const visit = ({ text = '', marks = [], content = [] }: TextJson) => {
    for (const { type, attrs } of marks) {
      const [caseId, version] = [String(attrs?.caseId), Number(attrs?.version ?? 1)]
      if (type !== 'citation' || !isId(caseId) || !Number.isInteger(version) || version < 1) continue
      const known = found.get(caseId)
      if (known && known.version > version) continue
      const quote = known?.version === version ? known.quote + text : text
      found.set(caseId, { version, quote: quote.slice(0, MOST_QUOTED) })
    }
    for (const child of content) visit(child)
  }
  for (const block of blocks) visit(block)
  return found
}
