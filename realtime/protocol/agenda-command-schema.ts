import { z } from 'zod'
import { isId } from '#server/kernel/ids.ts'
import type { AgendaCommand } from './agenda-commands.ts'
import { AGENDA_KINDS, AGENDA_LIMITS, lengthOf } from './agenda-item-content.ts'

const id = z.string().refine((value) => isId(value), 'id')
const text = (longest: number) => z.string().refine((value) => lengthOf(value) <= longest && isStorable(value), 'text')
const kind = z.enum(AGENDA_KINDS)
const minutes = z.int().min(0).max(AGENDA_LIMITS.minutes)
const paperIds = z.array(id).max(AGENDA_LIMITS.papers)

const content = {
  id,
  kind,
  title: text(AGENDA_LIMITS.title),
  minutes,
  presenterDepartmentId: id.nullish(),
  presenterName: text(AGENDA_LIMITS.presenterName).optional(),
  notes: text(AGENDA_LIMITS.notes).optional(),
  paperIds: paperIds.optional(),
}
const item = z.object({ ...content, children: z.array(z.object(content)).max(AGENDA_LIMITS.items).optional() })
const place = { parentId: id.nullable(), afterId: id.nullable() }
const itemIds = z.array(id).min(1).max(AGENDA_LIMITS.items)
const set = { type: z.literal('set'), itemId: id }

/** A command from outside: a proposal, an amendment, a JSON column. */
export const agendaCommandSchema: z.ZodType<AgendaCommand> = z.union([
  z.object({ ...set, field: z.literal('kind'), value: kind }),
  z.object({ ...set, field: z.literal('title'), value: text(AGENDA_LIMITS.title) }),
  z.object({ ...set, field: z.literal('presenterName'), value: text(AGENDA_LIMITS.presenterName) }),
  z.object({ ...set, field: z.literal('notes'), value: text(AGENDA_LIMITS.notes) }),
  z.object({ ...set, field: z.literal('presenterDepartmentId'), value: id.nullable() }),
  z.object({ ...set, field: z.literal('minutes'), value: minutes }),
  z.object({ ...set, field: z.literal('paperIds'), value: paperIds }),
  z.object({ type: z.literal('add'), items: z.array(item).min(1).max(AGENDA_LIMITS.items), ...place }),
  z.object({ type: z.literal('remove'), itemIds }),
  z.object({ type: z.literal('restore'), itemIds }),
  z.object({ type: z.literal('move'), itemId: id, ...place }),
])

/** No NUL and no half of a surrogate pair: PostgreSQL and JSON carry neither. */
function isStorable(value: string): boolean {
  return !value.includes('\u0000') && !/\p{Surrogate}/u.test(value)
}
