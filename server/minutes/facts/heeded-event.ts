import { z } from 'zod'

/** A row of a meeting's log as the minutes read it. */
export interface LogRow {
  readonly seq: number
  readonly kind: string
  readonly payload: unknown
  readonly at: Date
}

const Speaker = z.object({
  userId: z.string(),
  delegateId: z.string().nullable(),
  fullName: z.string(),
  office: z.string(),
  departmentId: z.string(),
  departmentShortName: z.string(),
  pointName: z.string().nullable(),
})
export type Speaker = z.infer<typeof Speaker>

/** A clause of a petition as it was called; the first logs do not hold the code of the petition. */
const NamedClause = z.object({
  petitionId: z.string(),
  cid: z.string(),
  code: z.string().default(''),
  label: z.string(),
  heading: z.string(),
})
export type NamedClause = z.infer<typeof NamedClause>

const of = <Kind extends string, Payload extends z.ZodRawShape>(kind: Kind, payload: Payload) =>
  z.object({ kind: z.literal(kind), payload: z.object(payload) })

/** What the minutes heed of the log of meeting and room (server/meetings, server/rooms); anything else changes nothing here. */
const HeededEvent = z.discriminatedUnion('kind', [
  of('came', { userId: z.string() }),
  of('went', { userId: z.string(), since: z.iso.datetime() }),
  of('entered', { userId: z.string() }),
  of('admitted', { userIds: z.array(z.string()) }),
  of('left', { userId: z.string() }),
  of('removed', { userId: z.string() }),
  of('blocked', { userId: z.string() }),
  of('lease-taken', { userId: z.string(), fullName: z.string() }),
  of('meeting-opened', {}),
  of('meeting-paused', {}),
  of('meeting-resumed', {}),
  of('meeting-closed', { conclusion: z.string() }),
  of('item-called', { itemId: z.string(), title: z.string(), reason: z.string().nullable() }),
  of('clause-shown', { itemId: z.string().nullable(), clause: NamedClause.nullable() }),
  of('speech-started', {
    requestId: z.string(),
    itemId: z.string().nullable(),
    kind: z.enum(['speech', 'reply', 'procedure']),
    speaker: Speaker,
  }),
  of('speech-ended', { requestId: z.string() }),
  of('roll-called', {
    pointId: z.string(),
    delegates: z.array(z.object({ id: z.string(), fullName: z.string(), office: z.string() })),
  }),
  of('vote-opened', {
    voteId: z.string(),
    itemId: z.string().nullable(),
    clause: NamedClause.nullable().default(null),
    text: z.string(),
    way: z.enum(['open', 'secret', 'straw']),
    options: z.array(z.string()),
    quorum: z.number().int(),
    roll: z.array(z.object({ departmentId: z.string(), shortName: z.string() })),
  }),
  of('vote-cast', { voteId: z.string(), voice: z.string(), choice: z.string() }),
  of('ballot-given', { voteId: z.string(), voice: z.string() }),
  of('vote-closed', { voteId: z.string(), counts: z.record(z.string(), z.number().int()) }),
])
export type HeededEvent = z.infer<typeof HeededEvent>

const KINDS = new Set<string>(HeededEvent.options.map((option) => option.shape.kind.value))

/**
 * The events that minutes are made of, in order, with their time in ms.
 * @throws ZodError when a kind that is heeded has another payload than it is written with
 */
export function heeded(rows: readonly LogRow[]): readonly { readonly event: HeededEvent; readonly at: number }[] {
  return rows
    .filter(({ kind }) => KINDS.has(kind))
    .map(({ kind, payload, at }) => ({ event: HeededEvent.parse({ kind, payload }), at: at.getTime() }))
}
