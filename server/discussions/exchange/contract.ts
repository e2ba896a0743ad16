import { z } from 'zod'
import { isLocalDate, type LocalDate } from '#server/language/dates.ts'
import { toNfc } from '#server/language/nfc.ts'
import { OUTCOMES, type Outcome } from '../content/contract.ts'

/** One post of a file. */
export interface ReadPost {
  readonly id: string | null
  readonly text: string
  readonly author: string | null
  readonly at: Date | null
  readonly accepted: {
    readonly scope: string
    readonly from: LocalDate | null
    readonly until: LocalDate | null
  } | null
  readonly applications: readonly {
    readonly place: string
    readonly outcome: Outcome
    readonly note: string
    readonly on: LocalDate | null
  }[]
  readonly replies: readonly ReadPost[]
}

/** One topic of a file: `raw` is what it came as. */
export interface ReadThread {
  /** Its id in the file; else its place there, so that it is known again. */
  readonly id: string
  readonly title: string
  readonly opening: ReadPost
  readonly answers: readonly ReadPost[]
  readonly raw: unknown
}

const text = z.string().transform((value) => toNfc(value).replace(/\r\n?/g, '\n').trim())
const day = z.string().transform((value) => (isLocalDate(value) ? value : null))
const id = z.union([z.string(), z.number().transform(String)])
const scope = z.object({ scope: text.catch(''), from: day.nullish().catch(null), until: day.nullish().catch(null) })

/** What may stand in a file; names that other systems use are understood too. */
const FilePost = z.object({
  id: id.optional().catch(undefined),
  title: text.optional().catch(undefined),
  text: text.optional().catch(undefined),
  body: text.optional().catch(undefined),
  author: text.optional().catch(undefined),
  at: z.string().optional().catch(undefined),
  accepted: z.union([z.boolean(), scope]).optional().catch(undefined),
  applications: z
    .array(
      z.object({
        place: text,
        outcome: z.enum(OUTCOMES).catch('worked'),
        note: text.catch(''),
        on: day.nullish().catch(null),
      }),
    )
    .catch([]),
  posts: z.array(z.unknown()).optional().catch(undefined),
  replies: z.array(z.unknown()).optional().catch(undefined),
})

/** The topics that a file holds; what is no topic (nothing said) is left to who keeps the file's words. */
export function readThreads(threads: readonly unknown[]): ReadThread[] {
  return threads.flatMap((raw, place): ReadThread[] => {
    const parsed = FilePost.safeParse(raw)
    if (!parsed.success) return []
    const { title, replies, posts } = parsed.data
    const said = readPost(parsed.data)
    const name = (title || said.text.split('\n')[0] || '').replace(/\s+/g, ' ').slice(0, 300)
    if (name === '') return []
    const opening = { ...said, text: said.text || name, replies: [] }
    return [{ id: said.id ?? `#${place + 1}`, title: name, opening, answers: readPosts(posts ?? replies ?? []), raw }]
  })
}

/** Everything that these topics say, for screening. */
export function wordsOfThreads(threads: readonly ReadThread[]): string[] {
  const within = (post: ReadPost): string[] => [
    post.text,
    ...(post.accepted ? [post.accepted.scope] : []),
    ...post.applications.map(({ place, note }) => `${place}\n${note}`),
    ...post.replies.flatMap(within),
  ]
  return threads.flatMap(({ title, opening, answers }) => [title, ...[opening, ...answers].flatMap(within)])
}

function readPosts(posts: readonly unknown[]): ReadPost[] {
  return posts.flatMap((raw) => {
    const parsed = FilePost.safeParse(raw)
    if (!parsed.success) return []
    const post = readPost(parsed.data)
    return post.text === '' ? [] : [post]
  })
}

function readPost(one: z.output<typeof FilePost>): ReadPost {
  const at = one.at ? new Date(one.at) : null
  const { accepted } = one
  return {
    id: one.id ?? null,
    text: one.text ?? one.body ?? '',
    author: one.author || null,
    at: at && !Number.isNaN(at.getTime()) ? at : null,
    accepted: !accepted
      ? null
      : accepted === true
        ? { scope: '', from: null, until: null }
        : { scope: accepted.scope, from: accepted.from ?? null, until: accepted.until ?? null },
    applications: one.applications.map(({ on, ...rest }) => ({ ...rest, on: on ?? null })),
    replies: readPosts(one.replies ?? []),
  }
}
