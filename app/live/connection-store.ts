/** How well this page hears the server: good, slow or with gaps, not at all. */
export type Connection = 'good' | 'poor' | 'offline'

type Listener = () => void

let connection: Connection = 'good'
const listeners = new Set<Listener>()

export function getConnection(): Connection {
  return connection
}

/** Called by whoever keeps a line open (subject channel, drafts, rooms). */
export function setConnection(next: Connection): void {
  if (next === connection) return
  connection = next
  for (const listener of listeners) listener()
}

/** Calls the listener after each change. Returns the function that ends it. */
export function subscribeConnection(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
