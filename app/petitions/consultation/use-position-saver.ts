import { useCallback, useEffect, useRef, useState } from 'react'
import type { OwnLine } from './own-position.ts'
import { createPositionSaver, type PositionSaver, type SaverStatus } from './position-saver.ts'

interface Asked {
  readonly petitionId: string
  readonly roundId: string
}

/** Saves what the department writes while it is written. */
export function usePositionSaver({ petitionId, roundId }: Asked): {
  status: SaverStatus
  change: (cid: string, line: OwnLine) => void
} {
  const [status, setStatus] = useState<SaverStatus>({ kind: 'idle' })
  const saver = useRef<PositionSaver | null>(null)
  useEffect(() => {
    const opened = createPositionSaver({
      send: (cid, line) => sendDraft({ petitionId, roundId }, cid, line),
      report: setStatus,
      now: () => new Date(Date.now()),
      schedule(work, milliseconds) {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
    })
    saver.current = opened
    return () => {
      saver.current = null
      opened.close()
    }
  }, [petitionId, roundId])
  const change = useCallback((cid: string, line: OwnLine) => saver.current?.change(cid, line), [])
  return { status, change }
}

/** Beside the page's own requests, so that the page is not read anew with every word. */
async function sendDraft(
  { petitionId, roundId }: Asked,
  cid: string,
  { position, comment }: OwnLine,
): Promise<boolean> {
  const fields = { intent: 'save-position', roundId, cid, position: position ?? '', comment }
  try {
    const response = await fetch(`/petitions/${petitionId}/consultation/acts`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
    })
    return response.ok
  } catch {
    return false // shown as not saved, tried again
  }
}
