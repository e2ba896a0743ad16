import type { Device } from 'mediasoup-client'
import { keepLoading } from '#app/live/keep-loading.ts'
import type { LineView, MediaSource, RoomServerToClient, SourceView } from '#realtime/protocol/room-protocol.ts'
import { createHeardSources, type HeardSource, type HeardSources, type Pictures, type Want } from './heard-sources.ts'
import { answered, type MediaLines, openMediaLines } from './media-lines.ts'
import { createOwnSources, type OwnSources, type Wish } from './own-sources.ts'
import type { RoomLine, RoomRefusalCode } from './room-line.ts'

/** closed: not asked for. opening, lost: on the way, by itself. ready: everything that was opened is connected. */
export type MediaLink = 'closed' | 'opening' | 'ready' | 'lost'

export interface MediaClientState {
  readonly link: MediaLink
  readonly heard: readonly HeardSource[]
}

/** Sound and pictures of one person in one room: says what is wished, the rest follows, after every accident anew. */
export interface MediaClient {
  getState(): MediaClientState
  /** Opens everything, or everything anew: after an accident, or because the person is elsewhere in the room now. */
  begin(hasMoved?: boolean): void
  end(link: 'closed' | 'lost'): void
  wish(source: MediaSource, wish: Wish | null): void
  /** In which size a line is seen; null: it is not on the screen. */
  want(wantOf: (source: SourceView) => Want): void
  readonly told: Pick<RoomServerToClient, 'source' | 'source-closed' | 'own-source' | 'consumer-closed' | 'layer'>
  /** How it goes on both ways now; null while nothing is open. */
  look(): Promise<{ readonly reports: readonly RTCStatsReport[]; readonly pictures: Pictures } | null>
  stats(): Promise<ReadonlyMap<string, RTCStatsReport>>
  /** Idempotent. */
  close(): void
}

export interface MediaClientDeps {
  readonly ask: RoomLine['ask']
  readonly onState: () => void
  /** The room does not allow it, or has ended it: the wish is gone. */
  readonly onOwnClosed: (source: MediaSource, code: RoomRefusalCode | null) => void
  readonly onOwnPaused: (source: MediaSource) => void
  readonly onOwnResumed: (source: MediaSource) => void
  /** The others' lines, as they are when everything begins. */
  readonly onLines: (lines: readonly LineView[]) => void
}

/** One time of being connected; after an accident comes another one. */
interface Run {
  readonly lines: MediaLines
  readonly own: OwnSources
  readonly heard: HeardSources
}

interface OpenedMedia {
  readonly rtpCapabilities: Parameters<Device['load']>[0]['routerRtpCapabilities']
  readonly sources: readonly SourceView[]
  readonly lines: readonly LineView[]
  readonly iceServers: Parameters<typeof openMediaLines>[0]['iceServers']
}

const AGAIN_AFTER_MS = [300, 700, 1_500, 3_000]

export function createMediaClient(deps: MediaClientDeps): MediaClient {
  const wishes = new Map<MediaSource, Wish>()
  const sources = new Map<string, SourceView>()
  let wantOf: (source: SourceView) => Want = () => null
  let state: MediaClientState = { link: 'closed', heard: [] }
  let run: Run | null = null
  let isWanted = false
  let isClosed = false
  let isStale = false
  let isWorking = false
  let failures = 0

  function tell(link: MediaLink = state.link): void {
    const heard = [...sources.values()].map((source) => ({
      ...source,
      track: run?.heard.trackOf(source.producerId) ?? null,
    }))
    state = { link, heard }
    deps.onState()
  }

  async function open(): Promise<Run> {
    const { Device } = await keepLoading(() => import('mediasoup-client'))
    const opened = await answered(deps.ask<OpenedMedia>({ ask: 'open-media' }))
    sources.clear()
    for (const source of opened.sources) sources.set(source.producerId, source)
    deps.onLines(opened.lines)
    const device = new Device()
    await device.load({ routerRtpCapabilities: opened.rtpCapabilities })
    const lines = openMediaLines({
      device,
      ask: deps.ask,
      iceServers: opened.iceServers,
      onState: (isConnected) => run?.lines === lines && tell(isConnected ? 'ready' : 'lost'),
      onLost: () => run?.lines === lines && begin(),
    })
    const { ask } = deps
    return {
      lines,
      own: createOwnSources({ ask, lines, onRefused: refused }),
      heard: createHeardSources({ ask, lines, rtpCapabilities: device.rtpCapabilities, onTracks: () => tell() }),
    }
  }

  function refused(source: MediaSource, code: RoomRefusalCode): void {
    const wish = wishes.get(source)
    if (code === 'room-unmute-not-allowed' && wish) wishes.set(source, { ...wish, isOpen: false })
    else wishes.delete(source)
    deps.onOwnClosed(source, code)
  }

  /** One after the other: what is wished meanwhile is done in the next round. */
  async function work(): Promise<void> {
    while (isStale && isWanted && !isClosed) {
      isStale = false
      let mine = run
      try {
        if (!mine) {
          mine = await open()
          if (!isWanted || isClosed) return mine.lines.close()
          run = mine
          tell('ready')
        }
        await mine.own.follow(wishes)
        await mine.heard.follow([...sources.values()], wantOf)
        failures = 0
      } catch {
        // Whatever it was (a dead worker, a line that broke, an answer that never came): begin anew, a little later.
        if (run === mine) drop('lost')
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS[failures] ?? 5_000))
        failures += 1
        isStale = true
      }
    }
  }

  function poke(): void {
    isStale = true
    if (isWorking || !isWanted || isClosed) return
    isWorking = true
    void work().finally(() => {
      isWorking = false
      if (isStale) poke()
    })
  }

  function drop(link: MediaLink): void {
    run?.lines.close()
    run = null
    tell(link)
  }

  function begin(hasMoved = false): void {
    isWanted = true
    drop(state.link === 'closed' || hasMoved ? 'opening' : 'lost')
    poke()
  }

  const restartIce = () => run?.lines.restartIce()
  window.addEventListener('online', restartIce)
  const network = (navigator as { connection?: EventTarget }).connection // not in every browser
  network?.addEventListener('change', restartIce)

  return {
    getState: () => state,
    begin,
    end(link) {
      isWanted = false
      sources.clear()
      drop(link)
    },
    wish(source, wish) {
      if (wish) wishes.set(source, wish)
      else wishes.delete(source)
      poke()
    },
    want(next) {
      wantOf = next
      poke()
    },
    told: {
      source(view) {
        sources.set(view.producerId, view)
        tell()
        poke()
      },
      'source-closed'({ producerId }) {
        sources.delete(producerId)
        tell()
        poke()
      },
      'own-source'({ source, state: now }) {
        const wish = wishes.get(source)
        if (now === 'paused') {
          if (wish) wishes.set(source, { ...wish, isOpen: false })
          run?.own.wasPaused(source)
          deps.onOwnPaused(source)
        } else if (now === 'resumed') {
          // Without a microphone at hand it stays an invitation.
          if (!wish) return
          run?.own.wasResumed(source)
          deps.onOwnResumed(source)
        } else {
          wishes.delete(source)
          run?.own.wasClosed(source)
          deps.onOwnClosed(source, null)
        }
      },
      layer: (layer) => run?.heard.hearLayer(layer),
      'consumer-closed': ({ consumerId }) => run?.heard.wasClosed(consumerId),
    },
    async look() {
      const mine = run
      if (!mine) return null
      return { reports: await mine.lines.stats(), pictures: mine.heard.pictures() }
    },
    stats: async () => run?.heard.stats() ?? new Map(),
    close() {
      isClosed = true
      window.removeEventListener('online', restartIce)
      network?.removeEventListener('change', restartIce)
      run?.lines.close()
      run = null
    },
  }
}
