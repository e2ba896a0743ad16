import { Paperclip } from 'lucide-react'
import { memo, type ReactNode, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import type { AgendaCell, AgendaPeer } from '#app/live/agenda-presence.ts'
import { classNames } from '#app/ui/class-names.ts'
import type { ScheduledItem } from '#realtime/protocol/agenda-schedule.ts'
import { givenName } from '#server/language/name.ts'
import type { AmendmentView, ProposalView } from '#server/workshops/agenda/contract.ts'
import { useAgendaDesk } from './agenda-desk.ts'
import { CellFlag } from './cells/flag.tsx'
import { KindCell } from './cells/kind-cell.tsx'
import { MinutesCell } from './cells/minutes-cell.tsx'
import { PresenterCell } from './cells/presenter-cell.tsx'
import { TextCell } from './cells/text-cell.tsx'
import { flagWords } from './peer-words.ts'
import { type RowAct, RowMenu } from './row-menu.tsx'
import { ROLE } from './table-roles.ts'

export interface AgendaRowProps {
  readonly item: ScheduledItem
  readonly kindOfGroup: string | null
  readonly departmentsInside: number
  readonly peers: readonly AgendaPeer[]
  readonly proposals: readonly ProposalView[]
  readonly amendment: AmendmentView | null
  /** Where a dragged row would fall. */
  readonly dropEdge: 'before' | 'after' | 'inside' | null
  readonly isNotesOpen: boolean
  readonly onAct: (act: RowAct, item: ScheduledItem) => void
}

const NONE: readonly never[] = []
const BREAK_LOOK =
  'bg-[repeating-linear-gradient(135deg,var(--surface-hover)_0_8px,var(--surface)_8px_16px)] text-ink-2 print:bg-none'
const CHILD_LOOK =
  'print:pl-5! print:before:hidden md:pl-9 md:before:absolute md:before:inset-y-0 md:before:left-[18px] md:before:border-l-2 md:before:border-line'
const GOING_LOOK = 'line-through decoration-delete-line decoration-2'

/** One row of the agenda: grip, time, kind, content, performer, minutes; on a phone the same parts stacked. */
export const AgendaRow = memo(function AgendaRow(props: AgendaRowProps) {
  const { item, kindOfGroup, departmentsInside, peers, proposals, amendment, dropEdge, isNotesOpen, onAct } = props
  const t = useText()
  const format = useFormat()
  const { mode, live } = useAgendaDesk()
  const isWritable = mode !== 'read' && (mode !== 'edit' || live !== null)
  const at = (cell: AgendaCell) => peers.filter((peer) => peer.place?.cell === cell)
  const about = (field: string) => proposals.filter((p) => p.command.type === 'set' && p.command.field === field)
  const cell = (name: AgendaCell) => ({ item, peers: at(name), proposals: about(name) })
  const isGroup = item.childCount > 0
  const isChild = item.parentId !== null
  const isBreak = item.kind === 'break'
  const isGoing = proposals.some((p) => p.command.type === 'remove' && p.command.itemIds.includes(item.id))

  return (
    <tr
      {...ROLE.row}
      data-item={item.id}
      className={classNames(
        'group/row relative border-b border-line-faint hover:bg-surface-hover max-md:grid max-md:grid-cols-[2.75rem_auto_minmax(0,1fr)_auto] max-md:gap-x-2 max-md:border-line max-md:py-2 max-md:pr-3 print:table-row print:break-inside-avoid print:border-line',
        isChild && 'max-md:pl-5',
        isBreak && BREAK_LOOK,
      )}
    >
      <td {...ROLE.cell} className="w-9 p-0 pl-1.5 align-top max-md:row-span-4 max-md:w-auto max-md:pl-0 print:hidden">
        <span data-grip className="my-[7px] grid max-md:my-0">
          {isWritable && <RowMenu item={item} onAct={onAct} />}
        </span>
        {dropEdge && <DropLine edge={dropEdge} />}
      </td>
      <td
        {...ROLE.cell}
        className="px-3 py-[10px] align-top font-medium whitespace-nowrap max-md:p-0 max-md:text-sm max-md:text-ink-2 print:px-1.5! print:py-1! print:text-md print:text-current"
      >
        {/* Over midnight the days are in the title; in the column there is only room for the hours. */}
        <span title={format.span(item.startsAt, item.endsAt)}>
          {format.time(item.startsAt)}–{format.time(item.endsAt)}
        </span>
      </td>
      <PlaceCell
        name="kind"
        peers={at('kind')}
        proposals={about('kind')}
        className="px-3 py-[11px] max-md:self-start max-md:p-0 [&_svg]:print:hidden"
      >
        <KindCell {...cell('kind')} isRepeated={kindOfGroup === item.kind} />
      </PlaceCell>
      <PlaceCell
        name="title"
        peers={[...at('title'), ...at('notes'), ...at('paperIds')]}
        proposals={[...about('title'), ...about('notes'), ...about('paperIds')]}
        isTextPlace
        className={classNames(
          'px-3 py-[10px] max-md:col-span-3 max-md:col-start-2 max-md:px-0 max-md:py-0.5 max-md:font-medium',
          isChild && CHILD_LOOK,
        )}
      >
        <TextCell
          {...cell('title')}
          field="title"
          placeholder={isWritable ? undefined : t('agenda.cell.untitled')}
          tail={<TitleTail item={item} onAct={onAct} />}
          className={classNames(isGroup && 'font-semibold', isGoing && GOING_LOOK)}
        />
        <ProposalNotes proposals={proposals} />
        {(item.notes !== '' || isNotesOpen) && (
          <TextCell
            {...cell('notes')}
            field="notes"
            autoFocus={isNotesOpen && item.notes === ''}
            placeholder={t('agenda.row.notes')}
            className="min-h-6 text-sm font-regular text-ink-2"
          />
        )}
        {amendment && (
          <span className="block text-sm font-regular text-warn print:text-current">
            {t('agenda.amendments.onRow', { time: format.dateTime(amendment.at), reason: amendment.reason })}
          </span>
        )}
      </PlaceCell>
      <PlaceCell
        name="presenterName"
        peers={[...at('presenterName'), ...at('presenterDepartmentId')]}
        proposals={[...about('presenterName'), ...about('presenterDepartmentId')]}
        isTextPlace
        className="px-3 py-[10px] max-md:col-span-3 max-md:col-start-2 max-md:px-0 max-md:py-0.5 max-md:text-ink-2"
      >
        <PresenterCell
          {...cell('presenterName')}
          departmentProposals={about('presenterDepartmentId')}
          departmentsInside={departmentsInside}
        />
      </PlaceCell>
      <PlaceCell
        name="minutes"
        peers={at('minutes')}
        proposals={about('minutes')}
        className="px-3 py-0.5 text-right max-md:col-start-4 max-md:row-start-1 max-md:flex print:table-cell print:text-right max-md:-my-2 max-md:items-baseline max-md:justify-end max-md:gap-1 max-md:self-start max-md:px-1 max-md:py-0"
      >
        <span className="block max-md:w-14 print:w-auto">
          <MinutesCell {...cell('minutes')} />
        </span>
        <span className="text-sm text-ink-2 md:sr-only print:hidden">{t('agenda.cell.minutesUnit')}</span>
      </PlaceCell>
    </tr>
  )
})

interface PlaceCellProps {
  name: AgendaCell
  peers: readonly AgendaPeer[]
  proposals?: readonly ProposalView[]
  /** People in a text are shown by their caret; the frame is theirs all the same. */
  isTextPlace?: boolean
  className: string
  children: ReactNode
}

/** A cell with the frame of who is in it: mine while I am here, else that of the first of the others. */
function PlaceCell({ name, peers, proposals = NONE, isTextPlace, className, children }: PlaceCellProps) {
  const t = useText()
  const { mode, departments, me } = useAgendaDesk()
  const [isMine, setMine] = useState(false)
  const peer = peers[0]
  const proposer = proposals[0]?.author
  const flag = isMine
    ? { hue: me.departmentHue, words: t('agenda.people.flagMe', { name: givenName(me.fullName) }) }
    : peer && !(isTextPlace && peer.place?.caret != null)
      ? {
          hue: peer.departmentHue,
          words: flagWords(t, peer, departments),
        }
      : proposer && mode !== 'suggest'
        ? {
            hue: proposer.department?.hue ?? null,
            words: t('agenda.people.flagSuggest', { name: givenName(proposer.fullName) }),
          }
        : null
  const hue = peer ? peer.departmentHue : proposer?.department?.hue
  return (
    <td
      {...ROLE.cell}
      data-place={name}
      data-hue={hue === undefined ? undefined : (hue ?? '')}
      className={classNames(
        'relative align-top print:px-1.5! print:py-1! focus-within:shadow-[inset_0_0_0_2px_var(--my-hue)] print:shadow-none',
        (peer || proposer) && !isMine && 'shadow-[inset_0_0_0_2px_var(--hue)]',
        className,
      )}
      onFocus={() => setMine(true)}
      onBlur={() => setMine(false)}
    >
      {flag && <CellFlag hue={flag.hue}>{flag.words}</CellFlag>}
      {children}
    </td>
  )
}

/** After the content: how many are in the group, which papers belong to it. */
function TitleTail({ item, onAct }: Pick<AgendaRowProps, 'item' | 'onAct'>) {
  const t = useText()
  const key = item.kind === 'paper' ? 'agenda.cell.groupPapers' : 'agenda.cell.groupItems'
  return (
    <>
      {item.childCount > 0 && (
        <span className="text-sm font-regular text-ink-2">
          {' '}
          {t(key, { count: item.childCount })}
          {item.kind === 'breakout' && ` · ${t('agenda.cell.parallel')}`}
        </span>
      )}
      {item.paperIds.length > 0 && (
        <button
          type="button"
          className="ml-1 inline-flex items-center gap-1 rounded-sm align-[-3px] text-sm text-ink-3 hover:text-ink print:hidden"
          onClick={() => onAct('papers', item)}
        >
          <Paperclip size={16} aria-hidden />
          <span className="sr-only">{t('agenda.cell.papers', { count: item.paperIds.length })}</span>
          {item.paperIds.length > 1 && <span aria-hidden>{item.paperIds.length}</span>}
        </button>
      )}
    </>
  )
}

/** Proposals that are about the row as a whole. */
function ProposalNotes({ proposals }: { proposals: readonly ProposalView[] }) {
  const t = useText()
  return proposals.map(({ id, command, author }) => {
    if (command.type !== 'remove' && command.type !== 'move') return null
    const name = givenName(author.fullName)
    return (
      <span
        key={id}
        data-hue={author.department?.hue ?? ''}
        className="block text-sm font-medium text-hue no-underline"
      >
        {command.type === 'remove'
          ? t('agenda.proposals.inPlaceRemove', { name })
          : t('agenda.proposals.inPlaceMove', { name })}
      </span>
    )
  })
}

function DropLine({ edge }: { edge: 'before' | 'after' | 'inside' }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'pointer-events-none absolute inset-x-0 z-2',
        edge === 'inside' ? 'inset-y-0 border-2 border-primary bg-primary-soft opacity-40' : 'h-[3px] bg-primary',
        edge === 'before' && '-top-0.5',
        edge === 'after' && '-bottom-0.5',
      )}
    />
  )
}
