import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { Chip } from '#app/ui/chip.tsx'
import type { Finding } from '#server/documents/contract.ts'

/** What of the document deviates from NĐ 30, in words: errors first, then warnings, each in the order of its box. */
export function FindingsCard({ findings }: { findings: readonly Finding[] }) {
  const t = useText()
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return (
    <Card
      title={t('petitionDocument.check.title')}
      action={
        <span className="flex flex-wrap justify-end gap-1.5">
          {errors.length > 0 && (
            <Chip tone="reserve">{t('petitionDocument.check.errors', { count: errors.length })}</Chip>
          )}
          {warnings.length > 0 && (
            <Chip tone="warn">{t('petitionDocument.check.warnings', { count: warnings.length })}</Chip>
          )}
        </span>
      }
    >
      <p className="mb-3 text-sm text-ink-2">{t('petitionDocument.check.lead')}</p>
      {findings.length === 0 ? (
        <p>{t('petitionDocument.check.fine')}</p>
      ) : (
        <ul className="grid gap-3">
          {[...errors, ...warnings].map((finding) => (
            <FindingRow key={`${finding.rule}-${finding.found}-${finding.expected}`} finding={finding} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function FindingRow({ finding }: { finding: Finding }) {
  const t = useText()
  const { box, rule, found, expected, severity } = finding
  const place = box === 'PL' ? t('petitionDocument.check.appendix') : t('petitionDocument.check.box', { box })
  return (
    <li className="min-w-0">
      <p className="break-words">
        <span className="font-semibold">
          {t(`petitionDocument.check.${severity}`)} · {place}.
        </span>{' '}
        {t(`petitionDocument.rules.${rule}`)}
      </p>
      {found !== '' && (
        <p className="text-sm break-words text-ink-2">{t('petitionDocument.check.found', { text: found })}</p>
      )}
      {expected !== '' && (
        <p className="text-sm break-words text-ink-2">{t('petitionDocument.check.expected', { text: expected })}</p>
      )}
    </li>
  )
}
