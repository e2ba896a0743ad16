import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import type { DiscussionView } from '#server/discussions/discussion-view.ts'

/** An old address `#post-…` of a post that stands elsewhere now: the server, which does not see it, is asked where. */
export function useMovedPost(topic: DiscussionView): void {
  const navigate = useNavigate()
  useEffect(() => {
    const postId = /^#post-([\w-]{36})$/.exec(window.location.hash)?.[1]
    if (!postId || document.getElementById(`post-${postId}`)) return
    const query = new URLSearchParams(window.location.search)
    if (query.get('post') !== postId) navigate(`/discussions/${topic.id}?post=${postId}`, { replace: true })
  }, [topic.id, navigate])
}
