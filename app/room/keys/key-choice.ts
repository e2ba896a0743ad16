/** Whether single keys work in the room: a person who dictates, or whose hands shake, turns them off (WCAG 2.1.4). */
const STORE = 'room.keys'

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(STORE) !== 'off'
  } catch {
    return true // a closed store: as at the beginning
  }
}

export function rememberKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(STORE)
    else localStorage.setItem(STORE, 'off')
  } catch {
    return // the choice holds for this visit
  }
}
