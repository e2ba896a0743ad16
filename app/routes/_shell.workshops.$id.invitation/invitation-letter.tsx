import type { ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { formatDocumentDate, formatDocumentTime, formatWeekday } from '#server/language/dates.ts'
import { upperCase } from '#server/language/name.ts'
import type { WorkshopView } from '#server/workshops/workshop-view.ts'

export interface LetterIssuer {
  readonly parentName: string
  readonly name: string
  readonly shortName: string
  readonly symbol: string
  readonly placeName: string
}

interface InvitationLetterProps {
  workshop: WorkshopView
  issuer: LetterIssuer
  /** The reader's department. */
  departmentId: string
  /** Who is invited by name; null when a department is. */
  person: { readonly fullName: string; readonly office: string } | null
}

/**
 * The letter as model 1.7 of NĐ 30/2020/NĐ-CP (PL III) sets it, without number, date and signature: those stand on the
 * official one, which the host's records office issues. Always in Vietnamese, as the document is.
 */
export function InvitationLetter({ workshop, issuer, departmentId, person }: InvitationLetterProps) {
  const t = useText()
  const invited = workshop.departments.find((department) => department.id === departmentId)
  const points = workshop.points.filter((point) => point.departmentId === departmentId)
  const chair = workshop.officers.find((officer) => officer.role === 'chair')
  return (
    <article
      data-print="document"
      lang="vi"
      className="mx-auto w-full max-w-[52rem] rounded-lg border border-line bg-surface px-[clamp(1rem,6vw,4.5rem)] py-[clamp(1.25rem,5vw,3.5rem)] font-(family-name:--font-document) text-[1.125rem]/[1.75rem] text-ink print:border-0 print:p-0 print:text-[14pt]/[1.4]"
    >
      <header className="grid gap-4 text-center sm:grid-cols-[2fr_3fr]">
        <div className="text-[1rem]/[1.5rem]">
          <p>{upperCase(issuer.parentName)}</p>
          <p className="font-bold">{upperCase(issuer.name)}</p>
          <Rule className="w-2/5" />
          <p className="mt-1 whitespace-pre">{t('workshops.invitation.letter.number', { symbol: issuer.symbol })}</p>
        </div>
        <div className="text-[1rem]/[1.5rem]">
          <p className="font-bold">{t('workshops.invitation.letter.nation')}</p>
          <p className="font-bold">{t('workshops.invitation.letter.motto')}</p>
          <Rule className="w-3/5" />
          <p className="mt-1 whitespace-pre-wrap italic">
            {t('workshops.invitation.letter.place', { place: issuer.placeName })}
          </p>
        </div>
      </header>
      <h2 className="mt-8 text-center text-[1.375rem]/[2rem] font-bold">{t('workshops.invitation.letter.title')}</h2>
      <p className="text-center font-bold">{t('workshops.invitation.letter.subject', { title: workshop.title })}</p>
      <Rule className="w-1/4" />
      <div className="mt-6 grid gap-3 text-left">
        <p className="indent-10">
          {t('workshops.invitation.letter.invites', {
            issuer: issuer.name,
            invited: invited?.name ?? [person?.fullName, person?.office].filter(Boolean).join(', '),
          })}
        </p>
        <p className="indent-10">{t('workshops.invitation.letter.event', { title: workshop.title })}</p>
        {workshop.purpose && <Line label={t('workshops.invitation.letter.purpose')}>{workshop.purpose}</Line>}
        {chair && (
          <Line label={t('workshops.invitation.letter.chair')}>
            {[chair.fullName, chair.office, chair.department?.name].filter(Boolean).join(', ')}
          </Line>
        )}
        <Line label={t('workshops.invitation.letter.time')}>
          {t('workshops.invitation.letter.span', {
            from: formatDocumentTime(workshop.startsAt, workshop.zone),
            to: formatDocumentTime(workshop.endsAt, workshop.zone),
            weekday: formatWeekday(workshop.startsAt, 'vi', workshop.zone),
            date: formatDocumentDate(workshop.startsAt, workshop.zone),
          })}
        </Line>
        <Line label={t('workshops.invitation.letter.venue')}>
          {t('workshops.invitation.letter.online', { host: issuer.name })}
        </Line>
        {points.map((point) => (
          <Line key={point.id} label={t('workshops.invitation.letter.point', { name: point.name })}>
            {[
              point.place || t('workshops.invitation.letter.pointPlaceOpen'),
              point.headName && t('workshops.invitation.letter.pointHead', { name: point.headName }),
              point.technicianName && t('workshops.invitation.letter.technician', { name: point.technicianName }),
            ]
              .filter(Boolean)
              .join('; ')}
          </Line>
        ))}
        <Line label={t('workshops.invitation.letter.connection')}>
          {t('workshops.invitation.letter.connectionHow', { code: workshop.code })}
        </Line>
        <p className="indent-10">{t('workshops.invitation.letter.request')}</p>
      </div>
      <footer className="mt-10 border-t border-line pt-3 text-[1rem]/[1.5rem] text-ink-2 italic print:text-black">
        {t('workshops.invitation.letter.note', { issuer: issuer.shortName })}
      </footer>
    </article>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className="indent-10 whitespace-pre-line">
      <span className="font-bold">{label}</span> {children}
    </p>
  )
}

function Rule({ className }: { className: string }) {
  return <span aria-hidden className={classNames('mx-auto mt-0.5 block border-t border-current', className)} />
}
