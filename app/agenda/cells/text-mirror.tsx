import { Fragment, type ReactNode, useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { AgendaPeer } from '#app/live/agenda-presence.ts'
import { useAgendaDesk } from '../agenda-desk.ts'
import { flagWords } from '../peer-words.ts'
import { CaretFlag } from './flag.tsx'

/** How long a flag stays after its caret has moved. */
const FLAG_MS = 2_000

interface TextMirrorProps {
  text: string
  peers: readonly AgendaPeer[]
  /** Stands on the line right after the text. */
  tail?: ReactNode
  className: string
}

/**
 * The text of a field once more, invisible, under it: it gives the field its height and the carets of the others
 * their places. On paper it is what is printed.
 */
export function TextMirror({ text, peers, tail, className }: TextMirrorProps) {
  const carets = peers
    .flatMap((peer) => (peer.place?.caret == null ? [] : [{ peer, at: Math.min(peer.place.caret, text.length) }]))
    .sort((a, b) => a.at - b.at)
  const ends = [...carets.map((caret) => caret.at), text.length]
  return (
    <span className={className}>
      <span aria-hidden className="text-transparent select-none print:text-current">
        {text.slice(0, ends[0])}
        {carets.map(({ peer, at }, index) => (
          <Fragment key={peer.userId}>
            <Caret peer={peer} at={at} isAtEnd={at === text.length} />
            {text.slice(at, ends[index + 1])}
          </Fragment>
        ))}
        {'\u200b'}
      </span>
      {/* Above the field, which lies over the mirror. */}
      {tail && <span className="relative z-1">{tail}</span>}
    </span>
  )
}

function Caret({ peer, at, isAtEnd }: { peer: AgendaPeer; at: number; isAtEnd: boolean }) {
  const t = useText()
  const { departments } = useAgendaDesk()
  const [isFresh, setFresh] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move of the caret shows the flag again
  useEffect(() => {
    setFresh(true)
    const timer = setTimeout(() => setFresh(false), FLAG_MS)
    return () => clearTimeout(timer)
  }, [at])
  return (
    <span data-hue={peer.departmentHue ?? ''} data-caret={peer.userId} className="relative print:hidden">
      <span className="absolute -left-px h-[1.375rem] w-0.5 bg-hue">
        {isFresh && <CaretFlag isAtEnd={isAtEnd}>{flagWords(t, peer, departments)}</CaretFlag>}
      </span>
    </span>
  )
}
