import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { Landmark } from 'lucide-react'
import { useState } from 'react'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { type DepartmentRow, ReviseDepartmentInput } from '#server/administration/contract.ts'
import { ContactDialog } from './contact-dialog.tsx'

/** Bodies in force in protocol order, then their predecessors. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  return { departments: requireAnswer(await context.services.administration.listDepartments(actor)) }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = Object.fromEntries(await request.formData())
  if (form.intent !== 'revise') throw data(null, { status: 400 })
  const revised = await runCommand(ReviseDepartmentInput, form, (input) =>
    context.services.administration.reviseDepartment(actor, input),
  )
  return revised.ok ? { done: true as const } : respond(revised.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('administration.departments.title'))

export default function DepartmentsPage() {
  const { departments } = useLoaderData<typeof loader>()
  const t = useText()
  const [search] = useSearchParams()
  const recorded = departments.find(({ id }) => id === search.get('recorded'))
  const [edited, setEdited] = useState<DepartmentRow | null>(null)
  const parts = [
    { title: t('administration.departments.current'), rows: departments.filter((one) => one.isInForce) },
    { title: t('administration.departments.former'), rows: departments.filter((one) => !one.isInForce) },
  ]
  return (
    <div className="page">
      <PageHeader
        title={t('administration.departments.title')}
        actions={
          <LinkButton to="/admin/departments/new" icon={Landmark}>
            {t('administration.departments.add')}
          </LinkButton>
        }
      >
        {t('administration.departments.lead')}
      </PageHeader>
      <div className="grid gap-5">
        {recorded && (
          <Notice tone="ok" isLive>
            {t('administration.departments.recorded', { name: recorded.shortName })}
          </Notice>
        )}
        {parts.map(
          ({ title, rows }) =>
            rows.length > 0 && (
              <Card key={title} title={title} padding="none">
                <ul>
                  {rows.map((department) => (
                    <Row key={department.id} department={department} onEdit={() => setEdited(department)} />
                  ))}
                </ul>
              </Card>
            ),
        )}
      </div>
      {edited && <ContactDialog department={edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function Row({ department, onEdit }: { department: DepartmentRow; onEdit: () => void }) {
  const t = useText()
  const format = useFormat()
  const { name, code, hue, validFrom, until, predecessors, successors, people, contact } = department
  const { address, email, phone, organCode } = contact
  const contactLine = [address, phone, email, organCode].filter(Boolean).join(' · ')
  return (
    <li className="grid items-start gap-x-6 gap-y-2 border-t border-line px-5 py-3.5 max-md:px-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_auto]">
      <div className="min-w-0">
        <DepartmentChip code={code} hue={hue} name={name} className="font-semibold" />
        <p className="mt-1 text-sm text-ink-2">
          {until
            ? t('administration.departments.periodOver', { from: format.date(validFrom), until: format.date(until) })
            : t('administration.departments.period', { from: format.date(validFrom) })}
          {' · '}
          <Link to={`/admin/people?departmentId=${department.id}`} className="underline">
            {t('administration.departments.people', { count: people })}
          </Link>
        </p>
        {predecessors.length > 0 && (
          <p className="text-sm text-ink-2">
            {t('administration.departments.from', { names: predecessors.join(', ') })}
          </p>
        )}
        {successors.length > 0 && (
          <p className="text-sm text-ink-2">{t('administration.departments.to', { names: successors.join(', ') })}</p>
        )}
      </div>
      <p className="min-w-0 text-sm break-words text-ink-2">
        {contactLine || t('administration.departments.noContact')}
      </p>
      <Button
        size="sm"
        aria-label={t('administration.departments.editFor', { name })}
        className="justify-self-start"
        onClick={onEdit}
      >
        {t('administration.departments.edit')}
      </Button>
    </li>
  )
}
