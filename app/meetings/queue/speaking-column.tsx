import type { MeetingView } from '#server/meetings/board/contract.ts'
import { FloorCard } from '../floor/floor-card.tsx'
import { SpokenTimes } from '../floor/spoken-times.tsx'
import { QueueList } from './queue-list.tsx'

/** The floor, who waits for it, and how long each department has had it. */
export function SpeakingColumn({ view, me }: { view: MeetingView; me: { readonly userId: string } }) {
  return (
    <div className="flex min-h-full flex-col bg-surface">
      <FloorCard view={view} me={me} />
      <QueueList view={view} me={me} />
      <SpokenTimes view={view} />
    </div>
  )
}
