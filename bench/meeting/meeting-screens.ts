import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient, SubjectShown } from '#realtime/protocol/subject-protocol.ts'

type Screen = Socket<ServerToClient, ClientToServer>

/** Clients that follow one meeting over the protocol, as its page does. */
export function openMeetingScreens(origin: string) {
  const screens: Screen[] = []
  let waiting = new Set<Screen>()
  let done: (() => void) | null = null
  const heard = { messages: 0, bytes: 0 }

  async function openOne(cookie: string, workshopId: string): Promise<SubjectShown['parts']> {
    const screen: Screen = io(origin, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin },
      reconnection: false,
      forceNew: true,
    })
    screens.push(screen)
    const first = await new Promise<SubjectShown['parts']>((resolve, reject) => {
      screen.once('connect_error', reject)
      screen.once('connect', () => {
        screen.once('shown', ({ parts }) => resolve(parts))
        screen.emit('follow', { kind: 'meeting', id: workshopId, isShown: true }, (answer) => {
          if (!answer.ok) reject(new Error(answer.code))
        })
      })
    })
    screen.on('shown', ({ parts }) => {
      heard.messages += 1
      heard.bytes += JSON.stringify(parts).length
      waiting.delete(screen)
      if (waiting.size === 0) done?.()
    })
    return first
  }

  return {
    /** @returns what the first one was shown */
    async open(cookies: readonly string[], workshopId: string): Promise<SubjectShown['parts']> {
      let first: SubjectShown['parts'] = null
      for (let at = 0; at < cookies.length; at += 20) {
        const shown = await Promise.all(cookies.slice(at, at + 20).map((cookie) => openOne(cookie, workshopId)))
        first ??= shown[0] ?? null
      }
      // Their coming is written and shown as well: measured is what follows.
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      return first
    },
    /** Resolves when every screen was shown something new, from now on. */
    allShow(): Promise<number> {
      waiting = new Set(screens)
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${waiting.size} screens were shown nothing`)), 10_000)
        done = () => {
          clearTimeout(timer)
          done = null
          resolve(performance.now())
        }
      })
    },
    bytesPerShown: () => heard.bytes / Math.max(1, heard.messages),
    close() {
      for (const screen of screens) screen.disconnect()
    },
  }
}
