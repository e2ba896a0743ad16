/** The kinds of agenda items, in the order menus offer them; the Vietnamese term stands beside each. */
export const AGENDA_KINDS = [
  'roll-call' /* điểm danh */,
  'opening' /* khai mạc */,
  'introduction' /* đề dẫn */,
  'paper' /* tham luận */,
  'discussion' /* thảo luận */,
  'breakout' /* thảo luận nhóm: its children run at the same time */,
  'break' /* giải lao */,
  'vote' /* biểu quyết */,
  'directive' /* phát biểu chỉ đạo */,
  'conclusion' /* kết luận */,
  'other' /* khác */,
] as const

export type AgendaKind = (typeof AGENDA_KINDS)[number]

/** Upper bounds; texts are counted in NFC code points, minutes are whole and start at 0. */
export const AGENDA_LIMITS = {
  items: 500,
  title: 500,
  presenterName: 200,
  notes: 5000,
  minutes: 1440,
  papers: 20,
} as const

/** What an item says, without its place. */
export interface AgendaItemContent {
  readonly kind: AgendaKind
  readonly title: string
  readonly presenterDepartmentId: string | null
  readonly presenterName: string
  readonly minutes: number
  readonly notes: string
  readonly paperIds: readonly string[]
}

/** An item as it is given to be written. Children of children are not written: groups have one level. */
export interface AgendaItemInput {
  /** UUIDv7, made by the caller. */
  readonly id: string
  readonly kind: AgendaKind
  readonly title: string
  /** Whole minutes, 0–1440; does not count for an item with children. */
  readonly minutes: number
  readonly presenterDepartmentId?: string | null
  readonly presenterName?: string
  readonly notes?: string
  readonly paperIds?: readonly string[]
  readonly children?: readonly AgendaItemInput[]
}

export function isAgendaKind(value: unknown): value is AgendaKind {
  return AGENDA_KINDS.some((kind) => kind === value)
}

/** Code points of the text in NFC: what the limits count (domain.md §7.1). */
export function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length
}
