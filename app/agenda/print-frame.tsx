import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { AgendaPageView } from '#server/workshops/agenda/contract.ts'
import { groupsOfFour } from './frozen-notice.tsx'

/** On paper only: what it is, of which workshop, when. */
export function PrintHead({ view: { workshop } }: { view: AgendaPageView }) {
  const t = useText()
  const format = useFormat()
  return (
    <div className="hidden pb-4 text-center print:block">
      <p className="text-lg font-bold">{t('agenda.print.heading')}</p>
      <p className="font-bold">{workshop.title}</p>
      <p className="italic">
        {format.day(workshop.startsAt)}, {format.span(workshop.startsAt, workshop.endsAt)}
      </p>
    </div>
  )
}

/** On paper only: a draft with its date, or the frozen revision with its hash; and where the official form is. */
export function PrintFoot({ view: { revision, workshop } }: { view: AgendaPageView }) {
  const t = useText()
  const format = useFormat()
  return (
    <p className="hidden pt-3 text-xs print:block">
      {revision
        ? t('agenda.print.frozen', {
            number: revision.number,
            time: format.dateTime(revision.at),
            hash: groupsOfFour(revision.hash),
          })
        : t('agenda.print.draft', { date: format.date(workshop.startsAt) })}
    </p>
  )
}
