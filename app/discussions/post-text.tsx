import { CaseBlocks } from '#app/cases/case-blocks.tsx'
import type { PostView } from '#server/discussions/discussion-view.ts'

/** What a post says; the law that is cited in it leads to the legal basis. */
export function PostText({ post }: { post: Pick<PostView, 'text' | 'blocks' | 'references'> }) {
  const { text, blocks, references } = post
  return (
    <div lang="vi">
      <CaseBlocks part={blocks ? { text, blocks } : { text }} references={references} />
    </div>
  )
}

/** The same as a document for the editor. */
export function editableContent({ text, blocks }: Pick<PostView, 'text' | 'blocks'>): string {
  const plain = (line: string) => ({
    type: 'paragraph',
    ...(line !== '' && { content: [{ type: 'text', text: line }] }),
  })
  return JSON.stringify({ type: 'doc', content: blocks ?? text.split('\n').map(plain) })
}
