import type { Prisma, PrismaClient } from '#server/database/generated/client.ts'
import type { DomainEvent, EventBus } from './event-bus.ts'

/** The database inside one command: what a repository function takes as its first argument. */
export type Tx = Prisma.TransactionClient

/** What a command sees inside its transaction. */
export interface UnitOfWork {
  readonly tx: Tx
  /** Published once the commit stands; dropped when the transaction fails. */
  afterCommit(event: DomainEvent): void
}

export interface Transactor {
  /**
   * Runs one command in one transaction. A returned value commits; a thrown error rolls back.
   * Holds no network call but the database's. `longestMs`: after so long it is rolled back, 20 s unless told.
   */
  run<T>(command: (work: UnitOfWork) => Promise<T>, longestMs?: number): Promise<T>
  /** Like run, but rolls back when the command answers with a failure. */
  attempt<T extends { ok: boolean }>(command: (work: UnitOfWork) => Promise<T>): Promise<T>
}

/** Carries a refusal through Prisma's rollback. */
class Refused<T> extends Error {
  readonly outcome: T
  constructor(outcome: T) {
    super('refused')
    this.outcome = outcome
  }
}

export function createTransactor(deps: { prisma: PrismaClient; events: EventBus }): Transactor {
  async function run<T>(command: (work: UnitOfWork) => Promise<T>, longestMs = 20_000): Promise<T> {
    const events: DomainEvent[] = []
    const value = await deps.prisma.$transaction(
      (tx) => command({ tx, afterCommit: (event) => void events.push(event) }),
      { maxWait: 10_000, timeout: longestMs },
    )
    for (const event of events) deps.events.publish(event)
    return value
  }
  return {
    run,
    async attempt<T extends { ok: boolean }>(command: (work: UnitOfWork) => Promise<T>): Promise<T> {
      try {
        return await run(async (work) => {
          const outcome = await command(work)
          if (!outcome.ok) throw new Refused(outcome)
          return outcome
        })
      } catch (error) {
        if (error instanceof Refused) return error.outcome as T
        throw error
      }
    },
  }
}
