import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CalendarPlus, DoorOpen, FileDown, Printer } from 'lucide-react'
import { useDocumentDownload } from '#app/files/use-document-download.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWorkshop } from '#app/workshops/use-workshop.ts'
import '#app/styles/document-fonts.css'
import { WORKSHOP_STATES } from '#server/workshops/contract.ts'
import { InvitationLetter } from './invitation-letter.tsx'

/** Giấy mời for the reader's own department: who invites, to what, when, and through which connection point. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.workshops.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  const host = read.value.host
  const letterhead = host && (await context.services.departments.byIds([host.id])).get(host.id)
  const isTakingPart = read.value.departments.some((department) => department.id === actor.departmentId)
  return {
    issuer: letterhead && {
      parentName: letterhead.parentName,
      name: letterhead.name,
      shortName: letterhead.shortName,
      symbol: letterhead.symbol,
      placeName: letterhead.placeName,
    },
    departmentId: actor.departmentId,
    /** A department is invited as a body; whoever comes from elsewhere, by name. */
    person: isTakingPart ? null : { fullName: actor.fullName, office: actor.office },
  }
}

export default function InvitationPage() {
  const { issuer, departmentId, person } = useLoaderData<typeof loader>()
  const { workshop } = useWorkshop()
  const t = useText()
  const document = useDocumentDownload(`/workshops/${workshop.id}/documents`)
  const isSent = WORKSHOP_STATES.indexOf(workshop.mainState) >= WORKSHOP_STATES.indexOf('invited')
  const isOff = workshop.state === 'postponed' || workshop.state === 'cancelled'
  return (
    <>
      <div data-print="hide" className="mb-4 grid gap-3">
        {!isSent && <Notice tone="info">{t('workshops.invitation.notSent')}</Notice>}
        {isOff && (
          <Notice tone="warn">{t(`workshops.invitation.${workshop.state as 'postponed' | 'cancelled'}`)}</Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <LinkButton to={`/workshops/${workshop.id}`} variant="primary" icon={DoorOpen}>
            {t('workshops.invitation.enter')}
          </LinkButton>
          <a href={`/workshops/${workshop.id}/invitation.ics`} download className={buttonStyle({})}>
            <CalendarPlus size={18} aria-hidden />
            {t('workshops.invitation.toCalendar')}
          </a>
          <Menu
            label={t('workshops.invitation.download')}
            icon={FileDown}
            items={(['docx', 'pdf'] as const).map((format) => ({
              key: format,
              label: t(`agenda.tools.formats.${format}`),
              onSelect: () => void document.download(`invitation.${format}`),
            }))}
          />
          <Button icon={Printer} onClick={() => window.print()}>
            {t('workshops.invitation.print')}
          </Button>
        </div>
      </div>
      {issuer && <InvitationLetter workshop={workshop} issuer={issuer} departmentId={departmentId} person={person} />}
    </>
  )
}
