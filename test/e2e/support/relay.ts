import { connect, createServer, type Socket } from 'node:net'

export interface Relay {
  /** Where a page reaches the product through the relay. */
  readonly origin: string
  /** From now on nothing passes in either direction, and nobody is told: as when packets are dropped without a FIN. */
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

/** A line between a page and the product that can die without a word (F10). */
export async function openRelay(target: string): Promise<Relay> {
  const { hostname, port } = new URL(target)
  const pairs = new Set<readonly [Socket, Socket]>()
  let isFrozen = false
  const server = createServer({ pauseOnConnect: true }, (inner) => {
    const outer = connect(Number(port), hostname)
    const pair = [inner, outer] as const
    pairs.add(pair)
    for (const [from, to] of [pair, [outer, inner] as const]) {
      from.on('data', (bytes: Buffer) => {
        // What was on its way when the line died is lost, like everything after it.
        if (!isFrozen && !to.destroyed) to.write(bytes)
      })
      from.on('error', () => to.destroy())
      from.on('close', () => {
        to.destroy()
        pairs.delete(pair)
      })
    }
    inner.resume()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the relay does not listen')
  return {
    origin: `http://localhost:${address.port}`,
    freeze() {
      isFrozen = true
    },
    thaw() {
      isFrozen = false
      // The network is back; what hung on the dead line has to begin anew.
      for (const pair of pairs) for (const socket of pair) socket.destroy()
    },
    close: () =>
      new Promise((resolve) => {
        for (const pair of pairs) for (const socket of pair) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
