import { type ReactNode, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { MenuItem } from '#app/ui/menu.tsx'
import type { RoomSession } from '../room-session.ts'
import { GAP, gridFor } from './grid-layout.ts'
import type { Actor, Scene } from './scene.ts'
import { ScreenTile } from './screen-tile.tsx'
import { Tile } from './tile.tsx'
import { usePlace } from './use-place.ts'

export type LayoutName = 'grid' | 'speaker'

interface StageProps {
  scene: Scene
  session: RoomSession
  layout: LayoutName
  pinnedId: string | null
  hueOf: (departmentId: string) => number | null
  actsOn: (actor: Actor) => readonly MenuItem[]
}

/** Even tiles; or one large with the others in a strip: who speaks, who is pinned, or the screen that is shown. */
export function Stage(props: StageProps) {
  const { scene, session, layout, pinnedId } = props
  const { actors, presentation, mainId } = scene
  if (presentation) {
    return (
      <WithStrip props={props} strip={actors}>
        <ScreenTile presentation={presentation} session={session} />
      </WithStrip>
    )
  }
  const main = actors.find(({ person }) => person.userId === mainId)
  const isLarge = (layout === 'speaker' || pinnedId !== null) && main && actors.length > 1
  if (isLarge) {
    return (
      <WithStrip props={props} strip={actors.filter((actor) => actor !== main)}>
        <OneTile props={props} actor={main} size="large" />
      </WithStrip>
    )
  }
  return <EvenGrid props={props} />
}

function OneTile({ props, actor, size }: { props: StageProps; actor: Actor; size: 'large' | 'normal' | 'small' }) {
  const { session, hueOf, pinnedId, actsOn } = props
  const { person } = actor
  return (
    <Tile
      actor={actor}
      session={session}
      size={size}
      hue={hueOf(person.departmentId)}
      isPinned={pinnedId === person.userId}
      acts={actsOn(actor)}
    />
  )
}

function EvenGrid({ props }: { props: StageProps }) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const { width, height } = usePlace(place)
  const { actors } = props.scene
  const grid = gridFor(actors.length, { width, height })
  const size = grid.width >= 480 ? 'large' : grid.width >= 200 ? 'normal' : 'small'
  return (
    <div
      ref={place}
      className={classNames(
        'grid size-full min-h-0 justify-center',
        grid.scrolls ? 'overflow-y-auto' : 'content-center overflow-hidden',
      )}
      // Counted from the place there is: no stylesheet knows it.
      style={{ gap: GAP, gridTemplateColumns: `repeat(${grid.columns}, ${grid.width}px)`, gridAutoRows: grid.height }}
    >
      {width > 0 &&
        actors.map((actor) => <OneTile key={actor.person.userId} props={props} actor={actor} size={size} />)}
      {actors.length === 1 && <span className="sr-only">{t('room.stage.alone')}</span>}
    </div>
  )
}

/** The large one first; beside it on a desk, below it on a phone, the others in a strip that scrolls. */
function WithStrip({ props, strip, children }: { props: StageProps; strip: readonly Actor[]; children: ReactNode }) {
  const t = useText()
  return (
    <div className="flex size-full min-h-0 gap-2 max-md:flex-col">
      <div className="min-h-0 min-w-0 flex-1">{children}</div>
      <ul
        aria-label={t('room.stage.strip')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard
        tabIndex={0}
        className="flex flex-none gap-2 overflow-auto max-md:h-24 md:w-44 md:flex-col"
      >
        {strip.map((actor) => (
          <li key={actor.person.userId} className="aspect-16/9 flex-none max-md:h-full md:w-full">
            <OneTile props={props} actor={actor} size="small" />
          </li>
        ))}
      </ul>
    </div>
  )
}
