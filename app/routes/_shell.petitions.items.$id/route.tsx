import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { ChainCard } from '#app/petitions/chain-card.tsx'
import { EvidenceLine } from '#app/petitions/evidence-line.tsx'
import { ItemSections, Section } from '#app/petitions/item-sections.tsx'
import { runItemAct } from '#app/petitions/run-item-act.ts'
import { CitationList } from './citation-list.tsx'
import { HistoryCard } from './history-card.tsx'
import { ItemHeader } from './item-header.tsx'
import { ItemNotices } from './item-notices.tsx'
import { OriginsCard } from './origins-card.tsx'
import { VersionCompare } from './version-compare.tsx'
import { VersionsCard } from './versions-card.tsx'

/** The page of one item; with ?version=n also what that version changed. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { cases, items } = context.services
  const id = params.id ?? ''
  const read = await items.read(actor, id)
  if (!read.ok) throw data(null, { status: 404 })
  const asked = Number(new URL(request.url).searchParams.get('version'))
  const diff = Number.isInteger(asked) && asked > 0 ? await items.compareVersions(actor, id, asked) : null
  const { citations } = read.value.content
  const cited = await cases.cited(
    actor,
    citations.flatMap(({ kind, targetId }) => (kind === 'case' && targetId ? [targetId] : [])),
  )
  return { item: read.value, diff: diff?.ok ? diff.value : null, cited }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = Object.fromEntries(await request.formData())
  const done = await runItemAct(context.services.items, actor, { ...form, id: params.id })
  if (done === null) throw data(null, { status: 400 })
  return done.ok ? { done: true as const } : respond(done.failure)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => loaded?.item.title ?? t('items.title'))

export default function ItemPage() {
  const { item, diff, cited } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion('petition-item', item.id)
  return (
    <div className="page">
      <ItemHeader item={item} />
      <ItemNotices item={item} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid gap-5">
          {diff && <VersionCompare itemId={item.id} diff={diff} />}
          <article className="grid gap-6 rounded-lg border border-line bg-surface p-6 max-md:p-4">
            <ItemSections content={item.content} standings={item.standings} />
            <Section title={t('items.sections.evidence')} level={2}>
              {item.evidence.length + item.content.citations.length === 0 && (
                <p className="text-ink-2">{t('items.page.noEvidence')}</p>
              )}
              {item.evidence.length > 0 && (
                <ul className="divide-y divide-line">
                  {item.evidence.map((evidence) => (
                    <EvidenceLine key={evidence.id} evidence={evidence} />
                  ))}
                </ul>
              )}
              <CitationList citations={item.content.citations} cited={cited} />
            </Section>
          </article>
          {item.origins.length > 0 && <OriginsCard origins={item.origins} />}
        </div>
        <div className="grid gap-5">
          <ChainCard chain={item.chain} />
          <HistoryCard history={item.history} />
          {item.versions.length > 0 && <VersionsCard item={item} shown={diff?.number ?? null} />}
        </div>
      </div>
    </div>
  )
}
