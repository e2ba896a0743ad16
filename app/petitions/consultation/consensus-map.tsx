import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { PositionLegend } from '#app/ui/position-mark.tsx'
import type { ConsensusView, ConsultationView } from '#server/petitions/consultation/consultation-view.ts'
import type { DepartmentBadge } from '#server/petitions/items/item-view.ts'
import { CellDialog } from './cell-dialog.tsx'
import { ConsensusList } from './consensus-list.tsx'
import { ConsensusTable } from './consensus-table.tsx'

interface ConsensusMapProps {
  consultation: ConsultationView
  consensus: ConsensusView
  /** Only rows on which opinions differ. */
  isFiltered: boolean
  /** Addresses of the whole map and of the filtered one. */
  addresses: { readonly all: string; readonly disputed: string }
}

/** Which cell is looked at: found anew in each reading of the data. */
interface Opened {
  readonly cid: string
  readonly department: DepartmentBadge
}

/** Bản đồ đồng thuận: clauses × departments; a meeting goes through what is disputed only. */
export function ConsensusMap({ consultation, consensus, isFiltered, addresses }: ConsensusMapProps) {
  const t = useText()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { departments, round } = consultation
  const rows = isFiltered ? consensus.rows.filter(({ isDisputed }) => isDisputed) : consensus.rows
  const openedRow = opened && consensus.rows.find(({ cid }) => cid === opened.cid)
  const { agreedCount: agreed, clauseCount: all } = consensus
  return (
    <Card title={t('consultation.map.title')} padding="none" isPrinted>
      <div className="grid gap-3 px-5 pb-4 max-md:px-4">
        <p className="text-md font-semibold">{t('consultation.map.agreed', { agreed, all })}</p>
        <nav aria-label={t('consultation.map.filter')} data-print="hide" className="flex flex-wrap gap-2">
          <FilterLink to={addresses.all} isCurrent={!isFiltered}>
            {t('consultation.map.all', { count: all })}
          </FilterLink>
          <FilterLink to={addresses.disputed} isCurrent={isFiltered}>
            {t('consultation.map.disputed', { count: consensus.disputedCount })}
          </FilterLink>
        </nav>
        <PositionLegend />
      </div>
      {rows.length === 0 ? (
        <p className="border-t border-line px-5 py-4 max-md:px-4">
          {t(isFiltered ? 'consultation.map.noneDisputed' : 'consultation.map.noClauses')}
        </p>
      ) : (
        <>
          <ConsensusTable
            petitionId={consultation.petitionId}
            caption={t('consultation.map.caption', { number: round?.number ?? 0 })}
            departments={departments}
            rows={rows}
            onOpen={(cid, department) => setOpened({ cid, department })}
          />
          <ConsensusList
            petitionId={consultation.petitionId}
            departments={departments}
            rows={rows}
            onOpen={(cid, department) => setOpened({ cid, department })}
          />
        </>
      )}
      {opened && openedRow && (
        <CellDialog row={openedRow} department={opened.department} onClose={() => setOpened(null)} />
      )}
    </Card>
  )
}

function FilterLink({ to, isCurrent, children }: { to: string; isCurrent: boolean; children: string }) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={isCurrent ? 'true' : undefined}
      className={classNames(
        'rounded-full border px-3 py-1 text-sm no-underline hover:no-underline max-md:py-2',
        isCurrent ? 'border-primary bg-primary-soft font-semibold text-primary-ink' : 'border-line-strong text-ink',
      )}
    >
      {children}
    </Link>
  )
}
