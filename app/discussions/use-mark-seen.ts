import { useEffect } from 'react'
import { sendAct } from './send-act.ts'

/** What the page shows is seen once it is looked at: up to its last post, the person's own state. */
export function useMarkSeen(topicId: string, lastAt: Date | string): void {
  const until = new Date(lastAt).toISOString()
  useEffect(() => {
    let isTold = false
    const look = () => {
      if (isTold || document.visibilityState !== 'visible') return
      isTold = true
      void sendAct(topicId, 'seen', { until })
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [topicId, until])
}
