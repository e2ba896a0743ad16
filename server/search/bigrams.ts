import { joinForms } from './comparing-form.ts'
import type { Form, Token } from './token.ts'

/** Two neighbouring words of one clause. */
export interface Bigram extends Form {
  /** Place of the first of the two among the tokens. */
  readonly at: number
}

/** Adjacent pairs of words within a clause; figures, provisions and numbers of documents are wholes by themselves. */
export function bigramsOf(tokens: readonly Token[]): Bigram[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    if (!next || next.clause !== token.clause || !isWord(token) || !isWord(next)) return []
    return [{ ...joinForms([token, next]), at }]
  })
}

function isWord(token: Token): boolean {
  return token.kind === 'syllable' || token.kind === 'abbreviation'
}
