import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Drawer } from '#app/ui/drawer.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import type { MeetingView, PointView } from '#server/meetings/board/contract.ts'
import { PointRow } from './point-row.tsx'
import { Proxies } from './proxies.tsx'
import { RollDialog } from './roll-dialog.tsx'

interface AttendanceDrawerProps {
  view: MeetingView
  isOpen: boolean
  onClose: () => void
}

/** Who is there: by department and point, delegates with the time their line has stood. */
export function AttendanceDrawer({ view, isOpen, onClose }: AttendanceDrawerProps) {
  const t = useText()
  const [called, setCalled] = useState<PointView | null>(null)
  const { points, presentCount } = view
  const registered = points.reduce((sum, point) => sum + point.registered, 0)
  const here = points.filter(({ isConnected }) => isConnected).length
  return (
    <>
      <Drawer isOpen={isOpen} onClose={onClose} title={t('meeting.attendance.title')}>
        {points.length === 0 ? (
          <EmptyState isFramed={false} title={t('meeting.attendance.noPoints')} />
        ) : (
          <div className="grid gap-4">
            <p className="font-medium">
              {t('meeting.attendance.summary', { present: presentCount, registered, here, total: points.length })}
            </p>
            <ul className="divide-y divide-line border-y border-line">
              {points.map((point) => (
                <PointRow
                  key={point.pointId}
                  point={point}
                  department={view.departments.find(({ id }) => id === point.departmentId)}
                  onCall={view.mine.callsRollOf.includes(point.pointId) ? () => setCalled(point) : null}
                />
              ))}
            </ul>
          </div>
        )}
        {view.mine.namesProxies && <Proxies view={view} />}
      </Drawer>
      {called && <RollDialog point={called} onClose={() => setCalled(null)} />}
    </>
  )
}
