import { createServer, type Server } from 'node:net'

/** The test virus that every program knows (eicar.org), put together here so that no scanner holds this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')

export interface FakeClamd {
  readonly port: number
  /** Bytes of each stream it was sent. */
  readonly streams: Buffer[]
  /** Answers this instead of looking. */
  answer: string | null
  close(): Promise<void>
}

/** A TCP server that speaks clamd's INSTREAM and knows EICAR alone. `port`: to come back where it was. */
export async function startFakeClamd(port = 0): Promise<FakeClamd> {
  const fake: { answer: string | null; streams: Buffer[] } = { answer: null, streams: [] }
  const server: Server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined) // the client leaves when it likes
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      const stream = streamIn(received)
      if (stream === null) return
      fake.streams.push(stream)
      socket.end(`${fake.answer ?? (stream.includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK')}\0`)
    })
  }).listen(port, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on TCP')
  return Object.assign(fake, {
    port: address.port,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  })
}

/** The whole stream once its closing length of zero has come. */
function streamIn(received: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0')
  if (received.length < command.length || !received.subarray(0, command.length).equals(command)) return null
  const chunks: Buffer[] = []
  let at = command.length
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(chunks)
    if (at + 4 + length > received.length) return null
    chunks.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
