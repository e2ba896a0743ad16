import type { ClusterId, DepartmentId, SessionId, UserId } from './ids.ts'

/** Roles by scope (decisions.md). The Vietnamese term stands beside each. */
export type ClusterRole =
  | 'cluster-head' /* cụm trưởng */
  | 'cluster-secretary' /* thư ký cụm */
  | 'librarian' /* thủ thư */
  | 'moderator' /* điều hành */
export type DepartmentRole =
  | 'leader' /* lãnh đạo */
  | 'delegated-signer' /* KT./TUQ. */
  | 'specialist' /* chuyên viên */
  | 'records-clerk' /* văn thư */
export type WorkshopRole =
  | 'chair' /* chủ tọa */
  | 'deputy-chair' /* phó chủ tọa */
  | 'secretary' /* thư ký */
  | 'point-head' /* trưởng điểm cầu */
  | 'technician' /* cán bộ kỹ thuật */
  | 'delegate' /* đại biểu */
  | 'guest' /* khách */
export type GlobalRole = 'administrator' /* quản trị, no business rights */ | 'security-officer' /* cán bộ an ninh */

/** One role in one scope, in force today. */
export type RoleGrant =
  | { readonly scope: 'global'; readonly role: GlobalRole }
  | { readonly scope: 'cluster'; readonly scopeId: ClusterId; readonly role: ClusterRole }
  | { readonly scope: 'department'; readonly scopeId: DepartmentId; readonly role: DepartmentRole }
  | { readonly scope: 'workshop'; readonly scopeId: string; readonly role: WorkshopRole }

export interface Reading {
  readonly locale: 'vi' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  readonly easyReading: boolean
}

/** Who acts: loaded from the session at each request, never from the client. */
export interface Actor {
  readonly userId: UserId
  readonly sessionId: SessionId
  readonly fullName: string
  readonly office: string
  readonly kind: 'person' | 'connection_point'
  /** The department version the person belongs to today. */
  readonly departmentId: DepartmentId
  /**
   * Own department and every body it succeeds, transitively: what one may *read* of the past.
   * Speaking, voting and signing look at departmentId only (domain.md §5, T5).
   */
  readonly departmentLineage: readonly DepartmentId[]
  readonly departmentCode: string
  readonly departmentShortName: string
  readonly departmentPlaceName: string
  /** 1–10, or null for the ministry. */
  readonly departmentHue: number | null
  readonly departmentKind: 'legacy' | 'interim' | 'current' | 'ministry'
  readonly roles: readonly RoleGrant[]
  /** The language of what is sent to the person; pages follow `reading`. */
  readonly locale: 'vi' | 'en'
  /** Language and look as the person chose them, on whichever machine; null while the person never chose. */
  readonly reading: Reading | null
  readonly sharedMachine: boolean
  /** The last proof, in this session, of who sits here; grave acts ask for a fresh one (accounts.isFresh). */
  readonly reauthenticatedAt: Date | null
  readonly noticeRead: boolean
}

export function hasGlobalRole(actor: Actor, role: GlobalRole): boolean {
  return actor.roles.some((r) => r.scope === 'global' && r.role === role)
}

export function hasClusterRole(actor: Actor, clusterId: string, role: ClusterRole): boolean {
  return actor.roles.some((r) => r.scope === 'cluster' && r.scopeId === clusterId && r.role === role)
}

/** A role in the actor's own department. */
export function hasDepartmentRole(actor: Actor, role: DepartmentRole): boolean {
  return actor.roles.some((r) => r.scope === 'department' && r.scopeId === actor.departmentId && r.role === role)
}

export function hasWorkshopRole(actor: Actor, workshopId: string, role: WorkshopRole): boolean {
  return actor.roles.some((r) => r.scope === 'workshop' && r.scopeId === workshopId && r.role === role)
}
