// biome-ignore-all lint/a11y/noRedundantRoles: some browsers drop a table's roles once CSS changes its display

import { Link } from '@remix-run/react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Key, ReactNode } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** The column that names the row: read out with each cell, stays while scrolling sideways. */
  readonly isRowHeader?: boolean
  /** Figures stand at the right. */
  readonly align?: 'start' | 'end'
  /** On a phone the cell stands alone, without the words of its header. */
  readonly isLabelHiddenOnPhone?: boolean
  readonly isSortable?: boolean
  readonly className?: string
}

export interface Sorting {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
  /** Address of the same list in another order. */
  readonly hrefFor: (key: string, direction: 'ascending' | 'descending') => string
}

export interface TableProps<Row> {
  /** What the table lists; read out, and shown when `isCaptionShown`. */
  caption: string
  isCaptionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => Key
  sorting?: Sorting
  /** Instead of rows when there are none. */
  empty?: ReactNode
}

/** A list with columns; on a phone each row becomes a block with the words of the header before each cell. */
export function Table<Row>({ caption, isCaptionShown, columns, rows, rowKey, sorting, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    <div className="relative overflow-x-auto">
      <table role="table" className="w-full border-collapse text-left text-md max-md:block">
        <caption className={isCaptionShown ? 'pb-2 text-left text-lg font-semibold' : 'sr-only'}>{caption}</caption>
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="border-t border-line hover:bg-surface-hover max-md:flex max-md:flex-col max-md:gap-1 max-md:px-4 max-md:py-3"
            >
              {columns.map((column) => (
                <BodyCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeaderCell<Row>({ column, sorting }: { column: Column<Row>; sorting?: Sorting }) {
  const t = useText()
  const isSorted = sorting?.key === column.key
  const Arrow = sorting?.direction === 'descending' ? ArrowDown : ArrowUp
  const next = isSorted && sorting.direction === 'ascending' ? 'descending' : 'ascending'
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={isSorted ? sorting.direction : undefined}
      className={classNames(
        'px-3 py-2.5 text-sm font-medium text-ink-2 first:pl-5 last:pr-5',
        column.align === 'end' && 'text-right',
        column.isRowHeader && 'sticky left-0 bg-surface',
      )}
    >
      {sorting && column.isSortable ? (
        <Link
          to={sorting.hrefFor(column.key, next)}
          preventScrollReset
          aria-label={t('ui.table.sortBy', { column: column.header })}
          className="inline-flex items-center gap-1 text-ink-2"
        >
          {column.header}
          {isSorted && <Arrow size={16} aria-hidden />}
        </Link>
      ) : (
        column.header
      )}
    </th>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const label = !column.isRowHeader && !column.isLabelHiddenOnPhone && (
    <span aria-hidden className="min-w-28 text-sm text-ink-2 md:hidden">
      {column.header}
    </span>
  )
  const look = classNames(
    'h-11.5 px-3 py-2 align-middle first:pl-5 last:pr-5 max-md:flex max-md:h-auto max-md:items-baseline max-md:gap-3 max-md:p-0 max-md:first:pl-0 max-md:last:pr-0',
    column.align === 'end' && 'md:text-right',
    column.className,
  )
  const content = (
    <>
      {label}
      <div className="min-w-0 max-md:flex-1">{column.cell(row)}</div>
    </>
  )
  return column.isRowHeader ? (
    <th role="rowheader" scope="row" className={classNames(look, 'sticky left-0 bg-inherit font-medium')}>
      {content}
    </th>
  ) : (
    <td role="cell" className={look}>
      {content}
    </td>
  )
}
