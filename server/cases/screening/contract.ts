import { findSecrecyMarks, linesOf } from '#server/files/secrecy/contract.ts'
import { findDenouncer } from './find-denouncer.ts'

// Pure: the same while one types and when a case is published.

/** `secret`: it says that it is a state secret · `denouncer`: it names who denounced somebody. */
export type RefusedWords = 'secret' | 'denouncer'

/** A place of a text that keeps it from being published: its line, from 0, and where in it. */
export interface RefusedPlace {
  readonly code: RefusedWords
  readonly line: number
  readonly from: number
  readonly to: number
}

/** What may not stand in a shared text, line by line (R2, R3). "Mật độ xây dựng" and "mật ong" pass. */
export function screenLines(lines: readonly string[]): RefusedPlace[] {
  // Empty lines are left out by the scan: what is found is led back to the lines as they are.
  const told = lines.flatMap((text, line) => (text.trim() === '' ? [] : [line]))
  const secret = findSecrecyMarks(linesOf(lines, { hasHead: true })).flatMap(({ line }): RefusedPlace[] => {
    const at = told[(line ?? 1) - 1]
    return at === undefined ? [] : [{ code: 'secret', line: at, from: 0, to: lines[at]?.length ?? 0 }]
  })
  const named = lines.flatMap((text, line) =>
    findDenouncer(text).map((place): RefusedPlace => ({ code: 'denouncer', line, ...place })),
  )
  return [...secret, ...named].sort((a, b) => a.line - b.line || a.from - b.from)
}
