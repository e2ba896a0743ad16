import { z } from 'zod'

/** What a person may do with one draft; decided by the domain, enforced by the hub (decisions.md "Access levels"). */
export type AccessLevel = 'none' | 'read' | 'comment' | 'suggest' | 'edit'

/** First varint of every message (PROTOCOL.md P1). */
export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, barrier: 100, status: 101, alive: 102 } as const

/** Second varint of a sync message, as y-protocols defines it. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Why the server ends a connection. 4400–4499 are final for y-websocket, the others are tried again (P12). */
export const CLOSE = {
  malformed: 4400,
  notSignedIn: 4401,
  noAccess: 4403,
  noSuchDraft: 4404,
  otherSchema: 4409,
  tooLarge: 4413,
  restart: 1012,
  tryAgainLater: 1013,
} as const

/** Said by the server as JSON in message 101: first thing on a connection and at every change (P3). */
export const DraftStatus = z.object({
  level: z.enum(['none', 'read', 'comment', 'suggest', 'edit']),
  /** Schema of the stored document's content. */
  schemaVersion: z.number().int(),
  frozen: z.boolean(),
  /** Level `suggest` may write its proposals into the document, under a guard (P16). */
  guarded: z.boolean().optional(),
  /** A code the domain or the hub gives; never shown as it is. */
  reason: z.string().optional(),
  /** 'failing': the store does not take the changes; they are kept and tried again. */
  saving: z.enum(['ok', 'failing']).optional(),
})
export type DraftStatus = z.infer<typeof DraftStatus>

/** Reasons that the hub itself gives in a status. */
export const HUB_REASON = {
  /** The connection sent a change it may not make. */
  refusedUpdate: 'refused-update',
  /** New structs under a Yjs client id of somebody else. */
  foreignAuthor: 'foreign-author',
  /** The document reached its size limit: only deletions are taken. */
  documentFull: 'document-full',
  /** A single message, or their number per second, passed the limit. */
  tooLarge: 'too-large',
} as const

/** Whether changes to the document itself are taken from this person now, all of them or proposals only. */
export function mayWrite(status: Pick<DraftStatus, 'level' | 'frozen' | 'guarded'>): boolean {
  return !status.frozen && (status.level === 'edit' || (status.level === 'suggest' && status.guarded === true))
}

const PATH = /^\/drafts\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Path and query of a draft's socket: `/drafts/<draftId>?schema=<n>`. */
export function draftPath(draftId: string, schemaVersion: number): string {
  return `/drafts/${draftId}?schema=${schemaVersion}`
}

/** The reverse of draftPath for a request's url (path and query); null when it is not one. */
export function parseDraftPath(url: string): { draftId: string; schemaVersion: number } | null {
  const question = url.indexOf('?')
  const draftId = PATH.exec(question < 0 ? url : url.slice(0, question))?.[1]
  const schema = new URLSearchParams(question < 0 ? '' : url.slice(question)).get('schema') ?? ''
  if (draftId === undefined || !/^\d{1,9}$/.test(schema)) return null
  return { draftId, schemaVersion: Number(schema) }
}
