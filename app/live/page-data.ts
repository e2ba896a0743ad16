/** Data and commands of pages; a body that was read cannot be sent twice, so a Request object is left alone. */
export function isPageData(input: RequestInfo | URL): input is string | URL {
  if (input instanceof Request) return false
  const url = new URL(input, window.location.href)
  return (
    url.origin === window.location.origin && /\.data$/.test(url.pathname) && !/^\/(locked|sign-out)/.test(url.pathname)
  )
}
