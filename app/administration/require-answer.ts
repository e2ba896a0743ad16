import { data } from '@remix-run/node'
import type { Failure, Result } from '#server/kernel/result.ts'

/** What an administrator's page reads; anyone else is refused, and what is not there is not found. For loaders. */
export function requireAnswer<T>(answer: Result<T, Failure>): T {
  if (answer.ok) return answer.value
  throw data(null, { status: answer.failure.code.endsWith('not-found') ? 404 : 403 })
}
