/** A refusal that the caller is expected to handle: a closed set of codes per module, plain data across bundles. */
export interface Failure<Code extends string = string> {
  readonly code: Code
  /** Values for the text key of the code; never content of documents. */
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

export type Result<T, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F }

export function ok(): Result<void, never>
export function ok<T>(value: T): Result<T, never>
export function ok<T>(value?: T): Result<T | undefined, never> {
  return { ok: true, value }
}

export function fail<const Code extends string>(
  code: Code,
  details?: Failure['details'],
): { readonly ok: false; readonly failure: Failure<Code> } {
  return { ok: false, failure: details ? { code, details } : { code } }
}
