import type { Pool } from 'pg'
import type { PrismaClient } from '#server/database/generated/client.ts'
import type { DepartmentView } from '#server/departments/contract.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import { answerSearch, countChanged } from './asking/answer-search.ts'
import type { SearchAnswer, SearchInput, SearchKind } from './asking/contract.ts'
import { createShapeMemory } from './asking/known-shapes.ts'
import { forgetChanges } from './asking/memory/memory-repository.ts'
import { createPostingMemory, KEEP_CHANGES_MS } from './asking/memory/posting-memory.ts'
import { createWordWeights } from './asking/word-weights.ts'
import { createDictionaryDesk, type DictionaryDesk } from './dictionary/dictionary-desk.ts'
import { createKeptDictionary } from './dictionary/kept-dictionary.ts'
import { type FillProgress, fillIndex } from './fill-index.ts'
import { forgetRecent, keepRecent, loadRecent } from './recent/recent-repository.ts'
import type { RelatedText } from './related/contract.ts'
import { findRelated } from './related/find-related.ts'
import type { SearchSource } from './search-source.ts'

export interface SearchDeps {
  readonly prisma: PrismaClient
  /** From `createSearchPool`, owned by the caller: searches speak SQL themselves. */
  readonly pool: Pool
  readonly transactor: Transactor
  readonly clock: Clock
  readonly departments: { all(): Promise<DepartmentView[]> }
  /** Who owns what can be found; asked late, because each is built beside the search. */
  readonly sources: () => readonly SearchSource[]
}

/** The one search over everything that the actor may read. */
export interface Search {
  /** `isTyping`: while somebody types, the last word is only begun. */
  find(actor: Actor, input: SearchInput, how?: { isTyping?: boolean; pageSize?: number }): Promise<SearchAnswer>
  /** How many texts that hold every word were written, or changed in what can be found of them, in a time. */
  countChanged(
    actor: Actor,
    input: SearchInput,
    changed: { readonly since: Date; readonly until: Date },
  ): Promise<number>
  /** Texts of the same kind that belong with this one, with the reason; of what the actor may find. */
  related(actor: Actor, subject: { readonly kind: SearchKind; readonly id: string }): Promise<RelatedText[]>
  /** What the person looked for lately, the latest first. */
  recent(actor: Actor): Promise<readonly string[]>
  keepRecent(actor: Actor, query: string): Promise<void>
  /** One of them, or all. */
  forgetRecent(actor: Actor, query: string | null): Promise<void>
  /** For librarians: abbreviations and other names. */
  readonly dictionary: DictionaryDesk
  /** At start: the dictionary that comes with the product, once. */
  enterDictionary(): Promise<{ entered: number }>
  /** At start: entries for what was there before. */
  fill(isStopping?: () => boolean): Promise<{ filled: number }>
  /** How far that is; null when every text can be found as it should. */
  filling(): FillProgress | null
  /** Once a day: what was noted of changes, and is not needed any more. */
  forgetChanges(): Promise<void>
}

export function createSearch(deps: SearchDeps & { readonly audit: AuditLog }): Search {
  const dictionary = createKeptDictionary(deps)
  let progress: FillProgress | null = null
  const parts = {
    ...{ ...deps, dictionary, weights: createWordWeights(deps) },
    ...{ shapes: createShapeMemory(), memory: createPostingMemory(deps) },
  }
  return {
    find: (actor, input, how) => answerSearch(parts, actor, input, how),
    countChanged: (actor, input, changed) => countChanged(parts, actor, input, changed),
    related: (actor, subject) => findRelated(parts, actor, subject),
    recent: (actor) => loadRecent(deps.prisma, actor.userId),
    async keepRecent(actor, query) {
      const trimmed = query.trim()
      if (trimmed !== '') await keepRecent(deps.prisma, actor.userId, trimmed, deps.clock.now())
    },
    forgetRecent: (actor, query) => forgetRecent(deps.prisma, actor.userId, query),
    dictionary: createDictionaryDesk(parts),
    enterDictionary: () => dictionary.enter(),
    async fill(isStopping) {
      try {
        return await fillIndex(deps, deps.sources(), { isStopping, onProgress: (next) => (progress = next) })
      } finally {
        progress = null
      }
    },
    filling: () => (progress && progress.done < progress.all ? progress : null),
    forgetChanges: () => forgetChanges(deps.pool, new Date(deps.clock.now().getTime() - KEEP_CHANGES_MS)),
  }
}
