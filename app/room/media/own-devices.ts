import { type DeviceChoices, NO_CHOICES, rememberChoices, rememberedChoices } from './own-choices.ts'

export type DeviceKind = 'microphone' | 'camera'
/** Why a device does not open; each has its sentence. */
export type DeviceFault = 'refused' | 'missing' | 'busy' | 'unsupported'

export interface OwnDevicesState {
  readonly microphone: MediaStreamTrack | null
  readonly camera: MediaStreamTrack | null
  readonly faults: Readonly<Partial<Record<DeviceKind, DeviceFault>>>
  readonly choices: DeviceChoices
  readonly offered: Readonly<Record<DeviceKind | 'speaker', readonly { id: string; label: string }[]>>
}

/** Microphone, camera and speaker of this machine: opened, changed while in use, remembered. */
export interface OwnDevices {
  getState(): OwnDevicesState
  subscribe(listener: () => void): () => void
  open(kind: DeviceKind): Promise<MediaStreamTrack | null>
  /** The light of the camera goes out. */
  shut(kind: DeviceKind): void
  choose(kind: DeviceKind | 'speaker', id: string): Promise<void>
  /** Idempotent. */
  close(): void
}

const WANTED: Record<DeviceKind, MediaTrackConstraints> = {
  microphone: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  camera: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 25, max: 30 } },
}
const NOTHING = { microphone: [], camera: [], speaker: [] }
const KINDS = { audioinput: 'microphone', videoinput: 'camera', audiooutput: 'speaker' } as const

export function createOwnDevices(): OwnDevices {
  const listeners = new Set<() => void>()
  const media = navigator.mediaDevices as MediaDevices | undefined // not there without HTTPS
  let isClosed = false
  let state: OwnDevicesState = {
    microphone: null,
    camera: null,
    faults: {},
    choices: rememberedChoices(localStorage),
    offered: NOTHING,
  }

  function set(next: Partial<OwnDevicesState>): void {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  async function list(): Promise<void> {
    const offered = { microphone: [], camera: [], speaker: [] } as Record<
      DeviceKind | 'speaker',
      { id: string; label: string }[]
    >
    for (const { kind, deviceId, label } of (await media?.enumerateDevices()) ?? []) {
      // Before leave is given devices have neither id nor name.
      if (deviceId !== '') offered[KINDS[kind]].push({ id: deviceId, label })
    }
    if (!isClosed) set({ offered })
  }

  async function take(kind: DeviceKind): Promise<MediaStreamTrack> {
    if (!media?.getUserMedia) throw new DOMException('', 'NotSupportedError')
    const id = state.choices[kind]
    const ask = (constraints: MediaTrackConstraints) =>
      media.getUserMedia(kind === 'microphone' ? { audio: constraints } : { video: constraints })
    // A device that was chosen once and is not plugged in today gives way to another.
    const isThere = state.offered[kind].length === 0 || state.offered[kind].some((one) => one.id === id)
    const chosen = id !== '' && isThere ? { deviceId: { ideal: id } } : {}
    const stream = await ask({ ...WANTED[kind], ...chosen })
    const [track] = stream.getTracks()
    if (!track) throw new DOMException('', 'NotFoundError')
    return track
  }

  async function open(kind: DeviceKind): Promise<MediaStreamTrack | null> {
    try {
      const track = await take(kind)
      if (isClosed) {
        track.stop()
        return null
      }
      state[kind]?.stop()
      const { [kind]: _fault, ...faults } = state.faults
      set({ [kind]: track, faults })
      // Pulled out while in use: the page says so, and another one can be chosen.
      track.addEventListener('ended', () => {
        if (state[kind] === track) set({ [kind]: null, faults: { ...state.faults, [kind]: 'missing' } })
      })
      await list()
      return track
    } catch (error) {
      set({ faults: { ...state.faults, [kind]: faultOf(error) } })
      return null
    }
  }

  function shut(kind: DeviceKind): void {
    const track = state[kind]
    if (!track) return
    set({ [kind]: null })
    track.stop()
  }

  const relist = () => void list()
  media?.addEventListener('devicechange', relist)
  relist()

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    open,
    shut,
    async choose(kind, id) {
      const choices = { ...state.choices, [kind]: id }
      set({ choices })
      rememberChoices(localStorage, choices)
      if (kind !== 'speaker' && state[kind]) await open(kind)
    },
    close() {
      isClosed = true
      media?.removeEventListener('devicechange', relist)
      listeners.clear()
      state.microphone?.stop()
      state.camera?.stop()
    },
  }
}

function faultOf(error: unknown): DeviceFault {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  return name === 'NotSupportedError' ? 'unsupported' : 'busy'
}

export const NO_DEVICES: OwnDevicesState = {
  microphone: null,
  camera: null,
  faults: {},
  choices: NO_CHOICES,
  offered: NOTHING,
}
