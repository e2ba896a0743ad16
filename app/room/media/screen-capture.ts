/** A screen that the person has chosen, with its sound where the browser gives it; null: they chose none. */
export async function captureScreen(): Promise<{
  readonly picture: MediaStreamTrack
  readonly soundTrack: MediaStreamTrack | null
} | null> {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia({
      video: { frameRate: { ideal: 10, max: 15 } },
      audio: true,
    })
    const [picture] = stream.getVideoTracks()
    if (!picture) return null
    picture.contentHint = 'detail'
    return { picture, soundTrack: stream.getAudioTracks()[0] ?? null }
  } catch {
    return null // closed without a choice, or not possible here: nothing is shown
  }
}
