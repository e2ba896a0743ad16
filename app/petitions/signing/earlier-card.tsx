import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import type { SigningView } from '#server/petitions/signing/signing-view.ts'
import { AnswerList } from './signers-card.tsx'

/** Texts that were frozen before, with what was confirmed of them and is void. */
export function EarlierCard({ earlier }: Pick<SigningView, 'earlier'>) {
  const t = useText()
  const format = useFormat()
  if (earlier.length === 0) return null
  return (
    <Card title={t('petitionSigning.earlier.title')}>
      <ul className="divide-y divide-line">
        {earlier.map(({ revision, answers }) => (
          <li key={revision.id} className="grid gap-1 py-3 first:pt-0 last:pb-0">
            <p className="font-semibold">
              {t('petitionSigning.earlier.line', { number: revision.number, time: format.dateTime(revision.frozenAt) })}
            </p>
            <p className="font-mono text-xs break-all text-ink-2">SHA-256 {revision.hash}</p>
            {revision.voided && (
              <p className="text-sm break-words text-ink-2">
                {t('petitionSigning.list.void', {
                  time: format.dateTime(revision.voided.at),
                  name: revision.voided.by,
                })}{' '}
                {t('petitionSigning.list.voidReason', { text: revision.voided.reason ?? '' })}
              </p>
            )}
            {answers.length > 0 ? (
              <AnswerList answers={answers} />
            ) : (
              <p className="text-sm text-ink-2">{t('petitionSigning.earlier.none')}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
