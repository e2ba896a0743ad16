import type { SourceView } from '#realtime/protocol/room-protocol.ts'
import type { Want } from './heard-sources.ts'

/** How much of others' pictures a person takes. */
export type PictureMode = 'all' | 'saving' | 'listening'

/** What of the others is on the screen, and how large: nothing else is sent here. */
export interface ShownSizes {
  /** A picture stands on the screen, so wide (device pixels), apart from the page or in it; ends with the returned function. */
  show(producerId: string, width: number, isApart?: boolean): () => void
  /** The line bears sound alone. */
  setSoundAlone(isSoundAlone: boolean): void
  setMode(mode: PictureMode): void
  setHidden(isHidden: boolean): void
  wantOf(source: SourceView): Want
}

/** A camera of 1280 sends 320, 640 and 1280; a layer serves until it would be blown up by half. */
const LAYER_UP_TO = [480, 960]

/** A screen is sent whole and at half its size. */
const WHOLE_SCREEN = 1

export function layerFor(width: number): number {
  const layer = LAYER_UP_TO.findIndex((most) => width <= most)
  return layer === -1 ? LAYER_UP_TO.length : layer
}

export function createShownSizes(onChange: () => void): ShownSizes {
  const shown = new Map<string, Set<{ width: number; isApart: boolean }>>()
  let mode: PictureMode = 'all'
  let isHidden = false
  let isSoundAlone = false

  return {
    show(producerId, width, isApart = false) {
      const one = { width, isApart }
      const places = shown.get(producerId) ?? new Set()
      shown.set(producerId, places.add(one))
      onChange()
      return () => {
        places.delete(one)
        if (places.size === 0 && shown.get(producerId) === places) shown.delete(producerId)
        onChange()
      }
    },
    setSoundAlone(next) {
      if (isSoundAlone === next) return
      isSoundAlone = next
      onChange()
    },
    setMode(next) {
      if (mode === next) return
      mode = next
      onChange()
    },
    setHidden(next) {
      if (isHidden === next) return
      isHidden = next
      onChange()
    },
    wantOf({ producerId, source }) {
      if (source === 'microphone' || source === 'screen-audio') return 0
      if (isSoundAlone || mode === 'listening') return null
      // Behind another tab only what stands apart from the page is seen.
      const places = [...(shown.get(producerId) ?? [])].filter(({ isApart }) => isApart || !isHidden)
      if (places.length === 0) return null
      if (mode === 'saving') return 0
      const layer = layerFor(Math.max(...places.map(({ width }) => width)))
      return source === 'screen' ? Math.min(layer, WHOLE_SCREEN) : layer
    },
  }
}
