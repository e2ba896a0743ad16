/** Which devices a person chose on this machine; '' is the one the system prefers. */
export interface DeviceChoices {
  readonly microphone: string
  readonly camera: string
  readonly speaker: string
}

export const NO_CHOICES: DeviceChoices = { microphone: '', camera: '', speaker: '' }
const KEY = 'room.devices'

export function rememberedChoices(storage: Pick<Storage, 'getItem'>): DeviceChoices {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    const text = (name: string) => {
      const value = (kept as Record<string, unknown> | null)?.[name]
      return typeof value === 'string' ? value : ''
    }
    return { microphone: text('microphone'), camera: text('camera'), speaker: text('speaker') }
  } catch {
    return NO_CHOICES // not ours, or not readable: nothing was chosen
  }
}

export function rememberChoices(storage: Pick<Storage, 'setItem'>, choices: DeviceChoices): void {
  try {
    storage.setItem(KEY, JSON.stringify(choices))
  } catch {
    return // a full or closed store: the choice holds for this visit
  }
}
