import { PassThrough } from 'node:stream'
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { catalogueAddresses, textIn } from '#server/language/catalogue.ts'
import { LOCALES } from '#server/language/locale.ts'
import { provideText } from './i18n/catalogue-store.ts'
import { type DocumentSettings, DocumentSettingsProvider } from './shell/document-settings.ts'

for (const locale of LOCALES) provideText(textIn(locale))

/** After this the page is sent as far as it is; the rest is rendered by the browser. */
const RENDER_TIMEOUT_MS = 8_000

export const streamTimeout = RENDER_TIMEOUT_MS

/** What a person asked for and is not there is an answer, no fault to be reported. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  const isAnswer = isRouteErrorResponse(error) && error.status < 500
  if (!isAnswer && !request.signal.aborted) console.error(error)
}

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const settings: DocumentSettings = {
    reader: { locale: context.locale, theme: context.theme, easyReading: context.easyReading },
    catalogues: catalogueAddresses(),
    nonce: context.cspNonce,
    requestId: context.requestId,
  }
  const waitForAll = isbot(request.headers.get('user-agent') ?? '')
  return new Promise((resolve, reject) => {
    let isShellSent = false
    let responseStatus = status
    const send = () => {
      isShellSent = true
      const body = new PassThrough()
      headers.set('Content-Type', 'text/html; charset=utf-8')
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: responseStatus }))
      pipe(body)
    }
    const { pipe, abort } = renderToPipeableStream(
      <DocumentSettingsProvider value={settings}>
        <RemixServer context={remixContext} url={request.url} nonce={context.cspNonce} abortDelay={RENDER_TIMEOUT_MS} />
      </DocumentSettingsProvider>,
      {
        nonce: context.cspNonce,
        ...(waitForAll ? {} : { onShellReady: send }),
        onAllReady() {
          // Else the timer would hold every page of the last seconds in memory.
          clearTimeout(timer)
          if (waitForAll) send()
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500
          // Before the shell is out, the rejection is reported by whoever catches it.
          if (isShellSent) console.error(error)
        },
      },
    )
    const timer = setTimeout(abort, RENDER_TIMEOUT_MS + 1_000).unref()
  })
}
