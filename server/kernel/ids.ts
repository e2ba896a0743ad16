import { v7 } from 'uuid'

declare const brand: unique symbol
/** A UUIDv7 that knows what it identifies: swapped ids do not compile. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind }

export type UserId = Id<'user'>
export type SessionId = Id<'session'>
export type DepartmentId = Id<'department'>
export type ClusterId = Id<'cluster'>
export type WorkshopId = Id<'workshop'>
export type ConnectionPointId = Id<'connection-point'>
export type DelegateId = Id<'delegate'>
export type PaperId = Id<'paper'>
export type DraftId = Id<'draft'>
export type AgendaItemId = Id<'agenda-item'>
export type AgendaProposalId = Id<'agenda-proposal'>
export type FileReferenceId = Id<'file-reference'>
export type TaskId = Id<'task'>

/** A new time-ordered id. */
export function newId<K extends string>(): Id<K> {
  return v7() as Id<K> // the one place where a string becomes an id of ours
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a string from outside has the form of an id (lower-case UUID). */
export function isId(value: string): value is Id<never> {
  return UUID.test(value)
}
