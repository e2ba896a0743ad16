import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { PetitionView } from '#server/petitions/drafts/petition-view.ts'

/** The stages it came through, the newest first. */
export function WayCard({ petition }: { petition: PetitionView }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('petitions.overview.way')}>
      <ol className="grid gap-3">
        {[...petition.history].reverse().map(({ id, from, to, reason, at, by }) => (
          <li key={id}>
            <p>{from === to ? t('petitions.overview.begun') : t(`petitions.stages.${to}`)}</p>
            {reason && <p className="break-words">{reason}</p>}
            <p className="text-sm text-ink-2">{[format.dateTime(at), by?.fullName].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
