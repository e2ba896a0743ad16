import { Link } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import { clauseName } from './clause-name.ts'
import type { ConsensusPartProps } from './consensus-table.tsx'
import { StateWords } from './position-marks.tsx'
import { RowNotes } from './row-notes.tsx'

/** The same on a phone: each clause with its departments below. */
export function ConsensusList({ petitionId, departments, rows, onOpen }: ConsensusPartProps) {
  const t = useText()
  return (
    <ol className="divide-y divide-line border-t border-line md:hidden">
      {rows.map((row) => (
        <li key={row.cid} className="px-4 py-3">
          <p className="font-medium">
            {row.isGone ? (
              clauseName(t, row)
            ) : (
              <Link to={`/petitions/${petitionId}/draft#clause-${row.cid}`}>{clauseName(t, row)}</Link>
            )}
            <RowNotes row={row} />
          </p>
          <ul className="mt-2 grid gap-1">
            {departments.map((department) => {
              const cell = row.cells.find(({ departmentId }) => departmentId === department.id)
              return (
                cell && (
                  <li key={department.id}>
                    <button
                      type="button"
                      onClick={() => onOpen(row.cid, department)}
                      className="flex min-h-11 w-full items-center gap-3 rounded-md px-2 py-1.5 text-left text-sm hover:bg-surface-hover"
                    >
                      <DepartmentChip
                        code={department.code}
                        hue={department.hue}
                        name={departmentWords(t, department)}
                        isNameHidden
                      />
                      <StateWords state={cell.state} isEarlier={cell.isEarlier} />
                    </button>
                  </li>
                )
              )
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
}
