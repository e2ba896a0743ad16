import { useEffect, useSyncExternalStore } from 'react'
import { type Connection, getConnection, setConnection, subscribeConnection } from '#app/live/connection-store.ts'

/** The state of the line to the server. Where no live line is open, the browser's own notice of the network rules. */
export function useConnection(): Connection {
  useEffect(() => {
    const onOnline = () => setConnection('good')
    const onOffline = () => setConnection('offline')
    window.addEventListener('online', onOnline)
    window.addEventListener('offline', onOffline)
    return () => {
      window.removeEventListener('online', onOnline)
      window.removeEventListener('offline', onOffline)
    }
  }, [])
  return useSyncExternalStore(subscribeConnection, getConnection, () => 'good')
}
