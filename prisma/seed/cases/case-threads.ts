import { ENVIRONMENT_THREADS } from './environment-threads.ts'
import { LAND_THREADS } from './land-threads.ts'
import type { ThreadPlan } from './thread-plan.ts'

/** What is talked about under the demo's cases, by the case. */
export const CASE_THREADS: Readonly<Record<string, readonly ThreadPlan[]>> = { ...LAND_THREADS, ...ENVIRONMENT_THREADS }
