/**
 * Of a command sent beside the page: the session is over, and the server led to the sign-in, which comes back to this page.
 * Goes there, and says whether it does. What was typed is the caller's to keep.
 */
export function followToSignIn(response: Response): boolean {
  const { origin, pathname } = new URL(response.url)
  const isLed = response.redirected && origin === window.location.origin && /^\/sign-in(\/|$)/.test(pathname)
  if (isLed) window.location.assign(response.url)
  return isLed
}
