import type { PrismaClient } from '#server/database/generated/client.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Clock } from '#server/kernel/clock.ts'
import { isId, newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import type { Notifications } from '#server/notifications/notifications.ts'
import { readSearchInput } from '../asking/contract.ts'
import type { Search } from '../search.ts'
import {
  type ChangeSavedInput,
  MOST_SAVED,
  SAVED_SEARCH,
  type SavedSearchFailureCode,
  type SavedSearchView,
  type SaveSearchInput,
} from './contract.ts'
import {
  deleteSaved,
  insertSavedOnce,
  isAnythingWritten,
  loadAlerting,
  loadOwn,
  loadSaved,
  markOpened,
  moveOn,
  setAlerting,
} from './saved-repository.ts'

type Outcome<T> = Promise<Result<T, Failure<SavedSearchFailureCode>>>

export interface SavedSearchDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly clock: Clock
  readonly search: Pick<Search, 'countChanged'>
  readonly notices: Pick<Notifications, 'tell'>
  readonly actorOfUser: (userId: string) => Promise<Actor | null>
}

/** Tìm kiếm đã lưu: kept by a person for the person alone, told of by a notice when something new can be found. */
export interface SavedSearches {
  list(actor: Actor): Promise<SavedSearchView[]>
  save(actor: Actor, input: SaveSearchInput): Outcome<{ id: string }>
  change(actor: Actor, input: ChangeSavedInput): Outcome<void>
  remove(actor: Actor, id: string): Outcome<void>
  /** The query of its address, from a notice: with the moment from which on things are new. Nothing is new after it. */
  open(actor: Actor, id: string): Promise<string | null>
  /** For notices: its name, while there is something in the news that the person may still read (N9). */
  names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, { code: string; title: string }>>
  /** Tells everybody whose saved searches find something new; answers how many were told. */
  tellNew(): Promise<number>
}

/** A command is over by then: what was written later may not be visible yet. */
const SETTLED_AFTER_MS = 30_000

export function createSavedSearches(deps: SavedSearchDeps): SavedSearches {
  const { prisma, transactor, clock } = deps
  const countNew = (actor: Actor, address: string, since: Date, until: Date) =>
    deps.search.countChanged(actor, readSearchInput(new URLSearchParams(address)), { since, until })
  return {
    async list(actor) {
      const rows = await loadSaved(prisma, actor.userId)
      return rows.map(({ id, name, address, isAlerting, newSince }) => ({
        ...{ id, name, address, isAlerting },
        hasNews: newSince !== null,
      }))
    },
    save(actor, { name, address, isAlerting }) {
      const at = clock.now()
      const id = newId<'saved-search'>()
      const row = { id, userId: actor.userId, name, address, isAlerting, createdAt: at, lookedUntil: at }
      return transactor.attempt(async ({ tx }): Outcome<{ id: string }> => {
        const outcome = await insertSavedOnce(tx, row, MOST_SAVED)
        if (outcome === 'known') return fail('saved-search-known')
        return outcome === 'full' ? fail('saved-searches-full') : ok({ id })
      })
    },
    change: (actor, { id, isAlerting }) =>
      transactor.attempt(async ({ tx }): Outcome<void> => {
        const isThere = await setAlerting(tx, actor.userId, id, isAlerting, clock.now())
        return isThere ? ok() : fail('saved-search-not-found')
      }),
    remove: (actor, id) =>
      transactor.attempt(
        async ({ tx }): Outcome<void> =>
          (await deleteSaved(tx, actor.userId, id)) ? ok() : fail('saved-search-not-found'),
      ),
    async open(actor, id) {
      const one = isId(id) ? await loadOwn(prisma, actor.userId, id) : null
      if (!one) return null
      if (one.newSince) await markOpened(prisma, one.id)
      const query = new URLSearchParams(one.address)
      if (one.newSince) query.set('since', one.newSince.toISOString())
      return query.toString()
    },
    async names(actor, ids) {
      const named = new Map<string, { code: string; title: string }>()
      for (const one of await loadSaved(prisma, actor.userId)) {
        if (!ids.includes(one.id)) continue
        const isOver = one.newSince !== null && (await countNew(actor, one.address, one.newSince, clock.now())) === 0
        if (!isOver) named.set(one.id, { code: '', title: one.name })
      }
      return named
    },
    async tellNew() {
      const until = new Date(clock.now().getTime() - SETTLED_AFTER_MS)
      const alerting = await loadAlerting(prisma, until)
      const [oldest] = alerting
      if (!oldest || !(await isAnythingWritten(prisma, oldest.lookedUntil, until))) return 0
      let told = 0
      for (const one of alerting) {
        const actor = await deps.actorOfUser(one.userId)
        const count = actor ? await countNew(actor, one.address, one.lookedUntil, until) : 0
        await transactor.run(async (work) => {
          if (!(await moveOn(work.tx, one, until, count > 0)) || count === 0) return
          // Until the former news is opened it stands for all that comes.
          if (one.newSince !== null) return
          await deps.notices.tell(work, {
            ...{ kind: 'search-alert', recipients: [one.userId], about: { kind: SAVED_SEARCH, id: one.id } },
            key: `search-alert:${one.id}:${until.toISOString()}`,
          })
          told += 1
        })
      }
      return told
    },
  }
}
