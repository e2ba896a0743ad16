import { Lock, RefreshCw, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { MinutesFacts } from '#server/minutes/facts/minutes-facts.ts'
import type { MinutesBody } from '#server/minutes/minutes-view.ts'
import type { MinutesVerdict } from '#server/minutes/verify-minutes.ts'
import { Locked } from './locked.tsx'
import { useMinutesAct } from './use-minutes-act.ts'

interface FactsCardProps {
  workshopId: string
  body: MinutesBody
  mayRefresh: boolean
}

/** When it was held and who presided, as the log says. */
export function FactsCard({ workshopId, body, mayRefresh }: FactsCardProps) {
  const t = useText()
  const format = useFormat()
  const refresh = useMinutesAct(workshopId, { words: t('minutes.facts.refreshed') })
  const { facts, foldedAt, isBehind } = body
  return (
    <Locked title={t('minutes.facts.title')}>
      {isBehind && (
        <Notice
          tone="warn"
          className="mb-3"
          actions={
            mayRefresh && (
              <Button size="sm" icon={RefreshCw} busy={refresh.isBusy} onClick={() => refresh.run({ intent: 'start' })}>
                {t('minutes.facts.refresh')}
              </Button>
            )
          }
        >
          {t('minutes.facts.behind')}
        </Notice>
      )}
      {refresh.failure && (
        <Notice tone="error" isLive className="mb-3">
          {t.failure(refresh.failure)}
        </Notice>
      )}
      <Times facts={facts} />
      <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
        <Lock size={16} aria-hidden className="flex-none" />
        {t('minutes.facts.foldedAt', { time: format.dateTime(foldedAt), seq: facts.log.seq })}
      </p>
      <Verify workshopId={workshopId} />
    </Locked>
  )
}

function Times({ facts }: { facts: MinutesFacts }) {
  const t = useText()
  const format = useFormat()
  const { openedAt, closedAt, breaks, chairs, present, registered } = facts
  const at = (iso: string) => format.dateTime(new Date(iso))
  const time = (iso: string) => format.time(new Date(iso))
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <Fact label={t('minutes.facts.opened')}>{openedAt ? at(openedAt) : t('minutes.facts.notOpened')}</Fact>
      <Fact label={t('minutes.facts.closed')}>
        {closedAt ? at(closedAt) : t(openedAt ? 'minutes.facts.running' : 'minutes.facts.notOpened')}
      </Fact>
      <Fact label={t('minutes.facts.present')}>{t('minutes.facts.presentOf', { present, registered })}</Fact>
      {chairs.length > 0 && (
        <Fact label={t('minutes.facts.chairs')}>
          {chairs.map(({ userId, fullName, since }) => (
            <span key={`${userId}:${since}`} className="block">
              {t('minutes.facts.since', { name: fullName, time: time(since) })}
            </span>
          ))}
        </Fact>
      )}
      {breaks.length > 0 && (
        <Fact label={t('minutes.facts.breaks')}>
          {breaks.map(({ from, to }) => (
            <span key={from} className="block">
              {to ? format.span(new Date(from), new Date(to)) : time(from)}
            </span>
          ))}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="font-medium break-words">{children}</dd>
    </div>
  )
}

/** Replays the log on the server and says whether it gives what stands here. */
function Verify({ workshopId }: { workshopId: string }) {
  const t = useText()
  const check = useProvenAction<unknown>(`/workshops/${workshopId}/minutes`)
  const { answer } = check
  const verdict =
    typeof answer === 'object' && answer !== null && 'verdict' in answer ? (answer.verdict as MinutesVerdict) : null
  return (
    <div className="mt-2 grid gap-2 justify-items-start">
      <Button size="sm" icon={ShieldCheck} busy={check.isBusy} onClick={() => check.send({ intent: 'verify' })}>
        {t('minutes.facts.verify')}
      </Button>
      {verdict && (
        <Notice tone={{ same: 'ok', differs: 'warn', broken: 'error' }[verdict] as 'ok'} isLive>
          {t(`minutes.facts.verdicts.${verdict}`)}
        </Notice>
      )}
      {check.failure && (
        <Notice tone="error" isLive>
          {t.failure(check.failure)}
        </Notice>
      )}
    </div>
  )
}
