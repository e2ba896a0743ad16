import { useRouteLoaderData } from '@remix-run/react'
import { Wifi, WifiLow, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { loader } from '#app/root.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { SecuritySentence } from './security-sentence.tsx'
import { useServerNow } from './server-clock.ts'
import { useConnection } from './use-connection.ts'

const CONNECTIONS = {
  good: { Shape: Wifi, color: 'text-ok' },
  poor: { Shape: WifiLow, color: 'text-warn' },
  offline: { Shape: WifiOff, color: 'text-warn' },
} as const

/** Like Word's: on every page, discreet, never hidden. Connection and server time at the right, or what `end` says. */
export function StatusBar({ end }: { end?: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  return (
    <footer
      data-print="hide"
      className="sticky bottom-0 z-(--z-sticky) flex h-(--statusbar) items-center gap-4 border-t border-line bg-surface px-6 text-xs whitespace-nowrap text-ink-2 max-md:hidden"
    >
      <SecuritySentence isDemo={root?.mode === 'demo'} />
      <div className="ml-auto flex items-center gap-4">{end ?? <LineState serverNow={root?.serverNow} />}</div>
    </footer>
  )
}

export function LineState({ serverNow }: { serverNow: number | undefined }) {
  const t = useText()
  const connection = useConnection()
  const { Shape, color } = CONNECTIONS[connection]
  return (
    <>
      {serverNow !== undefined && <ServerTime serverNow={serverNow} />}
      <span
        role="status"
        className={classNames('flex items-center gap-1.5', connection !== 'good' && 'font-semibold text-warn')}
      >
        <Shape size={16} aria-hidden className={color} />
        {t(`shell.status.${connection}`)}
      </span>
    </>
  )
}

function ServerTime({ serverNow }: { serverNow: number }) {
  const t = useText()
  const format = useFormat()
  const now = useServerNow(serverNow)
  return (
    <span className="max-lg:hidden">
      {t('shell.status.serverTime', { time: format.time(now) })}
      <span data-zone> · {t('shell.status.zone')}</span>
    </span>
  )
}
