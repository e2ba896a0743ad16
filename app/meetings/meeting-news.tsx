import { useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { Text } from '#server/language/text.ts'
import type { MeetingView } from '#server/meetings/board/contract.ts'

/** What has just happened, for who hears the page: the last of it stays to be read again. */
export function MeetingNews({ view }: { view: MeetingView }) {
  const t = useText()
  const before = useRef(view)
  const [news, setNews] = useState('')
  useEffect(() => {
    const told = newsBetween(t, before.current, view)
    before.current = view
    if (told.length > 0) setNews(told.join('. '))
  }, [t, view])
  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  )
}

export function newsBetween(t: Text, before: MeetingView, now: MeetingView): readonly string[] {
  const told: string[] = []
  if (before.phase !== now.phase) {
    if (now.phase === 'running') told.push(t(before.openedAt === null ? 'meeting.news.opened' : 'meeting.news.resumed'))
    if (now.phase === 'paused') told.push(t('meeting.news.paused'))
    if (now.phase === 'closed') told.push(t('meeting.news.closed'))
  }
  if (now.chair && before.chair?.userId !== now.chair.userId) {
    told.push(t('meeting.news.chair', { name: now.chair.fullName }))
  }
  const item = now.items.find(({ id }) => id === now.itemId)
  if (item && before.itemId !== now.itemId) told.push(t('meeting.news.item', { title: item.title }))
  if (now.speech && before.speech?.requestId !== now.speech.requestId) {
    told.push(t('meeting.news.floor', { name: now.speech.speaker.fullName }))
  } else if (before.speech && !now.speech) told.push(t('meeting.news.floorEnded'))
  const wasOpen = (voteId: string) => before.votes.find((vote) => vote.voteId === voteId)?.closedAt === null
  for (const vote of now.votes) {
    const isNew = !before.votes.some(({ voteId }) => voteId === vote.voteId)
    if (isNew && vote.closedAt === null) told.push(t('meeting.news.vote', { text: vote.text }))
    if (vote.closedAt !== null && wasOpen(vote.voteId)) told.push(t('meeting.news.voteClosed'))
  }
  return told
}
