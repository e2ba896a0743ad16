import { randomUUID } from 'node:crypto'
import type { Actor } from '#server/kernel/actor.ts'
import type { RoomClient } from './open-room-server.ts'
import { opus } from './open-room-server.ts'

/** So many people like one, each with an account of their own; by the cookie that says who they are. */
export function crowdLike(one: Actor, count: number): Map<string, Actor> {
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const userId = randomUUID()
      return [`guest-${index}`, { ...one, userId, sessionId: randomUUID(), fullName: `Đại biểu ${index + 1}` } as Actor]
    }),
  )
}

/** Comes in as a browser does, up to the open microphone; ms that it took. */
export async function joinAsBrowser(connect: () => RoomClient, workshopId: string): Promise<number> {
  const from = performance.now()
  const client = connect()
  const value = async <T>(message: Record<string, unknown>): Promise<T> => {
    const answer = await client.ask(message)
    if (!answer.ok) throw new Error(`${message.ask}: ${answer.code}`)
    return answer.value as T
  }
  await value({ ask: 'enter', workshopId, seat: { kind: 'individual' } })
  await value({ ask: 'open-media' })
  const { id: transportId } = await value<{ id: string }>({ ask: 'open-transport', direction: 'send' })
  await value({ ask: 'open-transport', direction: 'receive' })
  await value({ ask: 'produce', transportId, source: 'microphone', rtpParameters: opus() })
  return performance.now() - from
}
