import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import type { SaveState } from '#app/ui/save-status.tsx'

/** “Đã lưu” only after the server's commit; null before anything was to be saved. */
export function saveStateOf(state: Pick<DraftSessionState, 'saved' | 'savedAt' | 'unsentChanges'>): SaveState | null {
  if (state.saved === 'unsaved') return { kind: 'unsaved', count: state.unsentChanges }
  if (state.saved === 'saving') return { kind: 'saving' }
  return state.savedAt && { kind: 'saved', at: state.savedAt }
}
