import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { screenLines } from '#server/cases/screening/contract.ts'
import type { Finding } from '#server/documents/contract.ts'
import { readClauses } from '../drafts/clauses/read-clauses.ts'

/** Who denounced somebody is a state secret (domain.md, finding 4): it is not frozen, printed or sent. */
export function checkDenouncers(text: TextJson): Finding[] {
  const lines = readClauses(text).flatMap((clause) => clause.text.split('\n'))
  return screenLines(lines).flatMap(({ code, line, from, to }): Finding[] => {
    if (code !== 'denouncer') return []
    const found = (lines[line] ?? '').slice(from, to)
    return [{ box: '6', rule: 'denouncer-named', found, expected: 'Ông B', severity: 'error' }]
  })
}
