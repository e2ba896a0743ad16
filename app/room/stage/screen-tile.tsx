import { useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Spinner } from '#app/ui/spinner.tsx'
import type { RoomSession } from '../room-session.ts'
import { tileWords } from '../room-words.ts'
import type { Presentation } from './scene.ts'
import { TrackVideo } from './track-video.tsx'
import { useShown } from './use-shown.ts'

/** The screen that is shown, whole: letters at the edge count too. */
export function ScreenTile({ presentation, session }: { presentation: Presentation; session: RoomSession }) {
  const t = useText()
  const tile = useRef<HTMLElement>(null)
  const { presenter, track, screenId } = presentation
  useShown(session, screenId, tile)
  const name = t('room.tile.presents', { name: tileWords(t, presenter).title })
  return (
    <section
      ref={tile}
      aria-label={name}
      data-screen
      className="relative size-full overflow-hidden rounded-md bg-stage-2"
    >
      {track ? (
        <TrackVideo track={track} fit="contain" />
      ) : (
        <div className="grid size-full place-items-center text-stage-ink-2">
          <Spinner size={28} />
        </div>
      )}
      <p className="absolute top-1.5 left-1.5 max-w-[calc(100%-0.75rem)] truncate rounded-sm bg-stage/85 px-2 py-1 text-xs font-semibold text-stage-ink">
        {name}
      </p>
    </section>
  )
}
