import { CircleOff, Wifi, WifiOff } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { StatusBar } from '#app/shell/status-bar.tsx'
import { useConnection } from '#app/shell/use-connection.ts'

/** Nothing of a meeting is recorded here, and the bar says so all the time. */
export function RoomStatusBar() {
  return (
    <StatusBar
      end={
        <>
          <NotRecorded />
          <LineWords />
        </>
      }
    />
  )
}

export function NotRecorded() {
  const t = useText()
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <CircleOff size={16} aria-hidden />
      {t('room.notRecorded')}
    </span>
  )
}

function LineWords() {
  const t = useText()
  const isUp = useConnection() !== 'offline'
  const Shape = isUp ? Wifi : WifiOff
  return (
    <span
      role="status"
      className={isUp ? 'flex items-center gap-1.5' : 'flex items-center gap-1.5 font-semibold text-warn'}
    >
      <Shape size={16} aria-hidden className={isUp ? 'text-ok' : 'text-warn'} />
      {t(isUp ? 'room.line.good' : 'room.line.lost')}
    </span>
  )
}
