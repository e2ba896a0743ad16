import { data } from '@remix-run/node'
import type { Failure, Result } from '#server/kernel/result.ts'
import { attachment } from '#server/language/attachment.ts'
import { textIn } from '#server/language/catalogue.ts'
import type { Locale } from '#server/language/locale.ts'

interface MadeDocument {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

/**
 * A document made as it is asked for, never kept on the way; `isShown`: it stands in a page instead of being saved.
 * A refusal is a sentence in the reader's language.
 * @throws Response 404 for what is not there, or not for this reader
 */
export function documentResponse(
  made: Result<MadeDocument, Failure>,
  { locale, isShown = false }: { locale: Locale; isShown?: boolean },
): Response {
  if (made.ok) {
    const { bytes, mediaType, fileName } = made.value
    return new Response(bytes.slice(), {
      headers: {
        'Content-Type': mediaType,
        ...(!isShown && { 'Content-Disposition': attachment(fileName) }),
        'Cache-Control': 'private, no-store',
      },
    })
  }
  if (made.failure.code.endsWith('not-found')) throw data(null, { status: 404 })
  return new Response(textIn(locale).failure(made.failure), {
    status: made.failure.code === 'document-too-busy' ? 503 : 422,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
