import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { ChainList } from '#app/petitions/chain-card.tsx'
import { WayStep } from '#app/petitions/clause-way/way-step.tsx'
import { Card } from '#app/ui/card.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import type { ChainStep } from '#server/chain/chain-node.ts'
import type { ItemWay } from '#server/meetings/board/contract.ts'
import { DISCUSSED_IN } from '#server/meetings/board/contract.ts'
import { kindWords } from '../meeting-words.ts'
import { FloorList } from './floor-list.tsx'
import { VoteLines } from './vote-lines.tsx'

/** The way of an item of the programme, from what was brought to it to what came of it; each step leads on. */
export function ItemWayPage({ way, links }: { way: ItemWay; links: readonly ChainStep[] }) {
  const t = useText()
  const base = `/workshops/${way.workshopId}`
  const presenter = [way.presenterName, way.presenterDepartmentName].filter(Boolean).join(', ')
  const clauses = links.filter(({ rel }) => rel === DISCUSSED_IN)
  const conclusions = links.filter(({ rel }) => rel === 'concludes')
  const before = links.filter((step) => !clauses.includes(step) && !conclusions.includes(step))
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-sm text-ink-2">{t('itemWay.title')}</p>
          <h2 lang="vi" className="max-w-[43em] text-lg font-semibold break-words">
            {way.title}
          </h2>
          <p className="text-button break-words text-ink-2">
            {[kindWords(t, way.kind), t('itemWay.minutes', { count: way.minutes }), presenter]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <LinkButton to={`${base}/agenda`}>{t('itemWay.showProgramme')}</LinkButton>
      </div>
      <Card title={t('items.page.chain')}>
        <ol className="grid gap-4">
          <WayStep title={t('itemWay.before.title')} none={t('itemWay.before.none')}>
            {before.length > 0 && <ChainList chain={before} />}
          </WayStep>
          <WayStep title={t('itemWay.floor.title')} none={t('itemWay.floor.none')}>
            {way.speeches.length > 0 && (
              <>
                <FloorList speeches={way.speeches} />
                <Link to={`${base}/minutes`} className="justify-self-start text-sm">
                  {t('itemWay.floor.show')}
                </Link>
              </>
            )}
          </WayStep>
          <WayStep title={t('itemWay.clauses.title')} none={t('itemWay.clauses.none')}>
            {clauses.length > 0 && <ChainList chain={clauses} />}
          </WayStep>
          <WayStep title={t('itemWay.votes.title')} none={t('itemWay.votes.none')}>
            {way.votes.length > 0 && <VoteLines votes={way.votes} />}
          </WayStep>
          <WayStep title={t('itemWay.conclusions.title')} none={t('itemWay.conclusions.none')}>
            {conclusions.length > 0 && <ChainList chain={conclusions} />}
          </WayStep>
        </ol>
      </Card>
    </div>
  )
}
