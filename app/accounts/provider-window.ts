/** How the small window tells the page that waits. */
const PROVED_CHANNEL = 'tnc-proved'

/** The way to the office's sign-in system for a proof or an unlocking, in a window of its own. */
export function providerAddress(purpose: 'prove' | 'unlock'): string {
  return `/sign-in/sso?for=${purpose}&popup=1`
}

/**
 * Opens it beside the page, which stays as it is with all that was typed. False where the browser opens no window: then
 * the link itself is to be followed.
 */
export function openProviderWindow(purpose: 'prove' | 'unlock'): boolean {
  return window.open(providerAddress(purpose), 'tnc-provider', 'popup,width=520,height=720') !== null
}

/** Tells the page that waits; our own pages alone hear it. */
export function tellProved(): void {
  const channel = new BroadcastChannel(PROVED_CHANNEL)
  channel.postMessage('proved')
  channel.close()
}

/** Calls once the small window has come back with a proof; returns how to stop listening. */
export function whenProved(onProved: () => void): () => void {
  const channel = new BroadcastChannel(PROVED_CHANNEL)
  channel.onmessage = onProved
  return () => channel.close()
}
