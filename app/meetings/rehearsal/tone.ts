/** A soft tone in the rhythm of speech, for colleagues whom the product plays: quiet, lower or higher for each. No React inside. */
export interface Tone {
  /** `voice` makes one colleague sound like another one, or not. */
  begin(voice: string): void
  end(): void
  /** Idempotent. */
  close(): void
}

const LOWEST_HZ = 150
const SPREAD_HZ = 130
const LOUDNESS = 0.035
/** About as many syllables a second as people speak. */
const SYLLABLES_HZ = 3.3
const FADE_S = 0.15

export function createTone(): Tone {
  let context: AudioContext | null = null
  let sounding: { readonly gain: GainNode; readonly parts: readonly OscillatorNode[] } | null = null

  function end(): void {
    if (!sounding || !context) return
    const { gain, parts } = sounding
    const at = context.currentTime
    gain.gain.cancelScheduledValues(at)
    gain.gain.setTargetAtTime(0, at, FADE_S)
    for (const part of parts) part.stop(at + FADE_S * 6)
    sounding = null
  }

  return {
    begin(voice) {
      end()
      // Before the first press of a page a browser lets nothing sound, and says so aloud.
      if (!navigator.userActivation.hasBeenActive) return
      context ??= new AudioContext()
      const at = context.currentTime
      const gain = new GainNode(context, { gain: 0 })
      const syllables = new OscillatorNode(context, { frequency: SYLLABLES_HZ })
      const depth = new GainNode(context, { gain: LOUDNESS / 2 })
      const tone = new OscillatorNode(context, { type: 'triangle', frequency: LOWEST_HZ + (sumOf(voice) % SPREAD_HZ) })
      syllables.connect(depth).connect(gain.gain)
      tone.connect(gain).connect(context.destination)
      gain.gain.setTargetAtTime(LOUDNESS / 2, at, FADE_S)
      for (const part of [syllables, tone]) part.start(at)
      sounding = { gain, parts: [syllables, tone] }
    },
    end,
    close() {
      end()
      void context?.close()
      context = null
    },
  }
}

function sumOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
}
