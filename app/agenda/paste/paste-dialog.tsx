import { type ClipboardEvent, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { AGENDA_LIMITS, type AgendaItemInput } from '#realtime/protocol/agenda-item-content.ts'
import { useAgendaDesk } from '../agenda-desk.ts'
import { newItem } from '../row-commands.ts'
import { rowsOfLines, tableOfClipboard } from './read-clipboard.ts'
import { type RecognisedRow, recogniseRows } from './recognise-rows.ts'

interface PasteDialogProps {
  /** What was pasted right into the sheet; null when the dialog was opened by its button. */
  table: string[][] | null
  /** Items that are there already: the agenda has a limit. */
  present: number
  onInsert: (items: AgendaItemInput[]) => void
  onClose: () => void
}

/** Rows of a table from Word or Excel, shown as they were understood before anything is added. */
export function PasteDialog({ table: pasted, present, onInsert, onClose }: PasteDialogProps) {
  const t = useText()
  const { departments } = useAgendaDesk()
  const [table, setTable] = useState(pasted)
  const rows = table ? recogniseRows(table, [...departments.values()]) : []
  const isTooLong = present + rows.length > AGENDA_LIMITS.items

  function take(event: ClipboardEvent) {
    event.preventDefault()
    setTable(tableOfClipboard(event.clipboardData) ?? rowsOfLines(event.clipboardData.getData('text/plain')))
  }

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('agenda.paste.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          {table && <Button onClick={() => setTable(null)}>{t('agenda.paste.again')}</Button>}
          {rows.length > 0 && !isTooLong && (
            <Button variant="primary" onClick={() => onInsert(rows.map(itemOf))}>
              {t('agenda.paste.insert', { count: rows.length })}
            </Button>
          )}
        </>
      }
    >
      {table ? (
        <>
          <p role="status" className="text-button font-medium">
            {t('agenda.paste.preview', { count: rows.length })}
          </p>
          {isTooLong && <Notice tone="error">{t('agenda.paste.tooMany', { most: AGENDA_LIMITS.items })}</Notice>}
          <Preview rows={rows} />
        </>
      ) : (
        <TextArea
          data-autofocus
          label={t('agenda.paste.zone')}
          help={t('agenda.paste.zoneHelp')}
          rows={4}
          onPaste={take}
          onBlur={(event) => {
            const typed = event.currentTarget.value
            if (typed.trim() !== '') setTable(rowsOfLines(typed))
          }}
        />
      )}
    </Dialog>
  )
}

function Preview({ rows }: { rows: readonly RecognisedRow[] }) {
  const t = useText()
  const { departments } = useAgendaDesk()
  return (
    <div className="max-h-[50dvh] overflow-auto rounded-md border border-line">
      <table className="w-full text-left text-button">
        <thead className="sticky top-0 bg-surface text-sm text-ink-2">
          <tr>
            {(['kind', 'title', 'who', 'minutes'] as const).map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-medium">
                {t(`agenda.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const department = row.presenterDepartmentId ? departments.get(row.presenterDepartmentId) : undefined
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows have no identity but their place
              <tr key={index} className="border-t border-line-faint align-top">
                <td className="px-3 py-1.5 text-sm whitespace-nowrap text-ink-2">{t(`agenda.kinds.${row.kind}`)}</td>
                <td className="px-3 py-1.5">{row.title}</td>
                <td className="px-3 py-1.5">
                  {department && (
                    <DepartmentChip
                      code={department.code}
                      hue={department.hue}
                      name={row.presenterName ? undefined : department.placeName}
                    />
                  )}{' '}
                  {row.presenterName}
                </td>
                <td className="px-3 py-1.5 text-right">
                  {row.minutes ?? <span className="text-sm text-warn">{t('agenda.paste.unknownMinutes')}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function itemOf(row: RecognisedRow): AgendaItemInput {
  const { kind, title, minutes, presenterDepartmentId, presenterName } = row
  return {
    ...newItem(kind, [...title].slice(0, AGENDA_LIMITS.title).join('')),
    minutes: minutes ?? 0,
    presenterDepartmentId,
    presenterName: [...presenterName].slice(0, AGENDA_LIMITS.presenterName).join(''),
  }
}
