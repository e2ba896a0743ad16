import type { OwnLineView } from '#server/petitions/consultation/consultation-view.ts'
import { needsComment, POSITIONS, type Position } from '#server/petitions/consultation/content/contract.ts'

/** What is chosen and typed for one clause. */
export interface OwnLine {
  readonly position: Position | null
  readonly comment: string
}
export type OwnLines = Readonly<Record<string, OwnLine>>

export const FIELD = { position: 'position.', comment: 'comment.', hash: 'hash.' } as const

/** What the form begins with. */
export function linesOf(lines: readonly OwnLineView[]): OwnLines {
  return Object.fromEntries(lines.map(({ cid, position, comment }) => [cid, { position, comment }]))
}

/** "Nhất trí các khoản chưa chọn": exceptions stay as they were chosen. */
export function agreeToRest(lines: OwnLines): OwnLines {
  return Object.fromEntries(
    Object.entries(lines).map(([cid, line]) => [cid, line.position === null ? { ...line, position: 'agree' } : line]),
  )
}

export function countChosen(lines: OwnLines): number {
  return Object.values(lines).filter(({ position }) => position !== null).length
}

/** The lines that a sent form says, as the command wants them; what is not chosen is left out. */
export function linesInForm(form: FormData): { cid: string; contentHash: string; position: string; comment: string }[] {
  return [...form.entries()].flatMap(([name, value]) => {
    if (!name.startsWith(FIELD.position) || typeof value !== 'string' || value === '') return []
    const cid = name.slice(FIELD.position.length)
    const [contentHash, comment] = [form.get(`${FIELD.hash}${cid}`), form.get(`${FIELD.comment}${cid}`)]
    return [{ cid, contentHash: String(contentHash ?? ''), position: value, comment: String(comment ?? '') }]
  })
}

/** What was sent, to be shown again after a refusal. */
export function typedInForm(form: FormData): Record<string, OwnLine> {
  const typed: Record<string, OwnLine> = {}
  for (const [name, value] of form.entries()) {
    if (!name.startsWith(FIELD.comment)) continue
    const cid = name.slice(FIELD.comment.length)
    const position = POSITIONS.find((one) => one === form.get(`${FIELD.position}${cid}`)) ?? null
    typed[cid] = { position, comment: String(value) }
  }
  return typed
}

/** Whether words belong to it: they are asked for, or some were typed before another choice. */
export function hasComment({ position }: OwnLine): boolean {
  return position !== null && needsComment(position)
}
