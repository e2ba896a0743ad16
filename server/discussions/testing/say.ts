import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { DiscussionView, PostView } from '../discussion-view.ts'
import type { Discussions } from '../discussions.ts'

/** What the editor would send for some lines; a person is named as `@{id}`. */
export function said(text: string, mention?: { readonly id: string; readonly name: string }): string {
  const content = text.split('\n').map((line) => ({
    type: 'paragraph',
    content: [
      ...(line ? [{ type: 'text', text: line }] : []),
      ...(mention
        ? [
            {
              type: 'text',
              text: mention.name,
              marks: [{ type: 'mention', attrs: { kind: 'person', id: mention.id } }],
            },
          ]
        : []),
    ],
  }))
  return JSON.stringify({ type: 'doc', content })
}

export async function startedTopic(
  discussions: Discussions,
  actor: Actor,
  over: { caseId?: string | null; title?: string; text?: string } = {},
): Promise<{ id: string; postId: string }> {
  const [id, postId] = [newId<'discussion'>(), newId<'discussion-post'>()]
  const { caseId = null, title = 'Ai trả tiền máy cuộn rơm?', text = 'Ngân sách xã hay ngân sách huyện?' } = over
  const started = await discussions.start(actor, { id, postId, caseId, title, field: null, content: said(text) })
  if (!started.ok) throw new Error(JSON.stringify(started.failure))
  return { id, postId }
}

export async function answered(
  discussions: Discussions,
  actor: Actor,
  id: string,
  text: string,
  parentId: string | null = null,
): Promise<string> {
  const postId = newId<'discussion-post'>()
  const done: Result<void, Failure> = await discussions.post(actor, { id, postId, parentId, content: said(text) })
  if (!done.ok) throw new Error(JSON.stringify(done.failure))
  return postId
}

/** The topic as its page shows it; throws where it is not here. */
export async function topicFor(discussions: Discussions, actor: Actor, id: string): Promise<DiscussionView> {
  const found = await discussions.read(actor, id)
  if (!found.ok || found.value.kind !== 'here') throw new Error(JSON.stringify(found))
  return found.value.topic
}

export function postIn(topic: DiscussionView, id: string): PostView | undefined {
  const roots = [...(topic.opening ? [topic.opening] : []), ...topic.answers]
  return roots.flatMap((root) => [root, ...root.replies]).find((post) => post.id === id)
}
