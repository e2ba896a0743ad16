import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { AmendmentView } from '#server/workshops/agenda/contract.ts'
import { ChangeLine } from '../change-line.tsx'
import { type ChangeNames, changeWords } from '../change-words.ts'
import { PanelSection } from './panel-section.tsx'

/** Every change after the freeze: what, why, who, when; shown to all. */
export function Amendments({ amendments, names }: { amendments: readonly AmendmentView[]; names: ChangeNames }) {
  const t = useText()
  const format = useFormat()
  return (
    <PanelSection title={t('agenda.amendments.title')}>
      {amendments.length === 0 && <p className="text-sm text-ink-2">{t('agenda.amendments.none')}</p>}
      <ol className="flex flex-col gap-2.5">
        {amendments.map((amendment) => (
          <li key={amendment.id} className="rounded-md border border-line px-3 py-2.5 text-button">
            <p>
              <ChangeLine words={changeWords(t, names, amendment.command, amendment.before)} />
            </p>
            <p className="text-sm text-ink-2">
              {t('agenda.proposals.reason')}: {amendment.reason}
            </p>
            <p className="text-sm text-ink-2">
              {amendment.author.fullName} · {format.dateTime(amendment.at)}
            </p>
          </li>
        ))}
      </ol>
    </PanelSection>
  )
}
