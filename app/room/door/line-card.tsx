import { CircleCheck, RefreshCw, TriangleAlert } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { type Formatters, useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { type LineFindings, measureLine } from './measure-line.ts'
import type { MediaWays } from './probe-media.ts'

const SLOW_MS = 300
/** What a meeting of many takes down, and one camera takes up (Mbit/s). */
const FOR_720 = { up: 2, down: 4 }
const FOR_360 = { up: 0.7, down: 1.2 }

/** The connection test in plain words: what works, how well, and what to do where it does not. */
export function LineCard({ workshopId }: { workshopId: string }) {
  const t = useText()
  const [findings, setFindings] = useState<LineFindings | null>(null)
  const [isRunning, setRunning] = useState(true)

  const measure = useCallback(async () => {
    setRunning(true)
    setFindings(await measureLine(workshopId))
    setRunning(false)
  }, [workshopId])
  useEffect(() => void measure(), [measure])

  return (
    <Card
      title={t('room.test.title')}
      action={
        <Button
          size="sm"
          variant="quiet"
          icon={RefreshCw}
          busy={isRunning}
          busyLabel={t('room.test.running')}
          onClick={() => void measure()}
        >
          {t('room.test.again')}
        </Button>
      }
    >
      <div role="status" className="min-h-28">
        {findings && <Findings found={findings} />}
      </div>
    </Card>
  )
}

function Findings({ found }: { found: LineFindings }) {
  const t = useText()
  const format = useFormat()
  const { answerMs, isLiveOpen, upMbps, downMbps } = found
  if (answerMs === null) return <Line isGood={false} words={t('room.test.server')} help={t('room.test.serverBad')} />
  const reaches = (least: { up: number; down: number }) => (upMbps ?? 0) >= least.up && (downMbps ?? 0) >= least.down
  const enough = reaches(FOR_720) ? 'enoughFor720' : reaches(FOR_360) ? 'enoughFor360' : 'enoughForSound'
  return (
    <ul className="grid gap-3">
      <Line
        isGood={answerMs < SLOW_MS}
        words={t('room.test.server')}
        value={t('room.test.serverValue', { ms: answerMs })}
        help={answerMs < SLOW_MS ? null : t('room.test.serverSlow')}
      />
      <Line
        isGood={isLiveOpen}
        words={t('room.test.live')}
        value={t(isLiveOpen ? 'room.test.liveOk' : 'room.test.liveBad')}
        help={isLiveOpen ? null : t('room.test.liveBadHelp')}
      />
      {found.ways && <Ways ways={found.ways} />}
      <Line
        isGood={enough !== 'enoughForSound'}
        words={t('room.test.speed', { up: short(format, upMbps), down: short(format, downMbps) })}
        value={t(enough === 'enoughForSound' ? 'room.test.speedPoor' : 'room.test.speedGood')}
        help={t(`room.test.${enough}`)}
      />
    </ul>
  )
}

/** UDP is best, TCP will do, none of both means no sound. */
function Ways({ ways: { udp, tcp } }: { ways: MediaWays }) {
  const t = useText()
  const found = udp ? 'udp' : tcp ? 'tcp' : 'none'
  return (
    <Line
      isGood={udp}
      words={t('room.test.ways')}
      value={t(`room.test.waysValue.${found}`)}
      help={udp ? (tcp ? null : t('room.test.noFallback')) : t(`room.test.waysHelp.${found}`)}
    />
  )
}

/** 3,2 and 18: more figures would pretend. */
function short(format: Formatters, mbps: number | null): string {
  return format.number(Math.min(mbps ?? 0, 100), (mbps ?? 0) >= 10 ? 0 : 1)
}

function Line(props: { isGood: boolean; words: ReactNode; value?: ReactNode; help?: ReactNode }) {
  const { isGood, words, value, help } = props
  const Shape = isGood ? CircleCheck : TriangleAlert
  return (
    <li className="flex items-start gap-3">
      <Shape size={20} aria-hidden className={isGood ? 'mt-0.5 flex-none text-ok' : 'mt-0.5 flex-none text-warn'} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{words}</p>
        {help && <p className="text-sm text-ink-2">{help}</p>}
      </div>
      {value && <span className="text-button whitespace-nowrap text-ink-2">{value}</span>}
    </li>
  )
}
