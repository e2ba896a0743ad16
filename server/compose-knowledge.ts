import type { CaseDeps } from './cases/case-command.ts'
import { type Cases, createCases } from './cases/cases.ts'
import { discussedCases } from './cases/discussed-cases.ts'
import type { DiscussionDeps } from './discussions/discussion-command.ts'
import { createDiscussions, type Discussions } from './discussions/discussions.ts'

/** The part of the composition root that holds the knowledge base. No logic. */
export function composeKnowledge(deps: Omit<CaseDeps & DiscussionDeps, 'discussions' | 'cases'>): {
  readonly cases: Cases
  readonly discussions: Discussions
} {
  // What is talked about under a case goes as far as the case: each needs the other.
  const cases: Cases = createCases({ ...deps, discussions: () => discussions })
  const discussions = createDiscussions({ ...deps, cases: discussedCases })
  return { cases, discussions }
}
