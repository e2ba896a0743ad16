import latin400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url'
import latin600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url'
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url'
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { catalogueAddresses } from '#server/language/catalogue.ts'
import { LanguageProvider } from './i18n/language.tsx'
import { pageTitle } from './i18n/page-title.ts'
import { CATALOGUE_LINK_ID, REQUEST_ID_ATTRIBUTE, useDocumentSettings } from './shell/document-settings.ts'
import { EarlyActsScript, useEarlyActs } from './shell/early-acts.tsx'
import { errorKind } from './shell/error-content.tsx'
import { ErrorPage } from './shell/error-page.tsx'
import { NotSentToast } from './shell/not-sent-toast.tsx'
import { RouteProgress } from './shell/route-progress.tsx'
import { useReader } from './shell/use-reader.ts'
import { WaitForNetwork } from './shell/wait-for-network.tsx'
import stylesheet from './styles/app.css?url'
import { ToastProvider } from './ui/toast.tsx'

export const links: LinksFunction = () => [
  ...[vietnamese400, latin400, vietnamese600, latin600].map((href) => ({
    rel: 'preload' as const,
    href,
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
  })),
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export const meta: MetaFunction = ({ matches, error }) =>
  pageTitle(matches, (t) => (error ? t(`errors.${errorKind(error)}.title`) : t('shell.nav.home')))

/** What every page knows: how the person reads, where the words lie, which clock is right. */
export function loader({ context }: LoaderFunctionArgs) {
  const { locale, theme, easyReading, mode, requestId } = context
  return {
    reader: { locale, theme, easyReading },
    catalogues: catalogueAddresses(),
    mode,
    requestId,
    serverNow: context.now().getTime(),
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const settings = useDocumentSettings()
  const data = useRouteLoaderData<typeof loader>('root')
  const reader = useReader()
  useEarlyActs()
  const catalogues = data?.catalogues ?? settings.catalogues
  // Of the words the page begins with: another language, chosen later, is fetched by itself.
  const [firstCatalogue] = useState(catalogues[reader.locale])
  return (
    <LanguageProvider locale={reader.locale} addresses={catalogues}>
      {(shown) => (
        <html
          lang={shown}
          data-theme={reader.theme}
          data-reading={reader.easyReading ? 'easy' : undefined}
          {...{ [REQUEST_ID_ATTRIBUTE]: data?.requestId ?? settings.requestId }}
        >
          <head>
            <meta charSet="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <EarlyActsScript />
            <Meta />
            <Links />
            <link
              id={CATALOGUE_LINK_ID}
              rel="preload"
              as="fetch"
              type="application/json"
              crossOrigin="anonymous"
              href={firstCatalogue}
            />
          </head>
          <body>
            <RouteProgress />
            <ToastProvider>
              <NotSentToast />
              <WaitForNetwork />
              {children}
            </ToastProvider>
            <ScrollRestoration nonce={settings.nonce} />
            <Scripts nonce={settings.nonce} />
          </body>
        </html>
      )}
    </LanguageProvider>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
