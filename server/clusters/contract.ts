/** A cluster of departments (cụm thi đua). The switch between clusters is hidden while there is one. */
export interface ClusterView {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shortName: string
}

/** Kinds of human codes: workshop (hội thảo), petition (kiến nghị), its items (mục kiến nghị), case (tình huống). */
export type CodeKind = 'HT' | 'KN' | 'MK' | 'TH'
