import type { LoaderFunctionArgs } from '@remix-run/node'
import { catalogueVersion, compiledCatalogue } from '#server/language/catalogue.ts'
import { isLocale } from '#server/language/locale.ts'

/** The compiled texts of one language. The version in the address makes the answer safe to keep for ever. */
export function loader({ params, request }: LoaderFunctionArgs) {
  const { locale } = params
  if (!isLocale(locale)) throw new Response(null, { status: 404 })
  const isAsked = new URL(request.url).searchParams.get('v') === catalogueVersion(locale)
  const caching = isAsked ? 'public, max-age=31536000, immutable' : 'no-cache'
  return Response.json(compiledCatalogue(locale), { headers: { 'Cache-Control': caching } })
}
