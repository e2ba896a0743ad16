import type { Actor, Reading, RoleGrant } from '#server/kernel/actor.ts'
import type { DepartmentId, SessionId, UserId } from '#server/kernel/ids.ts'
import type { SessionWithUser } from './account-repository.ts'

/** The actor of a session: roles in force on the day (yyyy-mm-dd) only. */
export function toActor(session: SessionWithUser, lineage: readonly string[], today: string): Actor {
  const { user } = session
  return {
    userId: user.id as UserId, // rows carry ids that newId made
    sessionId: session.id as SessionId,
    fullName: user.fullName,
    office: user.office,
    kind: user.kind,
    departmentId: user.departmentId as DepartmentId,
    departmentLineage: lineage as readonly DepartmentId[],
    departmentCode: user.department.code,
    departmentShortName: user.department.shortName,
    departmentPlaceName: user.department.placeName,
    departmentHue: user.department.hue,
    departmentKind: user.department.kind,
    roles: user.roles.filter((row) => inForceOn(row, today)).map(toGrant),
    locale: user.locale === 'en' ? 'en' : 'vi',
    reading: readingOf(user),
    sharedMachine: session.sharedMachine,
    reauthenticatedAt: session.reauthenticatedAt,
    noticeRead: session.noticeReadAt !== null,
  }
}

function readingOf(user: SessionWithUser['user']): Reading | null {
  if (!user.readingSince) return null
  const { theme, easyReading } = user
  return {
    locale: user.locale === 'en' ? 'en' : 'vi',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    easyReading,
  }
}

function inForceOn(row: { validFrom: Date | null; validTo: Date | null }, today: string): boolean {
  const day = (date: Date) => date.toISOString().slice(0, 10)
  return (row.validFrom === null || day(row.validFrom) <= today) && (row.validTo === null || today < day(row.validTo))
}

function toGrant(row: { role: string; scopeKind: string; scopeId: string | null }): RoleGrant {
  // grantRole is the only writer and takes a RoleGrant.
  return { scope: row.scopeKind, scopeId: row.scopeId ?? undefined, role: row.role } as RoleGrant
}
