/** What a token of a text is. */
export type TokenKind =
  | 'syllable'
  | 'abbreviation' /* TN&MT, GCN */
  | 'legal-number' /* 43/2014/NĐ-CP */
  | 'provision' /* điều 61 */
  | 'number' /* 1.250,5, 71/74, 15/10/1993 */
  | 'percentage' /* 28% */
  | 'unit' /* m³/ngày đêm */

/** A form in which a token is compared: with its tones, and folded (no tones, đ → d). */
export interface Form {
  /** Lower case, NFC, old tone placement, lone y as i: hoà = hòa, kỹ = kĩ. */
  readonly toned: string
  readonly folded: string
}

/** One whole unit of meaning of a text. */
export interface Token extends Form {
  readonly kind: TokenKind
  /** UTF-16 offsets into the text as given: what is highlighted. */
  readonly start: number
  readonly end: number
  /** Less exact forms under which the same place is found: "43/2014" of 43/2014/NĐ-CP, "điều" and "61" of Điều 61. */
  readonly parts: readonly Form[]
  /** Counts the clauses of the text: neighbours across a full stop or a comma make no bigram. */
  readonly clause: number
}
