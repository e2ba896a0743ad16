import type * as Y from 'yjs'
import { baseText } from '#realtime/protocol/petition-text/base-text.ts'
import { repairClauseIds } from '#realtime/protocol/petition-text/clause-ids.ts'
import { readText } from '#realtime/protocol/petition-text/read-text.ts'
import { canonicalJson, type TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { changeText, textNode } from '#realtime/protocol/petition-text/text-document.ts'
import { PETITION_TEXT_ROOT } from '#realtime/protocol/petition-text/text-schema.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { findPetitionOfDraft, loadOpenTextDrafts } from '../draft-repository.ts'
import { indexPetition } from '../index-petition.ts'
import { announcePetition, type PetitionDeps } from '../petition-command.ts'
import { loadPetition, lockPetition } from '../petition-repository.ts'
import {
  type ClauseChanges,
  type ClauseRow,
  loadClauses,
  loadDescents,
  type WrittenClause,
  writeClauses,
} from './clause-repository.ts'
import { linkCitedCases } from './link-cited-cases.ts'
import { linkLegalDocuments } from './link-legal-documents.ts'
import { type ClauseText, readClauses } from './read-clauses.ts'
import { settleDescents, traceDescent } from './trace-descent.ts'

export interface ClauseProjector {
  /** After a start: what was saved by a process that died before it could project it. */
  catchUp(): Promise<void>
  /** Resolves when every commit so far is in the read-model. */
  settled(): Promise<void>
  /** Idempotent; waits for what is under way. */
  close(): Promise<void>
}

type ProjectorDeps = Pick<
  PetitionDeps,
  'prisma' | 'transactor' | 'clock' | 'hub' | 'searchIndex' | 'chain' | 'legalBasis' | 'reportError'
>

const RETRY_MS = 500

/**
 * Keeps the read-model of texts equal to their documents (D5). The hub is not kept waiting: a command may hold the
 * petition while it waits for the hub, and the projection waits for the petition. Several commits are projected as one;
 * a projection that fails is tried again until it succeeds.
 */
export function createClauseProjector(deps: ProjectorDeps, retryMs = RETRY_MS): ClauseProjector {
  const waiting = new Map<string, TextJson>()
  let running: Promise<void> | null = null
  let closed = false

  async function run(): Promise<void> {
    for (let next = first(waiting); next; next = first(waiting)) {
      const [draftId, base] = next
      waiting.delete(draftId)
      try {
        await projectText(deps, draftId, base)
      } catch (error) {
        deps.reportError(error)
        if (closed) return
        if (!waiting.has(draftId)) waiting.set(draftId, base)
        await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }
  }

  /** Without the database: whoever waits for a commit waits for its listeners too, perhaps inside a transaction. */
  function notify(draftId: string, doc: Y.Doc): void {
    if (closed || !doc.share.has(PETITION_TEXT_ROOT)) return
    try {
      textNode(doc)
      waiting.set(draftId, baseText(readText(doc)))
    } catch (error) {
      // Somebody with full rights wrote what no editor writes: the rows stay as they were until it is gone.
      deps.reportError(error)
      return
    }
    start()
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null
      if (waiting.size > 0 && !closed) start()
    })
  }

  const stop = deps.hub.onCommitted(async (draftId, doc) => notify(draftId, doc))
  return {
    async catchUp() {
      for (const draftId of await loadOpenTextDrafts(deps.prisma)) {
        await deps.hub.read(draftId, (doc) => notify(draftId, doc))
      }
    },
    async settled() {
      while (running) await running
    },
    async close() {
      closed = true
      stop()
      while (running) await running
    },
  }
}

/** The rows of one text follow it in one transaction, and only those that differ are written. */
async function projectText(deps: ProjectorDeps, draftId: string, base: TextJson): Promise<void> {
  const petitionId = await findPetitionOfDraft(deps.prisma, draftId)
  if (!petitionId) return
  // Two people who paste the same cut clause bring its id twice: repaired first, which is a commit and comes here again.
  if (!hasOwnIds(base)) return repairIds(deps, draftId)
  const clauses = readClauses(base)
  await deps.transactor.run((work) => projectClauses(deps, work, petitionId, clauses))
}

/** Also in the transaction that makes the petition, so that its first text is read from the start. */
export async function projectClauses(
  deps: Pick<PetitionDeps, 'clock' | 'searchIndex' | 'chain' | 'legalBasis'>,
  work: UnitOfWork,
  petitionId: string,
  clauses: readonly ClauseText[],
): Promise<void> {
  await lockPetition(work.tx, petitionId)
  const petition = await loadPetition(work.tx, petitionId)
  if (!petition) return
  const stored = await loadClauses(work.tx, petitionId)
  const written = writtenIn(stored, clauses)
  const gone = stored.filter((row) => !clauses.some(({ cid }) => cid === row.cid)).map(({ cid }) => cid)
  if (written.length + gone.length === 0) return
  const known = await loadDescents(work.tx, [petitionId])
  const changes: ClauseChanges = { written, gone, descents: settleDescents(known, traceDescent(stored, clauses)) }
  await writeClauses(work.tx, petitionId, changes, deps.clock.now())
  await linkCitedCases(deps, work, petition, { stored, clauses })
  await linkLegalDocuments(deps, work, petition, changes)
  await indexPetition(deps, work.tx, petitionId)
  // Wording moves with every key; open pages read anew when clauses come, go or change their numbers.
  if (gone.length > 0 || written.some(({ isRelisted }) => isRelisted)) {
    announcePetition(deps, work, petition)
  }
}

interface Written extends WrittenClause {
  /** New, or under another number. */
  readonly isRelisted: boolean
}

/** The clauses whose rows differ from what they say now. */
function writtenIn(stored: readonly ClauseRow[], clauses: readonly ClauseText[]): Written[] {
  const rows = new Map(stored.map((row) => [row.cid, row]))
  return clauses.flatMap((clause, position) => {
    const row = rows.get(clause.cid)
    const isRelisted =
      row?.position !== position ||
      row.kind !== clause.kind ||
      row.label !== clause.label ||
      row.section !== clause.section
    const isSame = !isRelisted && canonicalJson(row.content) === canonicalJson(clause.content)
    const isReworded = row?.contentHash !== clause.contentHash
    return isSame ? [] : [{ ...clause, position, isReworded, isRelisted }]
  })
}

/** Whether every block at the top has an id, and no two the same. */
export function hasOwnIds(base: TextJson): boolean {
  const ids = (base.content ?? []).map((block) => block.attrs?.cid)
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
}

async function repairIds(deps: ProjectorDeps, draftId: string): Promise<void> {
  await deps.hub.edit(draftId, 'system', (doc) => {
    changeText(doc, (transform) => repairClauseIds(transform))
  })
}

function first<K, V>(map: ReadonlyMap<K, V>): readonly [K, V] | null {
  for (const entry of map) return entry
  return null
}
