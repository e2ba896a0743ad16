import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { Send } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ConsensusMap } from '#app/petitions/consultation/consensus-map.tsx'
import { RoundCard } from '#app/petitions/consultation/round-card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { ConsultationView } from '#server/petitions/consultation/consultation-view.ts'

/** The rounds, and the consensus map of one of them: the newest, or `?round=n`. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const wanted = new URL(request.url).searchParams.get('round')
  const number = wanted === null ? null : Number(wanted)
  const read = await context.services.consultation.read(actor, params.id ?? '', number)
  if (!read.ok) throw data(null, { status: 404 })
  return { consultation: read.value }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('consultation.tab'))

export default function ConsultationPage() {
  const { consultation } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const t = useText()
  const { petitionId, round, rounds, consensus } = consultation
  const base = `/petitions/${petitionId}/consultation`
  if (!round || !consensus) {
    return (
      <EmptyState title={t('consultation.page.none')} action={<OpenButton consultation={consultation} />}>
        <p>{t('consultation.page.noneBody')}</p>
        {consultation.abilities.conduct && consultation.clauseCount === 0 && (
          <p className="mt-2">{t('consultation.page.needsClauses')}</p>
        )}
      </EmptyState>
    )
  }
  const isNewest = rounds[0]?.id === round.id
  const query = isNewest ? [] : [`round=${round.number}`]
  const addressOf = (parts: readonly string[]) => (parts.length === 0 ? base : `${base}?${parts.join('&')}`)
  return (
    <div className="grid gap-5">
      {rounds.length > 1 && (
        <nav aria-label={t('consultation.page.rounds')} data-print="hide" className="flex flex-wrap gap-2">
          {rounds.map(({ id, number }) => (
            <Link
              key={id}
              to={addressOf(id === rounds[0]?.id ? [] : [`round=${number}`])}
              preventScrollReset
              aria-current={id === round.id ? 'page' : undefined}
              className={classNames(
                'rounded-full border px-3 py-1 text-sm no-underline hover:no-underline max-md:py-2',
                id === round.id
                  ? 'border-primary bg-primary-soft font-semibold text-primary-ink'
                  : 'border-line-strong text-ink',
              )}
            >
              {t('consultation.page.round', { number })}
            </Link>
          ))}
        </nav>
      )}
      <RoundCard consultation={consultation} round={round} />
      <ConsensusMap
        consultation={consultation}
        consensus={consensus}
        isFiltered={search.get('show') === 'disputed'}
        addresses={{ all: addressOf(query), disputed: addressOf([...query, 'show=disputed']) }}
      />
      {rounds[0]?.closedAt && (
        <p data-print="hide">
          <OpenButton consultation={consultation} />
        </p>
      )}
    </div>
  )
}

function OpenButton({ consultation }: { consultation: ConsultationView }) {
  const t = useText()
  const { petitionId, abilities, rounds, clauseCount } = consultation
  if (!abilities.conduct || clauseCount === 0) return null
  const last = rounds[0]?.number
  return (
    <LinkButton to={`/petitions/${petitionId}/consultation/open`} variant={last ? 'secondary' : 'primary'} icon={Send}>
      {last ? t('consultation.page.openNext', { number: last + 1 }) : t('consultation.page.open')}
    </LinkButton>
  )
}
