import type { Form, Token } from './token.ts'

/** Two neighbouring words of one clause. */
export interface Bigram extends Form {
  /** Place of the first of the two among the tokens. */
  readonly at: number
}

/** Adjacent pairs of words within a clause; figures, provisions and numbers of documents are wholes by themselves. */
export function bigramsOf(tokens: readonly Token[]): Bigram[] {
  const bigrams: Bigram[] = []
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (!token || !next || !isBigram(token, next)) continue
    const toned = `${token.toned} ${next.toned}`
    // The same text where neither has a mark: compared by identity afterwards.
    const isPlain = token.toned === token.folded && next.toned === next.folded
    bigrams.push({ toned, folded: isPlain ? toned : `${token.folded} ${next.folded}`, at })
  }
  return bigrams
}

/** Whether two tokens that follow each other are a pair. */
export function isBigram(token: Token, next: Token): boolean {
  return next.clause === token.clause && isWord(token) && isWord(next)
}

/** Without a blank in it, whatever was written between its letters. */
export function isWord(token: Token): boolean {
  return token.kind === 'syllable' || token.kind === 'abbreviation'
}
