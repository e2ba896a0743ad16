import { connect, createServer, type Socket } from 'node:net'

export interface TcpRelay {
  readonly port: number
  /** Swallows every byte in both directions, without closing anything: a dead Wi-Fi. New connections hang too. */
  freeze(): void
  /** New connections pass again; the frozen ones stay dead. */
  thaw(): void
  /** Resets all connections; new ones are refused until `thaw`. */
  cut(): void
  close(): Promise<void>
}

/** A relay in front of a port of this machine, whose line can be made bad. */
export async function openTcpRelay(targetPort: number): Promise<TcpRelay> {
  let mode: 'open' | 'frozen' | 'cut' = 'open'
  let generation = 0
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    if (mode === 'cut') {
      near.resetAndDestroy()
      return
    }
    const born = generation
    const far = connect(targetPort, '127.0.0.1')
    const passes = () => mode === 'open' && born === generation
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => passes() && to.write(bytes))
      from.on('close', () => {
        sockets.delete(from)
        if (passes()) to.destroy()
      })
      from.on('error', () => from.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    freeze() {
      mode = 'frozen'
      generation++
    },
    thaw() {
      mode = 'open'
    },
    cut() {
      mode = 'cut'
      for (const socket of sockets) socket.resetAndDestroy()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
