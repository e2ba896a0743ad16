import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'
import type { HeldState } from './contract.ts'

interface Ruled {
  readonly state: HeldState
  readonly holders: readonly { readonly uploadedById: string }[]
}

/** Files held back are the security officer's (cán bộ an ninh) alone: no administrator, no leader, not who sent them. */
export function mayHandleQuarantine(actor: Actor): boolean {
  return hasGlobalRole(actor, 'security-officer')
}

/** What one has sent oneself, another officer lets go. */
export function mayRelease(actor: Actor, held: Ruled): true | 'own' | false {
  if (!mayHandleQuarantine(actor) || held.state !== 'held') return false
  return held.holders.some(({ uploadedById }) => uploadedById === actor.userId) ? 'own' : true
}

export function mayRemove(actor: Actor, held: Pick<Ruled, 'state'>): boolean {
  return mayHandleQuarantine(actor) && held.state === 'held'
}

/** The bytes are there while the file is held; afterwards readers get them the usual way, or nobody. */
export function mayDownload(actor: Actor, held: Pick<Ruled, 'state'>): boolean {
  return mayHandleQuarantine(actor) && held.state === 'held'
}
