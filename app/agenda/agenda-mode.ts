import type { AgendaPresenceMode } from '#app/live/agenda-presence.ts'
import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import type { AgendaAbilities } from '#server/workshops/agenda/contract.ts'
import type { AgendaMode } from './agenda-desk.ts'

/** How one works on the agenda now: what the server says on the line counts before what the page was loaded with. */
export function agendaMode(
  abilities: AgendaAbilities,
  state: Pick<DraftSessionState, 'phase' | 'level' | 'frozen'> | null,
  isAmending: boolean,
): AgendaMode {
  const isOnLine = state?.phase === 'ready'
  const level = isOnLine ? state.level : abilities.level
  const isFrozen = abilities.frozen || (isOnLine && state.frozen)
  if (isFrozen) return isAmending && abilities.amend ? 'amend' : 'read'
  if (level === 'edit') return 'edit'
  return level === 'suggest' && abilities.propose ? 'suggest' : 'read'
}

/** How the others see this person: writing, suggesting or reading. */
export function presenceMode(abilities: AgendaAbilities, isAmending: boolean): AgendaPresenceMode {
  if (abilities.level === 'edit' || (isAmending && abilities.amend)) return 'edit'
  return abilities.level === 'suggest' ? 'suggest' : 'read'
}
