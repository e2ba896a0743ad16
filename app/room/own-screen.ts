import type { MediaClient } from './media/media-client.ts'
import type { Answer } from './media/room-line.ts'
import { captureScreen } from './media/screen-capture.ts'

/** One's own presentation. */
export interface OwnScreen {
  /** Lets the person choose what is shown, and shows it if the room allows it. */
  share(takeOver: boolean): Promise<void>
  stopShare(): Promise<void>
  /** The room has ended it, or one went to another place. */
  end(): void
}

export function createOwnScreen(deps: {
  readonly media: Pick<MediaClient, 'wish'>
  readonly act: (message: { ask: 'start-share'; takeOver: boolean } | { ask: 'stop-share' }) => Promise<Answer>
  readonly isClosed: () => boolean
  /** What is shown from now on. */
  readonly onScreen: (picture: MediaStreamTrack | null) => void
}): OwnScreen {
  const { media, act } = deps
  let shown: MediaStreamTrack | null = null
  /** From the press until the answer; a second press meanwhile asks nothing. */
  let isBeginning = false
  /** The room shows a presentation before its answer is here: it may be ended by then. */
  let stops = 0

  function end(): void {
    shown?.stop()
    shown = null
    deps.onScreen(null)
    media.wish('screen-audio', null)
    media.wish('screen', null)
  }

  async function stopShare(): Promise<void> {
    stops += 1
    end()
    await act({ ask: 'stop-share' })
  }

  async function begin(takeOver: boolean): Promise<void> {
    const stopsBefore = stops
    const captured = await captureScreen()
    if (!captured) return
    const { picture, soundTrack } = captured
    const allowed = await act({ ask: 'start-share', takeOver })
    if (!allowed.ok || deps.isClosed() || stops !== stopsBefore) {
      picture.stop()
      soundTrack?.stop()
      return
    }
    picture.addEventListener('ended', () => void stopShare())
    shown = picture
    deps.onScreen(picture)
    media.wish('screen', { track: picture, isOpen: true })
    if (soundTrack) media.wish('screen-audio', { track: soundTrack, isOpen: true })
  }

  return {
    async share(takeOver) {
      if (isBeginning) return
      isBeginning = true
      await begin(takeOver).finally(() => {
        isBeginning = false
      })
    },
    stopShare,
    end,
  }
}
