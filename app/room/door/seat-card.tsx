import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { SeatInput } from '#server/rooms/contract.ts'
import type { RoomPageData } from '../room-words.ts'

type Points = RoomPageData['points']
type PointSeat = Extract<SeatInput, { kind: 'point' }>

/** The account of a point sits there; others sit for themselves until they say otherwise. */
export function firstSeat(points: Points): SeatInput {
  const mine = points.find(({ isMine }) => isMine)
  return mine ? seatAt(mine) : { kind: 'individual' }
}

function seatAt({ id, headName, technicianName, delegateCount }: Points[number]): PointSeat {
  return { kind: 'point', pointId: id, headName, technicianName, delegatesPresent: delegateCount }
}

interface SeatCardProps {
  points: Points
  seat: SeatInput
  onChange: (seat: SeatInput) => void
}

/** As oneself, or as a điểm cầu with the people before its camera (domain.md §2.2). */
export function SeatCard({ points, seat, onChange }: SeatCardProps) {
  const t = useText()
  const [first] = points
  if (!first) return null
  return (
    <Card>
      <div className="grid gap-3.5">
        <RadioGroup
          legend={t('room.seat.title')}
          name="seat"
          look="cards"
          value={seat.kind}
          options={[
            { value: 'individual', label: t('room.seat.individual'), help: t('room.seat.individualHelp') },
            { value: 'point', label: t('room.seat.point'), help: t('room.seat.pointHelp') },
          ]}
          onChange={(kind) =>
            onChange(kind === 'point' ? seatAt(points.find(({ isMine }) => isMine) ?? first) : { kind: 'individual' })
          }
        />
        {seat.kind === 'point' && <PointFields points={points} seat={seat} onChange={onChange} />}
      </div>
    </Card>
  )
}

function PointFields({ points, seat, onChange }: Omit<SeatCardProps, 'seat'> & { seat: PointSeat }) {
  const t = useText()
  const point = points.find(({ id }) => id === seat.pointId)
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {points.length > 1 && (
        <div className="sm:col-span-2">
          <Select
            label={t('room.seat.which')}
            emptyLabel={null}
            value={seat.pointId}
            options={points.map(({ id, name }) => ({ value: id, label: t('room.tile.pointTitle', { name }) }))}
            onChange={(event) => {
              const next = points.find(({ id }) => id === event.target.value)
              if (next) onChange(seatAt(next))
            }}
          />
        </div>
      )}
      <TextField
        label={t('room.seat.head')}
        value={seat.headName}
        maxLength={120}
        onChange={(event) => onChange({ ...seat, headName: event.target.value })}
      />
      <TextField
        label={t('room.seat.technician')}
        value={seat.technicianName}
        maxLength={120}
        onChange={(event) => onChange({ ...seat, technicianName: event.target.value })}
      />
      <TextField
        label={t('room.seat.present')}
        type="number"
        inputMode="numeric"
        min={0}
        max={500}
        value={seat.delegatesPresent}
        onChange={(event) => onChange({ ...seat, delegatesPresent: delegates(event.target.value) })}
      />
      {point && (
        <p className="text-sm text-ink-2 sm:col-span-2">{t('room.seat.registered', { count: point.delegateCount })}</p>
      )}
    </div>
  )
}

function delegates(typed: string): number {
  return Math.min(500, Math.max(0, Math.trunc(Number(typed)) || 0))
}
