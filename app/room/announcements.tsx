import { useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { ReactionView } from '#realtime/protocol/room-protocol.ts'
import type { Text } from '#server/language/text.ts'
import type { Reaction, RoomPersonView, RoomView, SaidView } from '#server/rooms/contract.ts'
import { useChat } from './chat/use-chat.ts'
import type { RoomSession } from './room-session.ts'
import type { RoomSessionState } from './room-session-state.ts'
import { tileWords } from './room-words.ts'

interface AnnouncementsProps {
  session: RoomSession
  state: RoomSessionState
  view: RoomView
  myId: string
}

const KEPT = 4
/** More than this at once is told as a number. */
const MOST_NAMED = 3
const LONGEST_READ = 160
/** Applause would drown the speech; that somebody cannot follow it is for everybody. */
const HINDERS: readonly Reaction[] = ['cannot-hear', 'slower']

/** For those who hear the page: who comes and goes, who has the floor, what is written. Politely, in between. */
export function Announcements({ session, state, view, myId }: AnnouncementsProps) {
  const t = useText()
  const [lines, setLines] = useState<readonly { key: number; text: string }[]>([])
  const count = useRef(0)
  const before = useRef(view)
  const { said, isLoaded } = useChat(session.chat)
  const heardUpTo = useRef<number | null>(null)
  const heardSigns = useRef(new WeakSet<ReactionView>())

  function announce(texts: readonly string[]): void {
    if (texts.length === 0) return
    const added = texts.map((text) => {
      count.current += 1
      return { key: count.current, text }
    })
    setLines((now) => [...now, ...added].slice(-KEPT))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each state of the room
  useEffect(() => {
    announce(changes(t, before.current, view, myId))
    before.current = view
  }, [view])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each message
  useEffect(() => {
    if (!isLoaded) return
    const upTo = heardUpTo.current
    heardUpTo.current = said.at(-1)?.seq ?? 0
    // What was said before one came in is read in the panel.
    if (upTo === null) return
    announce(said.filter(({ seq, userId }) => seq > upTo && userId !== myId).map((one) => spoken(t, one)))
  }, [said, isLoaded])

  const { reactions } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sign
  useEffect(() => {
    const fresh = reactions.filter((one) => !heardSigns.current.has(one))
    for (const one of fresh) heardSigns.current.add(one)
    announce(
      fresh.flatMap(({ userId, reaction }) => {
        const person = view.people.find((one) => one.userId === userId)
        if (!person || userId === myId || !HINDERS.includes(reaction)) return []
        return [t('room.heard.sign', { name: tileWords(t, person).title, sign: t(`room.signs.${reaction}`) })]
      }),
    )
  }, [reactions])

  return (
    <div aria-live="polite" className="sr-only" data-announcements>
      {lines.map(({ key, text }) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  )
}

/** What moved between two states of the room, in words. */
export function changes(t: Text, before: RoomView, now: RoomView, myId: string): string[] {
  if (before.version === now.version) return []
  const ids = (view: RoomView) => new Set(view.people.map(({ userId }) => userId))
  const [were, are] = [ids(before), ids(now)]
  const came = now.people.filter(({ userId }) => userId !== myId && !were.has(userId))
  const went = before.people.filter(({ userId }) => userId !== myId && !are.has(userId))
  const speaker = now.people.find(({ userId }) => userId === now.floorId)
  const isNewSpeaker = now.floorId !== before.floorId && speaker !== undefined
  const wasUp = new Set(before.people.filter(({ handRaisedAt }) => handRaisedAt !== null).map(({ userId }) => userId))
  const raised = now.people.filter(
    ({ userId, handRaisedAt }) => handRaisedAt !== null && userId !== myId && !wasUp.has(userId),
  )
  return [
    ...told(t, came, 'came'),
    ...told(t, went, 'went'),
    ...(isNewSpeaker ? [floorWords(t, speaker, myId)] : []),
    ...(now.isConducting ? told(t, raised, 'raised') : []),
  ]
}

function floorWords(t: Text, speaker: RoomPersonView, myId: string): string {
  return speaker.userId === myId
    ? t('room.muted.invited')
    : t('room.heard.floor', { name: tileWords(t, speaker).title })
}

function told(t: Text, people: readonly RoomPersonView[], what: 'came' | 'went' | 'raised'): string[] {
  if (people.length > MOST_NAMED) return [t(`room.heard.${what}Many`, { count: people.length })]
  return people.map((person) => t(`room.heard.${what}`, { name: tileWords(t, person).title }))
}

function spoken(t: Text, { fullName, pointName, text, to }: SaidView): string {
  const name = pointName === null ? fullName : t('room.tile.pointTitle', { name: pointName })
  const short = text.length > LONGEST_READ ? `${text.slice(0, LONGEST_READ)}…` : text
  return t(to === 'all' ? 'room.heard.said' : 'room.heard.saidToSecretariat', { name, text: short })
}
