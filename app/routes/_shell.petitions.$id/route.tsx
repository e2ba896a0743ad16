import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useLocation } from '@remix-run/react'
import { FilePen, PencilLine } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { StageChip, usePhases } from '#app/petitions/joint/stage-chip.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Stepper } from '#app/ui/stepper.tsx'
import { type Tab, Tabs } from '#app/ui/tabs.tsx'

/** The head of all tabs of a petition. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.petitions.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  return { petition: read.value, isConsulted: context.services.consultation.isFor(actor) }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => loaded?.petition.title ?? t('petitions.tab'))

export default function PetitionLayout() {
  const { petition, isConsulted } = useLoaderData<typeof loader>()
  const t = useText()
  const phases = usePhases(petition.stage)
  useSubjectVersion('petition', petition.id)
  const base = `/petitions/${petition.id}`
  const isWriting = useLocation().pathname === `${base}/draft`
  const tabs: Tab[] = [
    { to: base, label: t('petitions.tabs.overview'), end: true },
    { to: `${base}/draft`, label: t('petitions.tabs.draft') },
    ...(isConsulted ? [{ to: `${base}/consultation`, label: t('consultation.tab') }] : []),
    { to: `${base}/document`, label: t('petitionDocument.tab') },
    { to: `${base}/versions`, label: t('petitionVersions.tab') },
    { to: `${base}/signing`, label: t('petitionSigning.tab') },
    { to: `${base}/issuing`, label: t('petitionIssuing.tab') },
    { to: `${base}/replies`, label: t('petitionReplies.tab') },
  ]
  return (
    <div className="page">
      <PageHeader
        crumbs={[
          { label: t('items.title'), to: '/petitions' },
          { label: t('petitions.tab'), to: '/petitions/joint' },
        ]}
        steps={petition.stage !== 'dropped' && <Stepper steps={phases} />}
        title={petition.title}
        actions={
          <>
            {petition.abilities.arrange && !isWriting && (
              <LinkButton to={`${base}/edit`} icon={FilePen}>
                {t('petitions.head.edit')}
              </LinkButton>
            )}
            {!isWriting && (
              <LinkButton to={`${base}/draft`} variant="primary" icon={PencilLine}>
                {t(petition.abilities.write ? 'petitions.head.write' : 'petitions.head.open')}
              </LinkButton>
            )}
          </>
        }
        tabs={<Tabs tabs={tabs} />}
      >
        <span>{petition.code}</span>
        <span>{t(`petitions.documentKinds.${petition.documentKind}`)}</span>
        <StageChip stage={petition.stage} />
        {petition.isDemo && <DemoChip />}
      </PageHeader>
      <Outlet />
    </div>
  )
}
