const LOOK_EVERY_MS = 100
/** Speech in a quiet room begins above it (root mean square of −1…1). */
export const HEARD_FROM = 0.015

/** Tells how loud a track is, ten times a second, 0…1 (root mean square). Returns the function that ends it. */
export function watchLevel(track: MediaStreamTrack, tell: (level: number) => void): () => void {
  const context = new AudioContext()
  const source = context.createMediaStreamSource(new MediaStream([track]))
  const analyser = context.createAnalyser()
  analyser.fftSize = 1024
  source.connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples)
    tell(Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length))
  }, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
    source.disconnect()
    void context.close()
  }
}

/** Three soft notes on the chosen speaker. */
export async function playTestSound(speakerId: string): Promise<void> {
  const context = new AudioContext()
  const out = context.createMediaStreamDestination()
  for (const [index, pitch] of [523, 659, 784].entries()) {
    const note = context.createOscillator()
    const loudness = context.createGain()
    const from = context.currentTime + index * 0.3
    note.frequency.value = pitch
    loudness.gain.setValueAtTime(0.0001, from)
    loudness.gain.exponentialRampToValueAtTime(0.3, from + 0.05)
    loudness.gain.exponentialRampToValueAtTime(0.0001, from + 0.6)
    note.connect(loudness).connect(out)
    note.start(from)
    note.stop(from + 0.65)
  }
  const player = new Audio()
  player.srcObject = out.stream
  await playOn(player, speakerId)
  await player.play()
  setTimeout(() => void context.close(), 1_800)
}

/** Sends an element's sound to a speaker, where the browser can choose one. */
export async function playOn(player: HTMLMediaElement, speakerId: string): Promise<void> {
  if (typeof player.setSinkId !== 'function') return
  try {
    await player.setSinkId(speakerId)
  } catch {
    await player.setSinkId('') // unplugged since: the system's own
  }
}
