/**
 * What a paragraph is in the printed text (NĐ 30/2020, PL I, mục II.5–6, layout without Điều): Phần → I. → 1. → a) → -.
 * `title` and `clause` are both khoản and share their numbers: with a title on a line of its own, or without.
 */
export const TEXT_STYLES = ['body', 'part', 'section', 'title', 'clause', 'point', 'dash'] as const
export type TextStyle = (typeof TEXT_STYLES)[number]

/** Parts of a petition in their usual order; a paragraph of style `section` says which one it opens. */
export const TEXT_SECTIONS = [
  'grounds',
  'situation',
  'difficulties',
  'proposals',
  'implementation',
  'appendix',
] as const
export type TextSection = (typeof TEXT_SECTIONS)[number]

/** Parts of a case of the knowledge base: bối cảnh, vướng mắc, căn cứ pháp lý, cách xử lý, kết quả, bài học. */
export const CASE_SECTIONS = ['context', 'obstacle', 'basis', 'handling', 'outcome', 'lessons'] as const
export type CaseSection = (typeof CASE_SECTIONS)[number]

/** The style of the paragraph that Enter opens behind one of this style. */
export const NEXT_STYLE: Readonly<Record<TextStyle, TextStyle>> = {
  body: 'body',
  part: 'body',
  section: 'body',
  title: 'body',
  clause: 'clause',
  point: 'point',
  dash: 'dash',
}

export function isTextStyle(value: unknown): value is TextStyle {
  return TEXT_STYLES.some((style) => style === value)
}

export function isTextSection(value: unknown): value is TextSection {
  return TEXT_SECTIONS.some((section) => section === value)
}

export function isCaseSection(value: unknown): value is CaseSection {
  return CASE_SECTIONS.some((section) => section === value)
}

/** Whether a heading of this part may stand in a text of either kind. */
export function isAnySection(value: unknown): value is TextSection | CaseSection {
  return isTextSection(value) || isCaseSection(value)
}
