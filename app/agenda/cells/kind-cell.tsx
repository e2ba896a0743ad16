import { useText } from '#app/i18n/language.tsx'
import { AGENDA_KINDS, type AgendaKind } from '#realtime/protocol/agenda-item-content.ts'
import { useAgendaDesk } from '../agenda-desk.ts'
import { KIND_ICONS } from '../kinds.ts'
import type { CellProps } from './cell-props.ts'
import { PickList } from './pick-list.tsx'

const LOOK = 'inline-flex items-start gap-[7px] text-sm text-ink-2 [&_svg]:mt-[3px]'

/** What kind of item it is; children of a group show it only where it differs from the group's. */
export function KindCell({ item, proposals, isRepeated }: CellProps & { isRepeated: boolean }) {
  const t = useText()
  const { mode, live, run, setPlace } = useAgendaDesk()
  const proposed = proposals[0]?.command
  const next = proposed?.type === 'set' && proposed.field === 'kind' ? proposed.value : null
  const words = (
    <span className={LOOK}>
      {next ? (
        <>
          <del className="bg-delete decoration-delete-line print:bg-transparent print:no-underline">
            {t(`agenda.kinds.${item.kind}`)}
          </del>
          <ins className="bg-insert decoration-insert-line decoration-2 underline-offset-4 print:hidden">
            {t(`agenda.kinds.${next}`)}
          </ins>
        </>
      ) : (
        <Kind kind={item.kind} />
      )}
    </span>
  )
  const isHidden = isRepeated && !next
  if (mode === 'read' || (mode === 'edit' && !live)) {
    return isHidden ? <span className="sr-only">{t(`agenda.kinds.${item.kind}`)}</span> : words
  }
  return (
    <PickList<AgendaKind>
      cell="kind"
      label={`${t('agenda.cell.kind', { position: item.position + 1 })}: ${t(`agenda.kinds.${item.kind}`)}`}
      value={item.kind}
      options={AGENDA_KINDS.map((kind) => ({
        value: kind,
        words: t(`agenda.kinds.${kind}`),
        shown: <Kind kind={kind} />,
      }))}
      onPick={(kind) => void run({ type: 'set', itemId: item.id, field: 'kind', value: kind })}
      onOpened={() => setPlace({ itemId: item.id, cell: 'kind' })}
      className={
        isHidden
          ? 'block w-full text-left opacity-0 group-hover/row:opacity-100 focus-visible:opacity-100 -outline-offset-2'
          : 'block w-full text-left -outline-offset-2'
      }
    >
      {words}
    </PickList>
  )
}

function Kind({ kind }: { kind: AgendaKind }) {
  const t = useText()
  const Shape = KIND_ICONS[kind]
  return (
    <>
      <Shape size={16} aria-hidden />
      {t(`agenda.kinds.${kind}`)}
    </>
  )
}
