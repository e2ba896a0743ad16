import { z } from 'zod'
import { codePointLength, toNfc } from '#server/language/nfc.ts'

/** Every refusal of this module beside those of petitions; the text of each is `failures.<code>`. */
export const COMMENT_FAILURES = [
  'comment-not-found',
  'comment-not-allowed',
  'comment-place-gone',
  'comment-quote-too-long',
  'comment-person-unsuitable',
  'comment-too-many',
] as const
export type CommentFailureCode = (typeof COMMENT_FAILURES)[number]

/** Kind of subject in events: the conversations about one petition; its id is the petition's. */
export const PETITION_COMMENTS = 'petition-comments'
export const PETITION_COMMENTS_MOVED = 'petition-comments-moved'

export const MAX_COMMENT = 4_000
export const MAX_QUOTE = 1_000
/** Conversations about one petition, the resolved ones too. */
export const MAX_THREADS = 500
const MAX_MENTIONS = 20

const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())
const text = z
  .string()
  .transform((value) => toNfc(value.replace(/\r\n?/g, '\n')).trim())
  .refine((value) => value !== '', 'field-missing')
  .refine((value) => codePointLength(value) <= MAX_COMMENT, 'field-too-long')
const mentions = z.array(id).max(MAX_MENTIONS, 'petition-too-many-people').default([])

/** As the browser made it (comment-anchor.ts); the server looks for itself where it stands. */
const anchor = z
  .string()
  .max(20_000)
  .transform((value, context): unknown => {
    try {
      return JSON.parse(value)
    } catch {
      context.addIssue({ code: 'custom', message: 'comment-place-gone' })
      return z.NEVER
    }
  })
  .pipe(
    z.object(
      {
        from: z.record(z.string(), z.unknown()),
        to: z.record(z.string(), z.unknown()),
        words: z.string().max(MAX_QUOTE * 2, 'comment-quote-too-long'),
        before: z.string().max(100),
        after: z.string().max(100),
        cid: z.string().max(40).nullable(),
      },
      { error: 'comment-place-gone' },
    ),
  )

/** Ids are made by the browser: a retry finds the first. */
export const StartThreadInput = z.object({ id, threadId: id, commentId: id, anchor, text, mentions })
export type StartThreadInput = z.output<typeof StartThreadInput>

export const ReplyInput = z.object({ id, threadId: id, commentId: id, text, mentions })
export type ReplyInput = z.output<typeof ReplyInput>

export const EditCommentInput = z.object({ id, commentId: id, text, mentions })
export type EditCommentInput = z.output<typeof EditCommentInput>

export const DeleteCommentInput = z.object({ id, commentId: id })
export type DeleteCommentInput = z.output<typeof DeleteCommentInput>

export const ResolveThreadInput = z.object({ id, threadId: id, isResolved: z.enum(['yes', 'no']) })
export type ResolveThreadInput = z.output<typeof ResolveThreadInput>
