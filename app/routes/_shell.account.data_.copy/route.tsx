import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { attachment } from '#server/language/attachment.ts'
import { textIn } from '#server/language/catalogue.ts'

/** The copy of one's own data, made while it is read. A refusal is a sentence. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const taken = await context.services.personalData.takeCopy(actor, context.locale)
  if (!taken.ok) {
    return new Response(textIn(context.locale).failure(taken.failure), {
      status: taken.failure.code === 'data-export-too-often' ? 429 : 403,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    })
  }
  const chunks = taken.value.bytes[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) return controller.close()
      controller.enqueue(value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': attachment(taken.value.fileName),
      'Cache-Control': 'private, no-store',
    },
  })
}
