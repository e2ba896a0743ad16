import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { ChainStep } from '#server/chain/chain-node.ts'
import type { LocalDate } from '#server/language/dates.ts'
import type { CellState } from '../consultation/content/contract.ts'
import type { DepartmentBadge } from '../items/item-view.ts'

interface NamedClause {
  readonly cid: string
  readonly label: string
  readonly heading: string
}

/** "Đường đi" of one clause: what it comes from, who agreed to it, what became of it, as far as the reader may see it. */
export interface ClauseWay extends NamedClause {
  /** As the text says it now; as it last said it where the clause is gone. */
  readonly content: readonly TextJson[]
  readonly isGone: boolean
  /** Clauses that it was split off from or merged of. */
  readonly parents: readonly NamedClause[]
  /** Clauses that were split off from it, or into which it was merged. */
  readonly heirs: readonly NamedClause[]
  /** Links of the clause, and of those that it comes from. */
  readonly links: readonly ChainStep[]
  /** How the bodies stand on it in the newest round; null before the first, and for observers. */
  readonly round: {
    readonly number: number
    readonly isOpen: boolean
    readonly counts: readonly { readonly state: CellState; readonly count: number }[]
  } | null
  /** The frozen text that stands, where the clause is part of it. */
  readonly frozen: {
    readonly number: number
    readonly hash: string
    readonly confirmed: number
    readonly asked: number
    /** Bodies with a reservation on this very clause. */
    readonly reservedBy: readonly DepartmentBadge[]
  } | null
  readonly issue: {
    readonly number: string
    readonly notation: string
    readonly documentDate: LocalDate
    readonly isIssued: boolean
  } | null
}
