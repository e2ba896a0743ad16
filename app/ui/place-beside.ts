export type Side = 'start' | 'end'

interface Placing {
  readonly align: Side
  readonly isAnchorWide?: boolean
}

/** Room between panel and anchor, and between panel and the edge of the window. */
const GAP_PX = 4
const EDGE_PX = 8

/**
 * Puts a fixed panel under its anchor, or above where there is more room, and never outside the window.
 * Written through the style object: the page's policy forbids style attributes in HTML.
 */
export function placeBeside(panel: HTMLElement, anchor: HTMLElement, { align, isAnchorWide }: Placing): void {
  const at = anchor.getBoundingClientRect()
  if (isAnchorWide) panel.style.minWidth = `${at.width}px`
  const { width, height } = panel.getBoundingClientRect()
  const below = window.innerHeight - at.bottom - GAP_PX - EDGE_PX
  const above = at.top - GAP_PX - EDGE_PX
  const isAbove = height > below && above > below
  const top = isAbove ? at.top - GAP_PX - Math.min(height, above) : at.bottom + GAP_PX
  const left = align === 'end' ? at.right - width : at.left
  panel.style.maxHeight = `${Math.max(isAbove ? above : below, 96)}px`
  panel.style.top = `${Math.round(top)}px`
  panel.style.left = `${Math.round(Math.min(Math.max(left, EDGE_PX), window.innerWidth - width - EDGE_PX))}px`
}
