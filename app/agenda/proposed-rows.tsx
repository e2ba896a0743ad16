import { useText } from '#app/i18n/language.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import { givenName } from '#server/language/name.ts'
import type { ProposalView } from '#server/workshops/agenda/contract.ts'
import { useAgendaDesk } from './agenda-desk.ts'
import { KIND_ICONS } from './kinds.ts'
import { ROLE } from './table-roles.ts'

/** The rows that a proposal would add, where they would stand. */
export function ProposedRows({ proposal }: { proposal: ProposalView }) {
  const { command } = proposal
  if (command.type !== 'add') return null
  return command.items.flatMap((item) => [
    <ProposedRow key={item.id} proposal={proposal} item={item} isChild={command.parentId !== null} />,
    ...(item.children ?? []).map((child) => <ProposedRow key={child.id} proposal={proposal} item={child} isChild />),
  ])
}

function ProposedRow({ proposal, item, isChild }: { proposal: ProposalView; item: AgendaItemInput; isChild: boolean }) {
  const t = useText()
  const { departments } = useAgendaDesk()
  const Shape = KIND_ICONS[item.kind]
  const department = item.presenterDepartmentId ? departments.get(item.presenterDepartmentId) : undefined
  const who = [department?.placeName, item.presenterName].filter(Boolean).join(', ')
  return (
    <tr
      {...ROLE.row}
      data-proposal={proposal.id}
      data-hue={proposal.author.department?.hue ?? ''}
      className="border-b border-line-faint bg-insert *:align-top max-md:grid max-md:grid-cols-[2.75rem_auto_minmax(0,1fr)_auto] max-md:gap-x-2 max-md:py-2 max-md:pr-3 print:hidden"
    >
      <td {...ROLE.cell} className="max-md:row-span-3" />
      <td {...ROLE.cell} className="px-3 py-[10px] text-xs font-semibold text-hue max-md:p-0">
        {t('agenda.proposals.inPlaceAdd', { name: givenName(proposal.author.fullName) })}
      </td>
      <td {...ROLE.cell} className="px-3 py-[11px] text-sm text-ink-2 max-md:p-0">
        <Shape size={16} aria-hidden className="mr-[7px] inline align-[-3px]" />
        {t(`agenda.kinds.${item.kind}`)}
      </td>
      <td
        {...ROLE.cell}
        className={classNames('px-3 py-[10px] max-md:col-span-3 max-md:col-start-2 max-md:p-0', isChild && 'md:pl-9')}
      >
        <ins className="decoration-insert-line decoration-2 underline-offset-4">
          {item.title || t('agenda.cell.untitled')}
        </ins>
      </td>
      <td {...ROLE.cell} className="px-3 py-[10px] max-md:col-span-3 max-md:col-start-2 max-md:p-0">
        {who || t('agenda.cell.nothing')}
      </td>
      <td {...ROLE.cell} className="px-3 py-[10px] text-right max-md:col-start-4 max-md:row-start-1 max-md:p-0">
        {item.minutes}
      </td>
    </tr>
  )
}
