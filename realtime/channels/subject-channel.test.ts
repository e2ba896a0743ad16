import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  ClientToServer,
  FollowAnswer,
  ServerToClient,
  SubjectMoved,
  SubjectShown,
} from '#realtime/protocol/subject-protocol.ts'
import { MAX_FOLLOWED } from '#realtime/protocol/subject-protocol.ts'
import type { Actor } from '#server/kernel/actor.ts'
import { createInProcessEventBus } from '#server/kernel/event-bus.ts'
import { newId } from '#server/kernel/ids.ts'
import { openSubjectChannel, type SubjectChannel } from './subject-channel.ts'

type Client = Socket<ServerToClient, ClientToServer>

const OPEN = newId<'workshop'>()
const HIDDEN = newId<'workshop'>()
const person = (name: string) => ({ userId: name, sessionId: `session-${name}` }) as unknown as Actor // the channel reads no more

describe('the subject channel', () => {
  let server: Server
  let channel: SubjectChannel
  let clients: Client[]
  let heard: string[]
  let board: Record<string, unknown>
  let readers: Set<string>
  let rounds: number
  const events = createInProcessEventBus((error) => {
    throw error
  })

  beforeEach(async () => {
    clients = []
    heard = []
    board = { title: 'Một', queue: [] }
    readers = new Set(['giang', 'hoa'])
    rounds = 0
    server = createServer()
    channel = openSubjectChannel({
      httpServer: server,
      sameOrigin: (request) => request.headers.origin !== 'https://evil.example',
      heardInput: async (actor) => void heard.push(actor.userId),
      resolveActor: async (request) => (request.headers.cookie ? person(request.headers.cookie) : null),
      events,
      mayFollow: {
        workshop: async (_actor, id) => id === OPEN,
        anything: async () => true,
        meeting: async (_actor, id) => id === OPEN,
      },
      shown: {
        meeting: {
          alsoOn: ['workshop'],
          async show(actors) {
            rounds += 1
            return actors.map(({ userId }) =>
              readers.has(userId) ? { version: rounds, now: 1000, parts: { ...board, mine: userId } } : null,
            )
          },
        },
      },
      reportError: (error) => {
        throw error
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    for (const client of clients) client.disconnect()
    await channel.close()
    await new Promise((resolve) => server.close(resolve))
  })

  function connect(headers: Record<string, string>): Client {
    const { port } = server.address() as AddressInfo
    const client: Client = io(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      extraHeaders: headers,
      reconnection: false,
    })
    clients.push(client)
    return client
  }
  const opened = (client: Client) => new Promise<void>((resolve) => client.once('connect', resolve))
  const refused = (client: Client) => new Promise<Error>((resolve) => client.once('connect_error', resolve))
  const follow = (client: Client, id: string, kind = 'workshop', ageMs = 0) =>
    new Promise<FollowAnswer>((resolve) => client.emit('follow', { kind, id, ageMs }, resolve))

  test('who follows a subject hears that it moved, and hears no content', async () => {
    const client = connect({ cookie: 'giang' })
    await opened(client)
    expect(await follow(client, OPEN)).toEqual({ ok: true, moved: false })
    const moved = new Promise<SubjectMoved>((resolve) => client.once('moved', resolve))
    events.publish({ name: 'workshop-changed', subject: { kind: 'workshop', id: OPEN, version: 7 } })
    expect(await moved).toEqual({ kind: 'workshop', id: OPEN, version: 7 })
  })

  test('who was read before a move and follows after it is told', async () => {
    events.publish({ name: 'workshop-changed', subject: { kind: 'workshop', id: OPEN, version: 8 } })
    const client = connect({ cookie: 'giang' })
    await opened(client)
    expect(await follow(client, OPEN, 'workshop', 60_000)).toEqual({ ok: true, moved: true })
    expect(await follow(client, OPEN, 'workshop', 0)).toEqual({ ok: true, moved: false })
    expect(await follow(client, HIDDEN, 'workshop', 60_000)).toEqual({ ok: false, code: 'not-found' })
  })

  describe('a kind that is shown', () => {
    const show = (client: Client, id = OPEN) =>
      new Promise<FollowAnswer>((resolve) => client.emit('follow', { kind: 'meeting', id, isShown: true }, resolve))
    const parts = (client: Client) =>
      new Promise<SubjectShown['parts']>((resolve) => client.once('shown', (message) => resolve(message.parts)))
    const move = (kind = 'meeting') => events.publish({ name: 'moved', subject: { kind, id: OPEN, version: 1 } })

    test('[S2] comes whole at first, then what of it has changed for this follower', async () => {
      const client = connect({ cookie: 'giang' })
      await opened(client)
      const first = parts(client)
      expect(await show(client)).toEqual({ ok: true, moved: false })
      expect(await first).toEqual({ title: 'Một', queue: [], mine: 'giang' })
      board = { title: 'Một', queue: ['Ngọc'] }
      const second = parts(client)
      move()
      expect(await second).toEqual({ queue: ['Ngọc'] })
      board = { title: 'Hai', queue: ['Ngọc'] }
      const third = parts(client)
      move('workshop')
      expect(await third).toEqual({ title: 'Hai' })
    })

    test('[S3] is worked out once for many moves, and for all followers together', async () => {
      const [one, two] = [connect({ cookie: 'giang' }), connect({ cookie: 'hoa' })]
      await Promise.all([opened(one), opened(two)])
      const both = [parts(one), parts(two)]
      await Promise.all([show(one), show(two)])
      expect(await Promise.all(both)).toMatchObject([{ mine: 'giang' }, { mine: 'hoa' }])
      const before = rounds
      board = { title: 'Một', queue: [1] }
      const next = [parts(one), parts(two)]
      for (let i = 0; i < 20; i += 1) move()
      expect(await Promise.all(next)).toEqual([{ queue: [1] }, { queue: [1] }])
      expect(rounds - before).toBeLessThanOrEqual(2)
    })

    test('[S2] ends for who may no longer see it, and cannot be had without the right', async () => {
      const [one, two] = [connect({ cookie: 'giang' }), connect({ cookie: 'hoa' })]
      await Promise.all([opened(one), opened(two)])
      expect(await show(one, HIDDEN)).toEqual({ ok: false, code: 'not-found' })
      const both = [parts(one), parts(two)]
      await Promise.all([show(one), show(two)])
      await Promise.all(both)
      readers.delete('hoa')
      board = { title: 'Kín', queue: [] }
      const heardByTwo: unknown[] = []
      two.on('shown', (message) => heardByTwo.push(message.parts))
      const next = parts(one)
      move()
      expect(await next).toEqual({ title: 'Kín' })
      board = { title: 'Vẫn kín', queue: [] }
      const last = parts(one)
      move()
      expect(await last).toEqual({ title: 'Vẫn kín' })
      // Whatever was on its way to the second one has arrived before this answer.
      expect(await follow(two, OPEN, 'anything')).toEqual({ ok: true, moved: false })
      expect(heardByTwo).toEqual([null])
    })
  })

  test('a subject that may not be read, an unknown kind and a malformed id cannot be followed', async () => {
    const client = connect({ cookie: 'giang' })
    await opened(client)
    expect(await follow(client, HIDDEN)).toEqual({ ok: false, code: 'not-found' })
    expect(await follow(client, OPEN, 'session')).toEqual({ ok: false, code: 'not-found' })
    expect(await follow(client, 'workshop:1')).toEqual({ ok: false, code: 'invalid' })
  })

  test('one connection follows a bounded number of subjects', async () => {
    const client = connect({ cookie: 'everyone' })
    await opened(client)
    const answers: FollowAnswer[] = []
    for (let i = 0; i <= MAX_FOLLOWED; i++) answers.push(await follow(client, newId<'anything'>(), 'anything'))
    expect(answers.filter((answer) => answer.ok).length).toBeLessThanOrEqual(MAX_FOLLOWED)
    expect(answers.at(-1)).toEqual({ ok: false, code: 'too-many' })
  })

  test('without a session, and from another site, nothing opens', async () => {
    expect((await refused(connect({}))).message).toBe('not-signed-in')
    await refused(connect({ cookie: 'giang', origin: 'https://evil.example' }))
    await expect.poll(() => channel.connections()).toBe(0)
  })

  test('[F17] when the session ends or the roles of the person move, the connection is closed at once', async () => {
    for (const event of [
      { name: 'session-ended', subject: { kind: 'session', id: 'session-giang', version: 1 } },
      { name: 'roles-changed', subject: { kind: 'user', id: 'giang', version: 1 } },
    ]) {
      const client = connect({ cookie: 'giang' })
      await opened(client)
      const closed = new Promise<string>((resolve) => client.once('disconnect', resolve))
      events.publish(event)
      expect(await closed).toBe('io server disconnect')
    }
  })
})
