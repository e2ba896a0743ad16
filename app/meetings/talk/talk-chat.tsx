import { useUploads } from '#app/files/use-uploads.ts'
import ChatPanel from '#app/room/chat/chat-panel.tsx'
import type { TextVisit } from './text-visit.ts'

interface TalkChatProps {
  visit: TextVisit
  workshopId: string
  myId: string
  isConducting: boolean
}

/** The chat of the room as it stands there, its files too; topics are begun in the room. Loaded when it is asked for. */
export default function TalkChat({ visit, ...seat }: TalkChatProps) {
  const uploads = useUploads('rooms', { isShown: true })
  return <ChatPanel session={visit} {...seat} uploads={uploads} mayStartTopic={false} />
}
