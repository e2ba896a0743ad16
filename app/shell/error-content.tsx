import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { useSyncExternalStore } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { loader } from '#app/root.tsx'
import { Button } from '#app/ui/button.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { useDocumentSettings } from './document-settings.ts'

type Kind = 'notFound' | 'forbidden' | 'server' | 'offline'

/**
 * What happened, what is safe, what to do, and the code for the technician. Within the frame of the signed-in:
 * `export { ErrorContent as ErrorBoundary } from '#app/shell/error-content.tsx'` in a route keeps rail and bars.
 */
export function ErrorContent() {
  const t = useText()
  const kind = useKind(useRouteError())
  const { requestId: documentRequest } = useDocumentSettings()
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId ?? documentRequest

  return (
    <div className="mx-auto flex w-full max-w-160 flex-1 flex-col justify-center gap-6 p-6 pb-[12vh]">
      <Mark className="size-14" />
      <div className="flex flex-col gap-2">
        <h1 className="text-2xl font-bold tracking-title">{t(`errors.${kind}.title`)}</h1>
        <p className="max-w-[43em] text-md text-ink-2">{t(`errors.${kind}.body`)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {kind === 'server' || kind === 'offline' ? (
          <Button variant="primary" onClick={() => window.location.reload()}>
            {t('errors.reload')}
          </Button>
        ) : null}
        <LinkButton to="/" variant={kind === 'server' || kind === 'offline' ? 'secondary' : 'primary'} reloadDocument>
          {t('errors.toHome')}
        </LinkButton>
      </div>
      {kind !== 'offline' && requestId ? (
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
          {t('errors.code')} <code className="font-code text-ink">{requestId}</code>
          <CopyButton text={requestId} label={t('errors.copyCode')} copiedLabel={t('errors.codeCopied')} />
        </p>
      ) : null}
    </div>
  )
}

/** Which of the pages answers an error; a thrown response says it by its status. */
export function errorKind(error: unknown): Exclude<Kind, 'offline'> {
  if (!isRouteErrorResponse(error)) return 'server'
  return error.status === 404 ? 'notFound' : error.status === 403 ? 'forbidden' : 'server'
}

function useKind(error: unknown): Kind {
  const isOnline = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  )
  return isOnline || isRouteErrorResponse(error) ? errorKind(error) : 'offline'
}

function watchNetwork(onChange: () => void): () => void {
  window.addEventListener('online', onChange)
  window.addEventListener('offline', onChange)
  return () => {
    window.removeEventListener('online', onChange)
    window.removeEventListener('offline', onChange)
  }
}
