import { createContext, useCallback, useContext, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { getConnection } from '#app/live/connection-store.ts'
import { useRevalidateSoon } from '#app/live/revalidate-soon.ts'
import type { CommandFields } from '#app/live/send-command.ts'
import { useToaster } from '#app/ui/toast.tsx'
import type { Failure, Result } from '#server/kernel/result.ts'
import { type MeetingAct, sendMeetingAct } from './send-meeting-act.ts'

export const MeetingId = createContext('')

export interface MeetingActState {
  /** Answers whether it was done. */
  readonly run: (act: MeetingAct, fields?: CommandFields) => Promise<boolean>
  readonly isBusy: boolean
}

/** Sends acts, and reads the page anew where nobody else tells what has changed. */
function useSendAct(): {
  send: (act: MeetingAct, fields: CommandFields) => Promise<Result<unknown, Failure>>
  isBusy: boolean
} {
  const workshopId = useContext(MeetingId)
  const revalidateSoon = useRevalidateSoon()
  const [isBusy, setBusy] = useState(false)
  const send = useCallback(
    async (act: MeetingAct, fields: CommandFields) => {
      setBusy(true)
      const done = await sendMeetingAct(workshopId, act, fields)
      setBusy(false)
      // After a refusal the page may have been behind.
      if (!done.ok || getConnection() === 'offline') revalidateSoon()
      return done
    },
    [workshopId, revalidateSoon],
  )
  return { send, isBusy }
}

/** One place of the page that acts: busy, and what it was refused with; what was typed there stays. */
export function useMeetingAct() {
  const { send, isBusy } = useSendAct()
  const [failure, setFailure] = useState<Failure | null>(null)
  /** What the act answers; null when it was refused. */
  const ask = useCallback(
    async (act: MeetingAct, fields: CommandFields = {}): Promise<{ readonly value: unknown } | null> => {
      const done = await send(act, fields)
      setFailure(done.ok ? null : done.failure)
      return done.ok ? { value: done.value } : null
    },
    [send],
  )
  const run = useCallback(async (act: MeetingAct, fields?: CommandFields) => (await ask(act, fields)) !== null, [ask])
  return { run, ask, isBusy, failure, forget: useCallback(() => setFailure(null), []) }
}

/** The same for buttons in lists, which have no place for a sentence: a refusal is a toast. */
export function useToldMeetingAct(): MeetingActState {
  const t = useText()
  const toaster = useToaster()
  const { send, isBusy } = useSendAct()
  const run = useCallback(
    async (act: MeetingAct, fields: CommandFields = {}) => {
      const done = await send(act, fields)
      if (!done.ok) toaster.show({ tone: 'error', text: t.failure(done.failure) })
      return done.ok
    },
    [send, t, toaster],
  )
  return { run, isBusy }
}
