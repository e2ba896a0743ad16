import { Link } from '@remix-run/react'
import { PersonStateChip } from '#app/administration/person-state.tsx'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { type Column, Table } from '#app/ui/table.tsx'
import type { PersonRow } from '#server/administration/contract.ts'

/** One person a row, by given name. */
export function PeopleTable({ rows }: { rows: readonly PersonRow[] }) {
  const t = useText()
  const format = useFormat()
  const columns: Column<PersonRow>[] = [
    {
      key: 'person',
      header: t('administration.people.columns.person'),
      isRowHeader: true,
      className: 'md:min-w-64',
      cell: ({ id, fullName, office, email }) => (
        <>
          <Link to={`/admin/people/${id}`} className="font-semibold break-words">
            {fullName}
          </Link>
          <span className="block text-sm font-regular text-ink-2 break-words">{office}</span>
          <span className="block text-sm font-regular text-ink-2 break-all">{email}</span>
        </>
      ),
    },
    {
      key: 'department',
      header: t('administration.people.columns.department'),
      className: 'md:min-w-36',
      cell: ({ department }) => (
        <DepartmentChip
          code={department.code}
          hue={department.hue}
          name={department.placeName || department.shortName}
        />
      ),
    },
    {
      key: 'roles',
      header: t('administration.people.columns.roles'),
      cell: ({ roles, kind }) =>
        roles.length > 0 ? (
          <span className="text-sm">{roles.map((role) => t(`roles.${role}`)).join(', ')}</span>
        ) : (
          <span className="text-sm text-ink-2">
            {kind === 'person' ? t('administration.people.noRoles') : t('administration.people.kinds.connection_point')}
          </span>
        ),
    },
    {
      key: 'state',
      header: t('administration.people.columns.state'),
      cell: ({ state }) => <PersonStateChip state={state} />,
    },
    {
      key: 'lastSignIn',
      header: t('administration.people.columns.lastSignIn'),
      className: 'whitespace-nowrap',
      cell: ({ lastSignInAt }) => (
        <span className="text-sm text-ink-2">
          {lastSignInAt ? format.dateTime(lastSignInAt) : t('administration.people.never')}
        </span>
      ),
    },
  ]
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <Table
        caption={t('administration.people.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <div className="p-5">
            <EmptyState title={t('administration.people.emptyTitle')} isFramed={false}>
              {t('administration.people.emptyBody')}
            </EmptyState>
          </div>
        }
      />
    </div>
  )
}
