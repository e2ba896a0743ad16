import { AudioLines, MicOff, MoreVertical, Pin, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import type { RoomSession } from '../room-session.ts'
import { tileWords } from '../room-words.ts'
import { ShownSigns } from '../signs/shown-signs.tsx'
import type { Actor } from './scene.ts'
import { TrackVideo } from './track-video.tsx'
import { useShown } from './use-shown.ts'

export interface TileProps {
  actor: Actor
  session: RoomSession
  hue: number | null
  isPinned: boolean
  acts: readonly MenuItem[]
  /** small: in the film strip, the name alone. */
  size: 'large' | 'normal' | 'small'
}

/** A point or a person: the picture, or the letter while there is none; who it is, in words. */
export function Tile({ actor, session, hue, isPinned, acts, size }: TileProps) {
  const t = useText()
  const tile = useRef<HTMLElement>(null)
  const { person, isMe, camera, cameraId, isMicrophoneOpen, hasFloor, reaction, isSpeaking, line } = actor
  useShown(session, cameraId, tile)
  const words = tileWords(t, person)
  const title = isMe ? t('room.tile.me', { name: words.title }) : words.title
  return (
    <section
      ref={tile}
      aria-label={[title, words.detail].join(', ')}
      data-person={person.userId}
      className="group relative size-full overflow-hidden rounded-md bg-stage-2"
    >
      {camera ? (
        // On a screen held upright filling the tile would cut a meeting room down to its middle.
        <TrackVideo track={camera} isMirrored={isMe} className={size === 'large' ? 'portrait:object-contain' : ''} />
      ) : (
        <div className="grid size-full place-items-center pb-6">
          <Avatar name={person.fullName} hue={hue} size={size === 'small' ? 'md' : 'lg'} />
          <span className="sr-only">{t('room.tile.noPicture')}</span>
        </div>
      )}
      {/* Over the picture, not around it: the frame moves nothing. */}
      {isSpeaking && !hasFloor && (
        <span aria-hidden className="pointer-events-none absolute inset-0 rounded-md border-2 border-stage-ink-2" />
      )}
      {hasFloor && (
        <span aria-hidden className="pointer-events-none absolute inset-0 rounded-md border-3 border-deep-warn" />
      )}
      <ShownSigns isHandUp={person.handRaisedAt !== null} reaction={reaction} isSmall={size === 'small'} />
      <div className="absolute inset-x-1.5 bottom-1.5 flex items-end gap-1.5">
        <p
          className={classNames(
            'min-w-0 rounded-sm bg-stage/85 px-2 py-0.5 text-stage-ink',
            size === 'large' ? 'text-sm' : 'text-xs',
          )}
        >
          <span className="flex items-center gap-1.5">
            {!isMicrophoneOpen && (
              <>
                <MicOff size={14} aria-hidden className="flex-none" />
                <span className="sr-only">{t('room.tile.microphoneOff')}. </span>
              </>
            )}
            {isSpeaking && isMicrophoneOpen && (
              <AudioLines size={14} aria-label={t('room.tile.speaking')} className="flex-none" />
            )}
            {isPinned && <Pin size={14} aria-label={t('room.tile.pinned')} className="flex-none" />}
            {/* The beginning alone, "Điểm cầu", would tell nobody apart. */}
            <span className={classNames('py-0.5 font-semibold', size === 'small' ? 'line-clamp-2' : 'truncate')}>
              {title}
            </span>
          </span>
          {size !== 'small' && <span className="block truncate py-0.5 text-stage-ink-2">{words.detail}</span>}
          {line.quality === 'poor' && (
            <span className="flex items-center gap-1.5 text-deep-warn">
              <TriangleAlert size={14} aria-hidden className="flex-none" />
              <span className="truncate py-0.5">{t('room.quality.poor')}</span>
            </span>
          )}
          {hasFloor && size !== 'small' && (
            <span className="block truncate py-0.5 text-deep-warn">{t('room.tile.hasFloor')}</span>
          )}
        </p>
      </div>
      {acts.length > 0 && (
        <div
          className={classNames(
            'absolute top-1 right-1 rounded-md bg-stage/70 [&_button]:text-stage-ink [&_button:hover]:bg-stage-2 md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100',
            // A phone's strip has no place for it: the list of people has the same acts.
            size === 'small' && 'max-md:hidden',
          )}
        >
          <Menu
            label={t('room.tile.acts', { name: words.title })}
            icon={MoreVertical}
            isIconOnly
            size="sm"
            items={acts}
            align="end"
          />
        </div>
      )}
    </section>
  )
}
