import { useCallback, useEffect, useRef, useState } from 'react'
import { type CommandFields, sendCommand } from '#app/live/send-command.ts'
import { followSubject } from '#app/live/subject-channel.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { CommentList, ThreadView } from '#server/petitions/comments/comment-view.ts'
import { PETITION_COMMENTS } from '#server/petitions/comments/contract.ts'

export interface Comments {
  readonly threads: readonly ThreadView[]
  readonly mayComment: boolean
  readonly people: CommentList['people']
  /** They could not be read; tried again when they move. */
  readonly hasFailed: boolean
  /** Sends one act; the list is read anew when it is done. */
  send(intent: string, fields: CommandFields): Promise<Result<unknown, Failure>>
}

const NOTHING: Omit<Comments, 'send'> = { threads: [], mayComment: false, people: [], hasFailed: false }

/** The conversations about a petition's text, live to everyone who reads it. */
export function useComments(petitionId: string): Comments {
  const [read, setRead] = useState(NOTHING)
  const asked = useRef(0)
  const address = `/petitions/${petitionId}/comments`

  const reload = useCallback(async () => {
    const mine = ++asked.current
    const list = await fetchList(address)
    // An answer that was overtaken says what was.
    if (mine !== asked.current) return
    setRead((before) => (list ? { ...list, hasFailed: false } : { ...before, hasFailed: true }))
  }, [address])

  useEffect(() => {
    void reload()
    return followSubject(PETITION_COMMENTS, petitionId, () => void reload())
  }, [petitionId, reload])

  const send = useCallback(
    async (intent: string, fields: CommandFields) => {
      const answer = await sendCommand(address, { ...fields, intent })
      if (answer.ok) await reload()
      return answer
    },
    [address, reload],
  )
  return { ...read, send }
}

async function fetchList(address: string): Promise<CommentList | null> {
  try {
    const response = await fetch(address, { credentials: 'same-origin' })
    if (!response.ok) return null
    const list: CommentList = await response.json()
    return list
  } catch {
    return null // away, or leaving: said by the panel
  }
}
