import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Tx } from '#server/kernel/transaction.ts'
import type { SearchEntryText, SearchSubject } from './entry.ts'
import {
  type EntryNumbers,
  insertEntries,
  type NewEntry,
  numberEntries,
  type PreparedWords,
  prepareWords,
  replaceEntries,
  settleWords,
  updateStatus,
} from './entry-repository.ts'

/** How a module makes its subjects findable, inside the transaction that changes them. */
export interface SearchIndex {
  /** What can be found of a subject from now on, in place of what could before. */
  index(tx: Tx, subject: SearchSubject, entries: readonly SearchEntryText[]): Promise<void>
  /** The words of a text that `indexNew` will be given, before its transaction begins. */
  prepare(entry: SearchEntryText): PreparedWords
  /**
   * The numbers that `indexNew` will be given, each statement by itself: a command that meets a new one in its transaction
   * keeps others who meet it waiting until it ends.
   */
  number(prisma: PrismaClient, entries: readonly NewEntry[]): Promise<EntryNumbers[]>
  /** What can be found of many subjects that had no entry before, in few statements. */
  indexNew(tx: Tx, entries: readonly NewEntry[]): Promise<void>
  /** After many: searches need not look through what was written last beside the index. */
  settle(tx: Tx): Promise<void>
  /** Only another state of many subjects: their words are as they were. */
  restate(tx: Tx, kind: SearchSubject['kind'], ids: readonly string[], status: string): Promise<void>
  remove(tx: Tx, subject: SearchSubject): Promise<void>
}

export function createSearchIndex(deps: { clock: Clock }): SearchIndex {
  return {
    index: (tx, subject, entries) => replaceEntries(tx, subject, entries, deps.clock.now()),
    prepare: prepareWords,
    number: numberEntries,
    settle: settleWords,
    indexNew: (tx, entries) => insertEntries(tx, entries, deps.clock.now()),
    restate: (tx, kind, ids, status) => updateStatus(tx, kind, ids, status),
    remove: (tx, subject) => replaceEntries(tx, subject, [], deps.clock.now()),
  }
}
