import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import type { ConsensusRowView } from '#server/petitions/consultation/consultation-view.ts'
import type { DepartmentBadge } from '#server/petitions/items/item-view.ts'
import { clauseName } from './clause-name.ts'
import { StateWords } from './position-marks.tsx'
import { RowNotes } from './row-notes.tsx'
import { useCellWalk } from './use-cell-walk.ts'

export interface ConsensusPartProps {
  petitionId: string
  /** In protocol order. */
  departments: readonly DepartmentBadge[]
  rows: readonly ConsensusRowView[]
  onOpen: (cid: string, department: DepartmentBadge) => void
}

/** A real table: the clause names its row, the department its column; the arrow keys walk through the cells. */
export function ConsensusTable({
  petitionId,
  caption,
  departments,
  rows,
  onOpen,
}: ConsensusPartProps & { caption: string }) {
  const t = useText()
  const walk = useCellWalk(rows.length, departments.length)
  return (
    <div className="overflow-x-auto border-t border-line max-md:hidden">
      <table className="w-full min-w-200 border-collapse text-sm" onKeyDown={walk.onKeyDown}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-72 px-5 py-2.5 text-left font-medium text-ink-2">
              {t('consultation.map.clause')}
            </th>
            {departments.map((department) => (
              <th key={department.id} scope="col" className="px-1 py-2.5 text-center font-medium text-ink-2">
                <DepartmentChip
                  code={department.code}
                  hue={department.hue}
                  name={departmentWords(t, department)}
                  isNameHidden
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.cid} className="border-t border-line">
              <th scope="row" className="px-5 py-2.5 text-left align-top font-medium">
                {row.isGone ? (
                  clauseName(t, row)
                ) : (
                  <Link to={`/petitions/${petitionId}/draft#clause-${row.cid}`}>{clauseName(t, row)}</Link>
                )}
                <RowNotes row={row} />
              </th>
              {departments.map((department, columnIndex) => {
                const cell = row.cells.find(({ departmentId }) => departmentId === department.id)
                return (
                  <td key={department.id} className="p-1 align-top">
                    {cell && (
                      <button
                        type="button"
                        data-cell={`${rowIndex},${columnIndex}`}
                        tabIndex={walk.tabIndexOf(rowIndex, columnIndex)}
                        onFocus={() => walk.onFocus(rowIndex, columnIndex)}
                        onClick={() => onOpen(row.cid, department)}
                        className="grid min-h-16 w-full place-items-center rounded-md px-1 py-2 text-xs hover:bg-surface-hover"
                      >
                        <StateWords state={cell.state} isEarlier={cell.isEarlier} isStacked />
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
