import type { useLoaderData } from '@remix-run/react'
import type { loader } from '#app/routes/workshops.$id.live/route.tsx'
import type { Position } from '#app/ui/position-mark.tsx'
import type { Text } from '#server/language/text.ts'
import type { MeetingView, RequestView, SpeechView } from '#server/meetings/board/contract.ts'

export type MeetingPageData = ReturnType<typeof useLoaderData<typeof loader>>

export const MINUTE_MS = 60_000

/** Who speaks is called by name; under it the office and the department, or the point. */
export function speakerLine(t: Text, { speaker }: Pick<RequestView | SpeechView, 'speaker'>): string {
  const place =
    speaker.pointName === null ? speaker.departmentShortName : t('meeting.queue.point', { name: speaker.pointName })
  return [speaker.office, place].filter(Boolean).join(', ')
}

/** 03:20 */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** "dưới 1 phút", "4 phút" */
export function waitWords(t: Text, ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS)
  return minutes < 1 ? t('meeting.queue.underMinute') : t('meeting.queue.minutes', { count: minutes })
}

/** "5 phút mỗi lượt" */
export function limitWords(t: Text, seconds: number | null): string {
  if (seconds === null) return t('meeting.floor.noLimit')
  if (seconds % 60 === 0) return t('meeting.floor.limit', { count: seconds / 60 })
  return t('meeting.floor.limitSeconds', { time: clockWords(seconds * 1000) })
}

type Value = 'agree' | 'agree-with-comment' | 'disagree' | 'reserve' | 'abstain'
const MARKS: Readonly<Record<Value, Position>> = {
  agree: 'agree',
  'agree-with-comment': 'agreeNote',
  disagree: 'disagree',
  reserve: 'reserve',
  abstain: 'none',
}

/** A choice of a vote in words; of a straw poll it is what the chair wrote. */
export function choiceWords(t: Text, choice: string): string {
  return isValue(choice) ? t(`meeting.votes.values.${choice}`) : choice
}

/** Its shape; a straw poll has none. */
export function choiceMark(choice: string): Position | null {
  return isValue(choice) ? MARKS[choice] : null
}

function isValue(choice: string): choice is Value {
  return Object.hasOwn(MARKS, choice)
}

/** Where the current item stands among all. */
export function placeOfCurrent({ items, itemId }: Pick<MeetingView, 'items' | 'itemId'>): number {
  return items.findIndex(({ id }) => id === itemId)
}

const KINDS = [
  'roll-call',
  'opening',
  'introduction',
  'paper',
  'discussion',
  'breakout',
  'break',
  'vote',
  'directive',
  'conclusion',
] as const

/** "Thảo luận" */
export function kindWords(t: Text, kind: string): string {
  const known = KINDS.find((one) => one === kind)
  return t(`agenda.kinds.${known ?? 'other'}`)
}
