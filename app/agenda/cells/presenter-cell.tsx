import { Building2 } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import type { AgendaDepartment } from '#server/workshops/agenda/contract.ts'
import { useAgendaDesk } from '../agenda-desk.ts'
import type { CellProps } from './cell-props.ts'
import { PickList } from './pick-list.tsx'
import { TextCell } from './text-cell.tsx'

interface PresenterCellProps extends CellProps {
  readonly departmentProposals: CellProps['proposals']
  /** Departments of the children of a group, counted. */
  readonly departmentsInside: number
}

/** Who does it: a department by its code, a person or a body in words, or both. */
export function PresenterCell(props: PresenterCellProps) {
  const { item, peers, proposals, departmentProposals, departmentsInside } = props
  const t = useText()
  const { mode, live, departments } = useAgendaDesk()
  const proposed = departmentProposals[0]?.command
  const next = proposed?.type === 'set' && proposed.field === 'presenterDepartmentId' ? proposed.value : undefined
  const department = item.presenterDepartmentId ? departments.get(item.presenterDepartmentId) : undefined
  const isWritable = mode !== 'read' && (mode !== 'edit' || live !== null)
  const chip = department && (
    <DepartmentChip code={department.code} hue={department.hue} name={department.placeName} isNameHidden />
  )
  const hint = department
    ? department.placeName
    : departmentsInside > 0
      ? t('agenda.cell.groupDepartments', { count: departmentsInside })
      : t('agenda.cell.nothing')
  return (
    <span className="flex items-start gap-2">
      {isWritable && department ? <DepartmentButton item={item} department={department} /> : chip}
      {next !== undefined && (
        <ins className="flex-none bg-insert no-underline print:hidden">
          {next ? (departments.get(next)?.code ?? '') : t('agenda.cell.noDepartment')}
        </ins>
      )}
      <TextCell
        {...{ item, peers, proposals }}
        field="presenterName"
        placeholder={hint}
        className={classNames('min-w-0 flex-1', item.presenterName === '' && !department && 'text-ink-2')}
      />
      {isWritable && !department && <DepartmentButton item={item} department={undefined} />}
    </span>
  )
}

function DepartmentButton({ item, department }: { item: CellProps['item']; department: AgendaDepartment | undefined }) {
  const t = useText()
  const { departments, run, setPlace } = useAgendaDesk()
  const label = t('agenda.cell.presenterDepartmentId', { position: item.position + 1 })
  return (
    <PickList<string | null>
      cell="presenterDepartmentId"
      label={department ? `${label}: ${department.placeName}` : label}
      value={item.presenterDepartmentId}
      options={[
        { value: null, words: t('agenda.cell.noDepartment'), shown: t('agenda.cell.noDepartment') },
        ...[...departments.values()].map((option) => ({
          value: option.id,
          words: option.placeName,
          shown: <DepartmentChip code={option.code} hue={option.hue} name={option.placeName} />,
        })),
      ]}
      onPick={(value) => void run({ type: 'set', itemId: item.id, field: 'presenterDepartmentId', value })}
      onOpened={() => setPlace({ itemId: item.id, cell: 'presenterDepartmentId' })}
      className={classNames(
        'flex-none rounded-sm -outline-offset-1',
        // Without a department the button is only there for who looks for it: pointer, keyboard, touch.
        !department &&
          'text-ink-3 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 focus-visible:opacity-100',
      )}
    >
      {department ? (
        <DepartmentChip code={department.code} hue={department.hue} />
      ) : (
        <Building2 size={16} aria-hidden className="my-1" />
      )}
    </PickList>
  )
}
