import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { fold } from '#server/language/fold.ts'
import type { AdministrationDeps, AdministrationFailure } from './administration-command.ts'
import { mayAdminister } from './administration-policy.ts'
import {
  departmentName,
  departmentRow,
  grantableTo,
  heldRoles,
  mandateView,
  personRow,
  sessionRow,
  type ViewContext,
} from './administration-view.ts'
import {
  type CreatePersonInput,
  type DepartmentRow,
  type GrantRoleInput,
  type IssuedLink,
  type MandateView,
  type MovePersonInput,
  PEOPLE_PAGE_SIZE,
  type PeopleList,
  type PeopleListInput,
  type PersonPage,
  type RecordMandateInput,
  type ReviseDepartmentInput,
  type RevisePersonInput,
  type RevokeRoleInput,
  type SessionRow,
} from './contract.ts'
import { toDate } from './days.ts'
import type { RecordDepartmentInput } from './departments/contract.ts'
import { loadContacts } from './departments/department-contact-repository.ts'
import { recordDepartment } from './departments/record-department.ts'
import { reviseDepartment } from './departments/revise-department.ts'
import type { ConfirmImportInput, ImportOutcome, ImportPreview } from './import/contract.ts'
import { confirmImport, previewImport } from './import/import-people.ts'
import { loadMandates } from './mandates/mandate-repository.ts'
import { endMandate, recordMandate } from './mandates/record-mandate.ts'
import { disablePerson, enablePerson, invitePerson, resetPerson, unlockPerson } from './people/change-standing.ts'
import { createPerson } from './people/create-person.ts'
import { erasePerson } from './people/erase-person.ts'
import { isInForce, movePerson } from './people/move-person.ts'
import {
  countPeople,
  findOpenLinkOf,
  loadAdministrators,
  loadLeaders,
  loadNames,
  loadPeoplePage,
  loadPerson,
  type PersonRecord,
} from './people/person-repository.ts'
import { changeDetails, revisePerson } from './people/revise-person.ts'
import { grantRole, revokeRole } from './roles/grant-role.ts'
import { loadWorkshopCodes } from './roles/role-repository.ts'
import { endSessions, type WhichSessions } from './sessions/end-sessions.ts'
import { loadSessions } from './sessions/session-repository.ts'

type Outcome<T = void> = Promise<Result<T, AdministrationFailure>>

/** Screens and acts of the administrator. Everything refuses anyone else. */
export interface Administration {
  mayAdminister(actor: Actor): boolean
  listPeople(actor: Actor, input: PeopleListInput): Outcome<PeopleList>
  readPerson(actor: Actor, personId: string): Outcome<PersonPage>
  /** Bodies in force in protocol order, then former ones; with how many active people each has. */
  listDepartments(actor: Actor): Outcome<DepartmentRow[]>
  listMandates(actor: Actor): Outcome<MandateView[]>
  listSessions(actor: Actor): Outcome<SessionRow[]>
  createPerson(actor: Actor, input: CreatePersonInput): Outcome<{ id: string; link: IssuedLink }>
  revisePerson(actor: Actor, input: RevisePersonInput): Outcome
  movePerson(actor: Actor, input: MovePersonInput): Outcome<{ isSuccession: boolean }>
  disablePerson(actor: Actor, personId: string): Outcome
  enablePerson(actor: Actor, personId: string): Outcome
  unlockPerson(actor: Actor, personId: string): Outcome
  invitePerson(actor: Actor, personId: string): Outcome<IssuedLink>
  /** With `secondFactor` for who has lost the phone and the recovery codes. */
  resetPerson(actor: Actor, personId: string, what?: { readonly secondFactor: boolean }): Outcome<IssuedLink>
  grantRole(actor: Actor, input: GrantRoleInput): Outcome
  revokeRole(actor: Actor, input: RevokeRoleInput): Outcome
  recordMandate(actor: Actor, input: RecordMandateInput): Outcome
  endMandate(actor: Actor, input: { readonly mandateId: string }): Outcome
  /** A new version of a body, with whom it succeeds. */
  recordDepartment(actor: Actor, input: RecordDepartmentInput): Outcome<{ id: string }>
  reviseDepartment(actor: Actor, input: ReviseDepartmentInput): Outcome
  endSessions(actor: Actor, which: WhichSessions): Outcome<{ count: number }>
  previewImport(
    actor: Actor,
    input: { readonly bytes: Uint8Array; readonly defaultDepartmentId: string | null },
  ): Outcome<ImportPreview>
  confirmImport(actor: Actor, input: ConfirmImportInput): Outcome<ImportOutcome>
  /** Inside the commands of server/personal-data, which ask who may and write the audit row. */
  readonly within: {
    administrators(work: UnitOfWork): Promise<string[]>
    correct(work: UnitOfWork, personId: string, wanted: Partial<PersonDetails>): Outcome
    erase(work: UnitOfWork, actor: Actor, personId: string): Outcome
  }
}

type PersonDetails = Pick<RevisePersonInput, 'fullName' | 'email' | 'office'>

export function createAdministration(deps: AdministrationDeps): Administration {
  const { prisma, clock } = deps

  async function context(): Promise<ViewContext> {
    const now = clock.now()
    return {
      departments: new Map((await deps.departments.all()).map((one) => [one.id, one])),
      now,
      today: localDate(now),
    }
  }
  /** [N1] One reading for an administrator. */
  async function read<T>(actor: Actor, view: (at: ViewContext) => Outcome<T>): Outcome<T> {
    return mayAdminister(actor) ? view(await context()) : fail('administration-not-allowed')
  }
  async function mandatesOf(at: ViewContext, userId?: string): Promise<MandateView[]> {
    const mandates = await loadMandates(prisma, userId)
    const delegators = await loadPeoplePage(prisma, [...new Set(mandates.map((one) => one.delegatorId))])
    const names = new Map(delegators.map((person) => [person.id, person]))
    return mandates.map((mandate) => mandateView({ ...at, names }, mandate))
  }
  async function page(actor: Actor, at: ViewContext, person: PersonRecord): Promise<PersonPage> {
    const scopeIds = person.roles.flatMap((role) =>
      role.scopeKind === 'workshop' && role.scopeId ? [role.scopeId] : [],
    )
    const [clusters, codes, openLink, leaders, mandates, sessions] = await Promise.all([
      deps.clusters.list(),
      loadWorkshopCodes(prisma, scopeIds),
      findOpenLinkOf(prisma, person.id, at.now),
      loadLeaders(prisma, person.departmentId),
      mandatesOf(at, person.id),
      loadSessions(prisma, at.now, person.id),
    ])
    const scopeNames = new Map([
      ...codes,
      ...clusters.map((one) => [one.id, one.shortName] as const),
      ...[...at.departments.values()].map((one) => [one.id, one.shortName] as const),
    ])
    return {
      ...personRow(at, person),
      honorific: person.honorific,
      phone: person.phone,
      isOneself: person.id === actor.userId,
      createdAt: person.createdAt,
      lockedUntil: person.lockedUntil && person.lockedUntil > at.now ? person.lockedUntil : null,
      openLink,
      heldRoles: heldRoles({ ...at, scopeNames }, actor, person),
      mandates,
      sessions: sessions.map((session) => sessionRow(at, actor, session)),
      grantable: grantableTo(at, actor, person),
      delegators: leaders.filter((leader) => leader.id !== person.id),
      successors: successorsOf(at, person.departmentId).map((id) => departmentName(at, id)),
    }
  }

  return {
    mayAdminister,
    listPeople: (actor, input) =>
      read(actor, async (at) => {
        const names = await loadNames(prisma, input, at.now)
        const wanted = fold(input.text)
        const found = wanted
          ? names.filter(({ fullName, email, office }) => fold(`${fullName} ${email} ${office}`).includes(wanted))
          : names
        const last = Math.max(1, Math.ceil(found.length / PEOPLE_PAGE_SIZE))
        const shown = Math.min(input.page, last)
        const ids = found.slice((shown - 1) * PEOPLE_PAGE_SIZE, shown * PEOPLE_PAGE_SIZE).map((one) => one.id)
        const rows = (await loadPeoplePage(prisma, ids)).map((person) => personRow(at, person))
        return ok({ rows, total: found.length, page: shown })
      }),
    readPerson: (actor, personId) =>
      read(actor, async (at) => {
        const person = await loadPerson(prisma, personId)
        return person ? ok(await page(actor, at, person)) : fail('person-not-found')
      }),
    listDepartments: (actor) =>
      read(actor, async (at) => {
        const cluster = await deps.clusters.only()
        const order = (await deps.departments.cohort(cluster.id, at.today)).map((one) => one.id)
        const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
        const [people, contacts] = await Promise.all([countPeople(prisma), loadContacts(prisma)])
        const rows = [...at.departments.values()].map((one) => departmentRow(at, one, people, contacts))
        return ok(rows.sort((a, b) => Number(b.isInForce) - Number(a.isInForce) || rank(a.id) - rank(b.id)))
      }),
    listMandates: (actor) => read(actor, async (at) => ok(await mandatesOf(at))),
    listSessions: (actor) =>
      read(actor, async (at) => ok((await loadSessions(prisma, at.now)).map((one) => sessionRow(at, actor, one)))),
    createPerson: (actor, input) => createPerson(deps, actor, input),
    revisePerson: (actor, input) => revisePerson(deps, actor, input),
    movePerson: (actor, input) => movePerson(deps, actor, input),
    disablePerson: (actor, personId) => disablePerson(deps, actor, personId),
    enablePerson: (actor, personId) => enablePerson(deps, actor, personId),
    unlockPerson: (actor, personId) => unlockPerson(deps, actor, personId),
    invitePerson: (actor, personId) => invitePerson(deps, actor, personId),
    resetPerson: (actor, personId, what = { secondFactor: false }) => resetPerson(deps, actor, personId, what),
    grantRole: (actor, input) => grantRole(deps, actor, input),
    revokeRole: (actor, input) => revokeRole(deps, actor, input),
    recordMandate: (actor, input) => recordMandate(deps, actor, input),
    endMandate: (actor, input) => endMandate(deps, actor, input),
    recordDepartment: (actor, input) => recordDepartment(deps, actor, input),
    reviseDepartment: (actor, input) => reviseDepartment(deps, actor, input),
    endSessions: (actor, which) => endSessions(deps, actor, which),
    previewImport: (actor, input) => previewImport(deps, actor, input),
    confirmImport: (actor, input) => confirmImport(deps, actor, input),
    within: {
      administrators: (work) => loadAdministrators(work.tx, toDate(localDate(clock.now()))),
      async correct(work, personId, wanted) {
        const changed = await changeDetails(deps, work, personId, (now) => ({ ...now, ...wanted }))
        return changed.ok ? ok() : changed
      },
      erase: (work, actor, personId) => erasePerson(deps, work, actor, personId),
    },
  }
}

/** Bodies in force that succeeded one, step by step. */
function successorsOf(at: ViewContext, id: string): string[] {
  const found = new Set<string>()
  const visit = (current: string): void => {
    for (const { id: next } of at.departments.get(current)?.successors ?? []) {
      if (found.has(next)) continue
      found.add(next)
      visit(next)
    }
  }
  visit(id)
  return [...found].filter((one) => {
    const department = at.departments.get(one)
    return department !== undefined && isInForce(department, at.today)
  })
}
