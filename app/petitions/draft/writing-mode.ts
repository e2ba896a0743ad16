import type { WritingMode } from '#app/editor/open-text-editor.ts'
import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import type { AccessLevel } from '#realtime/protocol/draft-protocol.ts'

/** The modes that a level allows, the fullest first. */
export function modesOf(level: AccessLevel): readonly WritingMode[] {
  if (level === 'edit') return ['direct', 'suggest', 'read']
  return level === 'suggest' ? ['suggest', 'read'] : ['read']
}

/** What is on now: what the person chose, as long as the server lets it be; reading at once when it does not. */
export function modeNow(
  chosen: WritingMode | null,
  state: Pick<DraftSessionState, 'canEdit' | 'level'> | null,
): WritingMode {
  if (!state?.canEdit) return 'read'
  const modes = modesOf(state.level)
  return chosen !== null && modes.includes(chosen) ? chosen : (modes[0] ?? 'read')
}
