import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ClauseSteps } from '#app/petitions/clause-way/clause-steps.tsx'
import { readDebates } from '#app/petitions/clause-way/read-debates.ts'
import { clauseName } from '#app/petitions/consultation/clause-name.ts'
import { StaticText } from '#app/petitions/draft/static-text.tsx'
import { usePetition } from '#app/petitions/joint/use-petition.ts'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** "Đường đi" of one clause: where it comes from, who agreed to it, what was answered. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const wanted = { petitionId: params.id ?? '', cid: params.cid ?? '' }
  const read = await context.services.clauseWays.read(actor, wanted)
  if (!read.ok) throw data(null, { status: 404 })
  const { links } = read.value
  return { way: read.value, debates: await readDebates(context.services, actor, { ...wanted, links }) }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('clauseWay.title'))

export default function ClauseWayRoute() {
  const { way, debates } = useLoaderData<typeof loader>()
  const { id } = usePetition()
  const t = useText()
  const { cid, label, content, isGone } = way
  const name = clauseName(t, way)
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-sm text-ink-2">{t('clauseWay.title')}</p>
          <h2 className="text-lg font-semibold break-words">{name}</h2>
        </div>
        {!isGone && <LinkButton to={`/petitions/${id}/draft#clause-${cid}`}>{t('clauseWay.showInText')}</LinkButton>}
      </div>
      {isGone && <Notice tone="warn">{t('clauseWay.gone')}</Notice>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <ClauseSteps petitionId={id} way={way} debates={debates} />
        <Card title={t('clauseWay.text')}>
          <StaticText clauses={[{ cid, label, content }]} label={name} />
        </Card>
      </div>
    </div>
  )
}
