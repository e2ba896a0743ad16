import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { MOST_QUOTED } from '#server/discussions/contract.ts'

interface TopicFromMessageProps {
  workshopId: string
  name: string
  text: string
}

/** What was said to all gives rise to a topic, with the words that did. In a tab of its own: the room goes on. */
export function TopicFromMessage({ workshopId, name, text }: TopicFromMessageProps) {
  const t = useText()
  const query = new URLSearchParams({ from: `workshop:${workshopId}`, quote: text.slice(0, MOST_QUOTED) })
  return (
    <Link
      to={`/discussions/new?${query}`}
      target="_blank"
      rel="noreferrer"
      aria-label={t('room.chat.topicNamed', { name })}
      className="flex-none py-0.5 text-sm max-md:py-2"
    >
      {t('room.chat.topic')}
    </Link>
  )
}
