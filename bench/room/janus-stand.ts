import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Ingress, pause } from './generator.ts'
import type { Kind, Seat } from './loads.ts'
import { SRTP } from './plain-transports.ts'
import { AUDIO_LEVEL_ID } from './rtp-source.ts'
import { type OpenCall, type Stand, startPinned } from './stand.ts'
import { openReceivers } from './webrtc-receivers.ts'

const MID: Readonly<Record<Kind, string>> = { audio: '0', video: '1' }
const SUITE_80 = 80
const ATTEMPTS = 3

interface JanusEvent {
  readonly sender?: number
  readonly jsep?: { readonly type: string; readonly sdp: string }
}

/**
 * Janus' VideoRoom: each speaker a remote publisher (RTP with SRTP comes in), each listener a subscriber over WebRTC. What is
 * equal to ours and what is not stands in README.md.
 */
export async function startJanus(libraries: { plugins: string; transports: string }): Promise<Stand> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-janus-'))
  const port = await freePort()
  writeFileSync(
    path.join(folder, 'janus.jcfg'),
    `general: {
      configs_folder = "${folder}"
      plugins_folder = "${libraries.plugins}"
      transports_folder = "${libraries.transports}"
      session_timeout = 0
      debug_level = 2
    }
    media: { rtp_port_range = "20000-40000" }
    plugins: { disable = "${others(['audiobridge', 'duktape', 'echotest', 'lua', 'nosip', 'recordplay', 'sip', 'streaming', 'textroom', 'videocall', 'voicemail'])}" }
    transports: { disable = "${others(['mqtt', 'nanomsg', 'pfunix', 'rabbitmq', 'websockets'])}" }
    events: { broadcast = false }`,
  )
  writeFileSync(
    path.join(folder, 'janus.transport.http.jcfg'),
    `general: { json = "compact", base_path = "/janus", http = true, port = ${port}, ip = "127.0.0.1", https = false }
    admin: { admin_http = false, admin_https = false }`,
  )
  const janus = await startPinned(['janus', '-F', folder], null)
  const api = `http://127.0.0.1:${port}/janus`
  const post = async (where: string, message: object) => {
    const response = await fetch(where, { method: 'POST', body: JSON.stringify({ transaction: 'bench', ...message }) })
    return (await response.json()) as {
      data?: { id: number }
      plugindata?: { data: Record<string, unknown> }
      error?: { reason: string }
    }
  }
  const session = `${api}/${await firstAnswer(() => post(api, { janus: 'create' }))}`
  const attached = await post(session, { janus: 'attach', plugin: 'janus.plugin.videoroom' })
  const handle = `${session}/${attached.data?.id}`
  const receivers = await openReceivers()
  const subscribers: string[] = []
  let rooms = 0

  async function ask(body: object): Promise<Record<string, unknown>> {
    const answer = await post(handle, { janus: 'message', body })
    const said = answer.plugindata?.data
    if (!said || said.error) throw new Error(`Janus: ${JSON.stringify(said?.error ?? answer)}`)
    return said
  }

  /** What was said to each handle without being asked. */
  const heard = new Map<string, (event: JanusEvent) => void>()
  let isOver = false
  async function listen(): Promise<void> {
    while (!isOver) {
      // It ends with Janus.
      const events = await fetch(`${session}?maxev=20`)
        .then((response) => response.json() as Promise<JanusEvent | readonly JanusEvent[]>)
        .catch(() => [])
      for (const event of [events].flat()) heard.get(String(event.sender))?.(event)
    }
  }
  void listen()

  /** A handle of its own with one connection for all that the others send. */
  async function subscribe(room: number, feeds: readonly number[]): Promise<void> {
    const own = await post(session, { janus: 'attach', plugin: 'janus.plugin.videoroom' })
    const where = `${session}/${own.data?.id}`
    subscribers.push(where)
    const offered = new Promise<string>((resolve) => {
      heard.set(String(own.data?.id), ({ jsep }) => jsep?.type === 'offer' && resolve(jsep.sdp))
    })
    const streams = feeds.map((feed) => ({ feed }))
    await post(where, { janus: 'message', body: { request: 'join', ptype: 'subscriber', room, streams } })
    const sdp = await receivers.answer(await offered)
    await post(where, { janus: 'message', body: { request: 'start', room }, jsep: { type: 'answer', sdp } })
  }

  async function openOnce(seats: readonly Seat[]): Promise<OpenCall | null> {
    rooms += 1
    const room = rooms
    const srtp = { srtp_suite: SUITE_80, srtp_crypto: SRTP.send.keyBase64 }
    await ask({ request: 'create', room, publishers: 100, audiocodec: 'opus', videocodec: 'vp8' })
    const ingress: Ingress[] = []
    for (const [seat, { sends }] of seats.entries()) {
      if (sends.length === 0) continue
      const streams = sends.map((kind, mindex) => ({
        type: kind,
        mindex,
        mid: MID[kind],
        codec: kind === 'audio' ? 'opus' : 'vp8',
        ...(kind === 'audio' ? { audiolevel_ext_id: AUDIO_LEVEL_ID } : {}),
      }))
      const added = await ask({ request: 'add_remote_publisher', room, id: seat + 1, streams, ...srtp })
      for (const kind of sends) ingress.push({ seat, kind, port: Number(added.port) })
    }
    for (const [seat, { receivePort }] of seats.entries()) {
      if (receivePort !== null)
        await subscribe(
          room,
          seats.flatMap(({ sends }, feed) => (sends.length > 0 && feed !== seat ? [feed + 1] : [])),
        )
    }
    const close = async () => {
      await ask({ request: 'destroy', room })
      for (const one of subscribers.splice(0)) await post(one, { janus: 'detach' })
      receivers.clear()
    }
    if (!(await receivers.areConnected())) {
      await close()
      return null
    }
    return { ingress, listeners: receivers, close }
  }

  return {
    name: 'Janus',
    pids: [janus.child.pid ?? 0],
    async open(seats) {
      // Now and then one handshake of many never ends: the others stand within a second.
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const call = await openOnce(seats)
        if (call) return call
      }
      throw new Error('not all of its listeners could be connected')
    },
    async stop() {
      isOver = true
      receivers.close()
      await janus.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function others(names: readonly string[]): string {
  return names.map((name) => `libjanus_${name}.so`).join(',')
}

/** It takes a moment to listen. */
async function firstAnswer(ask: () => Promise<{ data?: { id: number } }>): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    try {
      return (await ask()).data?.id ?? 0
    } catch (error) {
      if (attempt > 50) throw error
      await pause(100)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
