import type { Failure, Result } from '#server/kernel/result.ts'

/** A program that knows viruses (clamd.ts); without one this step of the scan is left out. */
export interface Antivirus {
  /** The virus' name, or null when none is known. */
  look(bytes: Uint8Array): Promise<Result<string | null, Failure<'antivirus-unreachable' | 'antivirus-refused'>>>
}
