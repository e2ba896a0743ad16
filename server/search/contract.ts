// What pages and other modules may use of the analyser: pure, without a schema library behind it.
export { analyse } from './analyse.ts'
export { bigramsOf } from './bigrams.ts'
export { type Synonym, synonymsIn } from './expansions.ts'
export {
  LIKELY_DUPLICATE,
  POSSIBLY_RELATED,
  rankSimilar,
  type SimilarDocument,
  type Similarity,
} from './rank-similar.ts'
export type { Form, Token, TokenKind } from './token.ts'
export { toTsvector } from './tsvector.ts'
