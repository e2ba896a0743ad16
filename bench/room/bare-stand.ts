import type { Ingress } from './generator.ts'
import { type Stand, script, startPinned } from './stand.ts'

/** mediasoup alone, by its own commands: what our layer costs is what ours takes beyond it. */
export async function startBare(): Promise<Stand> {
  const { child, line, stop } = await startPinned(script('bare-process.ts'), 'listening ')
  const ask = <T>(message: object): Promise<T> =>
    new Promise((resolve) => {
      child.once('message', (answer) => resolve(answer as T))
      child.send(message)
    })
  return {
    name: 'bare mediasoup',
    pids: [child.pid ?? 0, Number(line.split(' ')[1])],
    async open(seats, sendPort) {
      const { ingress } = await ask<{ ingress: Ingress[] }>({ open: { seats, sendPort } })
      return { ingress, close: () => ask({ close: true }) }
    },
    stop,
  }
}
