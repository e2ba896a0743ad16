import { createWorker, type types } from 'mediasoup'
import { MEDIA_CODECS } from '#realtime/rooms/media-codecs.ts'
import { obtainMediaWorker } from '../../scripts/steps/media-worker.mjs'
import type { Ingress } from './generator.ts'
import type { Seat } from './loads.ts'
import { connectPlain, plainOptions } from './plain-transports.ts'
import { listenerCapabilities, rtpParametersOf } from './wire-parameters.ts'

/** mediasoup with nothing around it: a router per call, opened and closed by its parent. Prints `listening <worker's pid>`. */
const { file } = await obtainMediaWorker({ say: () => undefined })
const worker = await createWorker({ workerBin: file, logLevel: 'error' })
let router: types.Router | null = null

async function open({ seats, sendPort }: { seats: readonly Seat[]; sendPort: number }): Promise<Ingress[]> {
  const call = await worker.createRouter({ mediaCodecs: MEDIA_CODECS })
  router = call
  const ingress: Ingress[] = []
  const producers: { seat: number; producer: types.Producer }[] = []
  for (const [seat, { sends }] of seats.entries()) {
    if (sends.length === 0) continue
    const transport = await call.createPlainTransport(plainOptions())
    await connectPlain(transport, 'send', sendPort)
    for (const kind of sends) {
      producers.push({ seat, producer: await transport.produce({ kind, rtpParameters: rtpParametersOf(kind) }) })
      ingress.push({ seat, kind, port: transport.tuple.localPort })
    }
  }
  for (const [seat, { receivePort }] of seats.entries()) {
    if (receivePort === null) continue
    const transport = await call.createPlainTransport(plainOptions())
    await connectPlain(transport, 'receive', receivePort)
    const rtpCapabilities = listenerCapabilities(call.rtpCapabilities)
    for (const one of producers) {
      if (one.seat === seat) continue
      const consumer = await transport.consume({ producerId: one.producer.id, rtpCapabilities, paused: true })
      await consumer.resume()
    }
  }
  return ingress
}

process.on('message', (message: { open?: { seats: readonly Seat[]; sendPort: number }; close?: true }) => {
  if (message.close) {
    router?.close()
    process.send?.({ closed: true })
  } else if (message.open) {
    open(message.open).then(
      (ingress) => process.send?.({ ingress }),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
})
process.stdout.write(`listening ${worker.pid}\n`)
process.once('SIGTERM', () => {
  worker.close()
  process.exit(0)
})
