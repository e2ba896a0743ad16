import { Chip, LiveChip } from '#app/ui/chip.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import { type SampleWorkshop, WORKSHOPS } from './samples.ts'
import { Section } from './section.tsx'

const COLUMNS: readonly Column<SampleWorkshop>[] = [
  { key: 'title', header: 'Hội thảo', cell: ({ title }) => title, isRowHeader: true },
  { key: 'code', header: 'Mã', cell: ({ code }) => code, className: 'whitespace-nowrap' },
  { key: 'date', header: 'Ngày', cell: ({ date }) => date, isSortable: true },
  {
    key: 'state',
    header: 'Trạng thái',
    cell: ({ state }) =>
      state === 'live' ? (
        <LiveChip />
      ) : (
        <Chip tone={state === 'done' ? 'ok' : 'info'}>{state === 'done' ? 'Đã lưu' : 'Đăng ký'}</Chip>
      ),
  },
  { key: 'delegates', header: 'Đại biểu', cell: ({ delegates }) => delegates, align: 'end' },
]

export function TableSection() {
  return (
    <Section title="Bảng" isWide>
      <div className="-mx-5 max-md:-mx-4">
        <Table
          caption="Hội thảo năm 2024"
          columns={COLUMNS}
          rows={WORKSHOPS}
          rowKey={({ code }) => code}
          sorting={{
            key: 'date',
            direction: 'descending',
            hrefFor: (key, direction) => `?sort=${key}&direction=${direction}`,
          }}
        />
      </div>
      <Pagination page={2} pageSize={20} total={134} hrefFor={(page) => `?page=${page}`} />
    </Section>
  )
}
