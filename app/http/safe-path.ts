/**
 * A path of this site to go to next, or `/`. Everything that a browser could read as another host
 * (`//host`, `/\host`, schemes, control characters) becomes `/`: no open redirect.
 */
export function safePath(candidate: string | null | undefined): string {
  if (!candidate?.startsWith('/') || /^\/[/\\]|\p{Cc}|\\/u.test(candidate)) return '/'
  const url = new URL(candidate, 'http://localhost')
  return url.host === 'localhost' ? `${url.pathname}${url.search}${url.hash}` : '/'
}
