/** What the browser gets of a department version (phiên bản cơ quan). Dates are yyyy-mm-dd in Asia/Ho_Chi_Minh. */
export interface DepartmentView {
  readonly id: string
  readonly code: string
  readonly kind: 'legacy' | 'interim' | 'current' | 'ministry'
  readonly name: string
  readonly shortName: string
  readonly placeName: string
  readonly parentName: string
  readonly symbol: string
  /** 1–10 in the design tokens; null for the ministry. */
  readonly hue: number | null
  readonly validFrom: string
  /** Exclusive; null while in force. */
  readonly validTo: string | null
  readonly predecessors: readonly DepartmentRef[]
  readonly successors: readonly DepartmentRef[]
  /** The body that answers for it today, when that is another version: "nay là …" or "nay thuộc …". */
  readonly today: (DepartmentRef & { readonly relation: 'renamed' | 'absorbed' }) | null
}

export interface DepartmentRef {
  readonly id: string
  readonly code: string
  readonly shortName: string
  readonly placeName: string
}
