import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PersonStateChip } from '#app/administration/person-state.tsx'
import { requireAnswer } from '#app/administration/require-answer.ts'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import {
  EndMandateInput,
  EndSessionInput,
  GrantRoleInput,
  MovePersonInput,
  PersonInput,
  RecordMandateInput,
  RevisePersonInput,
  RevokeRoleInput,
} from '#server/administration/contract.ts'
import type { Services } from '#server/compose.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { AccountCard } from './account-card.tsx'
import { DetailsCard } from './details-card.tsx'
import { MandatesCard } from './mandates-card.tsx'
import { RolesCard } from './roles-card.tsx'
import { SessionsCard } from './sessions-card.tsx'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { administration } = context.services
  const input = PersonInput.safeParse({ personId: params.personId })
  const [person, departments] = await Promise.all([
    administration.readPerson(actor, input.success ? input.data.personId : NOBODY),
    administration.listDepartments(actor),
  ])
  return { person: requireAnswer(person), departments: requireAnswer(departments) }
}
/** No account has it: an address that is no id is answered like one of nobody. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form = { ...Object.fromEntries(await request.formData()), personId: params.personId }
  const done = await act(context.services.administration, actor, form)
  if (done === null) throw data(null, { status: 400 })
  return done.ok ? { done: done.value ?? true } : respond(done.failure)
}

/** The command that a form of this page means; null when it means none. */
async function act(administration: Services['administration'], actor: Actor, form: Record<string, unknown>) {
  switch (form.intent) {
    case 'revise':
      return runCommand(RevisePersonInput, form, (input) => administration.revisePerson(actor, input))
    case 'invite':
      return runCommand(PersonInput, form, (input) => administration.invitePerson(actor, input.personId))
    case 'reset':
      return runCommand(PersonInput, form, (input) => administration.resetPerson(actor, input.personId))
    case 'disable':
      return runCommand(PersonInput, form, (input) => administration.disablePerson(actor, input.personId))
    case 'enable':
      return runCommand(PersonInput, form, (input) => administration.enablePerson(actor, input.personId))
    case 'unlock':
      return runCommand(PersonInput, form, (input) => administration.unlockPerson(actor, input.personId))
    case 'move':
      return runCommand(MovePersonInput, form, (input) => administration.movePerson(actor, input))
    case 'grant':
      return runCommand(GrantRoleInput, form, (input) => administration.grantRole(actor, input))
    case 'revoke':
      return runCommand(RevokeRoleInput, form, (input) => administration.revokeRole(actor, input))
    case 'record-mandate':
      return runCommand(RecordMandateInput, form, (input) => administration.recordMandate(actor, input))
    case 'end-mandate':
      return runCommand(EndMandateInput, form, (input) => administration.endMandate(actor, input))
    case 'end-session':
      return runCommand(EndSessionInput, form, (input) => administration.endSessions(actor, input))
    case 'end-sessions':
      return runCommand(PersonInput, form, (input) => administration.endSessions(actor, input))
    default:
      return null
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: seen }) =>
  pageTitle(matches, (t) => seen?.person.fullName ?? t('administration.people.title'))

export default function PersonPage() {
  const { person, departments } = useLoaderData<typeof loader>()
  const t = useText()
  const { department } = person
  return (
    <div className="page">
      <PageHeader
        crumbs={[{ label: t('administration.people.title'), to: '/admin/people' }]}
        title={<span className="break-words">{person.fullName}</span>}
      >
        <span>{person.office}</span>
        <DepartmentChip code={department.code} hue={department.hue} name={department.shortName} />
        <PersonStateChip state={person.state} />
      </PageHeader>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="grid gap-5">
          <DetailsCard key={person.id} person={person} />
          <AccountCard person={person} departments={departments} />
        </div>
        <div className="grid gap-5">
          <RolesCard person={person} />
          <MandatesCard person={person} />
          <SessionsCard person={person} />
        </div>
      </div>
    </div>
  )
}
