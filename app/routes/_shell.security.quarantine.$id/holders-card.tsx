import { HolderPlace } from '#app/files/holder-place.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import type { HolderView } from '#server/files/quarantine/contract.ts'

/** Everybody who sent this content, under which name, and where it belongs. */
export function HoldersCard({ holders }: { holders: readonly HolderView[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t('quarantine.file.where')} padding="none">
      {holders.length === 0 && <p className="px-5 pb-4 text-ink-2 max-md:px-4">{t('quarantine.nobody')}</p>}
      <ul className="divide-y divide-line">
        {holders.map((holder) => (
          <li key={`${holder.name} ${holder.sentAt.getTime()}`} className="grid gap-0.5 px-5 py-3 max-md:px-4">
            <span className="font-semibold break-words">{holder.name}</span>
            <span className="flex flex-wrap items-center gap-x-2">
              {holder.department && (
                <DepartmentChip
                  code={holder.department.code}
                  hue={holder.department.hue}
                  name={holder.department.shortName}
                />
              )}
            </span>
            <span>{holder.sender && `${holder.sender.fullName}, ${holder.sender.office}`}</span>
            <span className="text-sm break-words text-ink-2">
              <HolderPlace place={holder.place} />
            </span>
            <span className="text-sm text-ink-2">
              {t('quarantine.file.sent', { time: format.dateTime(holder.sentAt) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
