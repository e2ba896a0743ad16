import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Chip, type ChipProps } from '#app/ui/chip.tsx'
import { DepartmentLine } from '#app/workshops/department-line.tsx'
import type { FieldView } from '#server/petitions/signed-files/signed-files-view.ts'

const TONES: Readonly<Record<FieldView['state'], ChipProps['tone']>> = { open: 'line', proven: 'ok', unproven: 'warn' }

/** Each body's place in the biên bản: whether it is signed, what was proven and what was not. */
export function FieldList({ fields }: { fields: readonly FieldView[] }) {
  const t = useText()
  return (
    <ol className="divide-y divide-line border-t border-line pt-4">
      {fields.map((field) => (
        <li key={`${field.department.id}-${field.role}`} className="grid gap-1 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-start justify-between gap-2">
            <div className="min-w-0">
              <DepartmentLine department={field.department} />
              {field.role !== 'body' && (
                <p className="text-sm text-ink-2">{t(`signedFiles.letter.roles.${field.role}`)}</p>
              )}
            </div>
            <Chip tone={TONES[field.state]}>{t(`signedFiles.states.${field.state}`)}</Chip>
          </div>
          <Facts field={field} />
        </li>
      ))}
    </ol>
  )
}

function Facts({ field: { signature, taken } }: { field: FieldView }) {
  const t = useText()
  const format = useFormat()
  if (!signature || !taken) return null
  const { certificate, chain, time, revocation } = signature
  const facts = [
    t('signedFiles.facts.whole'),
    certificate && t('signedFiles.facts.person', { name: certificate.name, issuer: certificate.issuer }),
    chain === 'trusted' ? t('signedFiles.facts.trusted') : t('signedFiles.facts.notChecked'),
    certificate &&
      t('signedFiles.facts.period', {
        from: format.date(new Date(certificate.from)),
        until: format.date(new Date(certificate.until)),
      }),
    time === null
      ? t('signedFiles.facts.noTime')
      : t(time.by === 'timestamp' ? 'signedFiles.facts.stamped' : 'signedFiles.facts.claimed', {
          time: format.dateTime(new Date(time.at)),
        }),
    revocation
      ? t('signedFiles.facts.notRevoked', {
          time: format.dateTime(new Date(revocation.asOf)),
          by: revocation.by.toUpperCase(),
        })
      : t('signedFiles.facts.revocation'),
  ].filter((fact) => fact !== null)
  return (
    <div className="min-w-0 text-sm text-ink-2">
      <p className="break-words">{t('signedFiles.taken', { time: format.dateTime(taken.at), name: taken.by })}</p>
      <details>
        <summary className="cursor-pointer font-medium">{t('signedFiles.facts.heading')}</summary>
        <ul className="mt-1 list-disc pl-5">
          {facts.map((fact) => (
            <li key={fact} className="break-words">
              {fact}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
