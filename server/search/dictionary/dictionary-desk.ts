import type { Actor } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { fold } from '#server/language/fold.ts'
import { analyse } from '../analyse.ts'
import { loadAllowed } from '../asking/allowed.ts'
import { countPermitted } from '../asking/count-repository.ts'
import { sideBySide } from '../asking/plan-query.ts'
import { allOf } from '../asking/tsquery.ts'
import type { SearchDeps } from '../search.ts'
import {
  type ChangePairInput,
  type DictionaryFailureCode,
  MOST_COUNTED,
  type PairImpact,
  type PairInput,
  type PairView,
} from './contract.ts'
import { insertPairOnce, loadAllPairs, updatePair } from './dictionary-repository.ts'
import type { KeptDictionary } from './kept-dictionary.ts'

type Outcome<T> = Promise<Result<T, Failure<DictionaryFailureCode>>>

/** The desk of the librarians (thủ thư): abbreviations and other names, with what a pair would change. */
export interface DictionaryDesk {
  mayKeep(actor: Actor): boolean
  /** By what either side says, without tones; all where nothing is asked. */
  list(actor: Actor, asked: string): Outcome<PairView[]>
  /** How many texts that the librarian may read a pair would bring together; changes nothing. */
  preview(actor: Actor, input: PairInput): Outcome<PairImpact>
  add(actor: Actor, input: PairInput): Outcome<{ id: string }>
  /** Strong or weak, on or off. Pairs are never deleted: one that comes with the product would come again. */
  change(actor: Actor, input: ChangePairInput): Outcome<void>
}

export interface DeskDeps extends SearchDeps {
  readonly audit: AuditLog
  readonly dictionary: KeptDictionary
}

export function createDictionaryDesk(deps: DeskDeps): DictionaryDesk {
  return {
    mayKeep,
    async list(actor, asked) {
      if (!mayKeep(actor)) return fail('dictionary-not-allowed')
      const wanted = fold(asked)
      const pairs = await loadAllPairs(deps.prisma)
      return ok(pairs.filter(({ left, right }) => fold(left).includes(wanted) || fold(right).includes(wanted)))
    },
    async preview(actor, { left, right }) {
      if (!mayKeep(actor)) return fail('dictionary-not-allowed')
      if (fold(left) === fold(right)) return fail('dictionary-sides-same')
      const circles = deps.sources().flatMap((source) => source.audiencesOf(actor))
      const allowed = await loadAllowed(deps.pool, circles)
      const [one, other] = [queryOf(left), queryOf(right)]
      const asked = [one, other, allOf([one, other])]
      const [withLeft = 0, withRight = 0, withBoth = 0] = await countPermitted(deps.pool, asked, allowed, MOST_COUNTED)
      const known = (await loadAllPairs(deps.prisma)).filter((pair) =>
        [pair.left, pair.right].some((side) => fold(side) === fold(left) || fold(side) === fold(right)),
      )
      return ok({ left, right, withLeft, withRight, withBoth, known })
    },
    async add(actor, { left, right, isWeak }) {
      if (!mayKeep(actor)) return fail('dictionary-not-allowed')
      if (fold(left) === fold(right)) return fail('dictionary-sides-same')
      const id = newId<'search-expansion'>()
      const added = await deps.transactor.attempt(async ({ tx }): Outcome<{ id: string }> => {
        if (!(await insertPairOnce(tx, { id, left, right, isWeak }))) return fail('dictionary-pair-known')
        await deps.audit.append(tx, actor.userId, {
          action: 'search.add-pair',
          subject: { kind: 'search-expansion', id },
          details: { left, right, isWeak },
        })
        return ok({ id })
      })
      if (added.ok) deps.dictionary.forget()
      return added
    },
    async change(actor, { id, isWeak, isActive }) {
      if (!mayKeep(actor)) return fail('dictionary-not-allowed')
      const changed = await deps.transactor.attempt(async ({ tx }): Outcome<void> => {
        if (!(await updatePair(tx, id, { isWeak, isActive }))) return fail('dictionary-pair-not-found')
        await deps.audit.append(tx, actor.userId, {
          action: 'search.change-pair',
          subject: { kind: 'search-expansion', id },
          details: { isWeak, isActive },
        })
        return ok()
      })
      if (changed.ok) deps.dictionary.forget()
      return changed
    },
  }
}

function mayKeep(actor: Actor): boolean {
  return actor.roles.some((role) => role.scope === 'cluster' && role.role === 'librarian')
}

function queryOf(words: string): string {
  return sideBySide(analyse(words), false)
}
