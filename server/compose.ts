import type { PrismaClient } from '#server/database/generated/client.ts'
import { type Accounts, createAccounts } from './accounts/accounts.ts'
import { type Chain, createChain } from './chain/chain.ts'
import { type Clusters, createClusters } from './clusters/clusters.ts'
import { createDepartments, type Departments } from './departments/departments.ts'
import { type AuditLog, createAuditLog } from './kernel/audit-log.ts'
import type { Clock } from './kernel/clock.ts'
import { createInProcessEventBus, type EventBus } from './kernel/event-bus.ts'
import { createTransactor, type Transactor } from './kernel/transaction.ts'
import { createTasks, type Tasks } from './tasks/tasks.ts'

/** Everything a route may call: the commands and queries of each module. */
export interface Services {
  readonly accounts: Accounts
  readonly departments: Departments
  readonly clusters: Clusters
  readonly tasks: Tasks
  readonly chain: Chain
}

/** What the modules are built from, for those who build beside the routes: seed, sockets, tests. */
export interface Kernel {
  readonly prisma: PrismaClient
  readonly clock: Clock
  readonly events: EventBus
  readonly audit: AuditLog
  readonly transactor: Transactor
}

export interface ComposeDeps {
  readonly prisma: PrismaClient
  readonly clock: Clock
  readonly sessionSecret: string
  readonly demoMode: boolean
  readonly reportError: (error: unknown) => void
}

/** The composition root: where the compiler checks that every port is fitted. No logic. */
export function compose(deps: ComposeDeps): { kernel: Kernel; services: Services } {
  const { prisma, clock } = deps
  const events = createInProcessEventBus(deps.reportError)
  const audit = createAuditLog({ clock })
  const transactor = createTransactor({ prisma, events })
  const kernel: Kernel = { prisma, clock, events, audit, transactor }

  const departments = createDepartments({ prisma })
  const clusters = createClusters({ prisma })
  const tasks = createTasks({ prisma, clock })
  const chain = createChain({ clock })
  const accounts = createAccounts({
    ...kernel,
    departments,
    sessionSecret: deps.sessionSecret,
    demoMode: deps.demoMode,
  })
  return { kernel, services: { accounts, departments, clusters, tasks, chain } }
}
