import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AttachmentLine } from '#app/cases/attachment-line.tsx'
import { CaseNotices } from '#app/cases/case-notices.tsx'
import { CaseSectionPart } from '#app/cases/case-section.tsx'
import { DiffCard } from '#app/cases/diff-card.tsx'
import { ReferencesCard } from '#app/cases/references-card.tsx'
import { RelatedCard } from '#app/cases/related-card.tsx'
import { runCaseAct } from '#app/cases/run-case-act.ts'
import { CaseTopics } from '#app/discussions/case-topics.tsx'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { ChainCard } from '#app/petitions/chain-card.tsx'
import { Card } from '#app/ui/card.tsx'
import { CaseHeader } from './case-header.tsx'
import { CaseVersions } from './case-versions.tsx'

/** The page of one case; ?version=n shows that version, ?diff=n what it changed, ?diff=work what is not published. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { cases, discussions, search } = context.services
  const id = params.id ?? ''
  const query = new URL(request.url).searchParams
  const read = await cases.read(actor, id, numberOf(query.get('version')))
  if (!read.ok) throw data(null, { status: 404 })
  const asked = query.get('diff')
  const number = numberOf(asked)
  const diff = asked === 'work' || number ? await cases.compareVersions(actor, id, number) : null
  const [talk, related] = await Promise.all([
    discussions.ofCase(actor, id),
    search.related(actor, { kind: 'case', id }),
  ])
  return { one: read.value, diff: diff?.ok ? diff.value : null, talk, related }
}

function numberOf(text: string | null): number | null {
  const number = Number(text)
  return text && Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : null
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = Object.fromEntries(await request.formData())
  const done = await runCaseAct(context.services.cases, actor, { ...form, id: params.id })
  if (done === null) throw data(null, { status: 400 })
  return done.ok ? { done: true as const } : respond(done.failure)
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => loaded?.one.title ?? t('cases.title'))

export default function CasePage() {
  const { one, diff, talk, related } = useLoaderData<typeof loader>()
  const t = useText()
  useSubjectVersion('case', one.id)
  const bodies = new Map(one.sharedWith.map(({ id, shortName }) => [id, shortName]))
  return (
    <div className="page">
      <CaseHeader one={one} />
      <CaseNotices one={one} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid gap-5">
          {diff && <DiffCard caseId={one.id} diff={diff} bodies={bodies} />}
          <article lang="vi" className="grid gap-7 rounded-lg border border-line bg-surface p-6 max-md:p-4">
            {one.sections.length === 0 && <p className="text-ink-2">{t('cases.page.nothing')}</p>}
            {one.sections.map((part) => (
              <CaseSectionPart key={part.section} part={part} references={one.references} />
            ))}
          </article>
          {one.attachments.length > 0 && (
            <Card title={t('cases.page.attachments')}>
              <ul id="attachments" className="scroll-mt-16 divide-y divide-line">
                {one.attachments.map((attachment) => (
                  <AttachmentLine key={attachment.id} attachment={attachment} />
                ))}
              </ul>
            </Card>
          )}
          {one.state !== 'draft' && <CaseTopics caseId={one.id} {...talk} />}
        </div>
        <div className="grid gap-5">
          <ReferencesCard references={one.references} day={one.day} />
          <RelatedCard related={related} />
          <ChainCard chain={one.chain} empty={t('cases.page.chainEmpty')} />
          {one.isOwn && <CaseVersions one={one} shown={diff?.number ?? null} />}
        </div>
      </div>
    </div>
  )
}
