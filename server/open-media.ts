import { availableParallelism } from 'node:os'
import { createMediaSwitch, type MediaSwitch } from '#realtime/rooms/media-switch.ts'
import { startMediasoupEngine } from '#realtime/rooms/mediasoup-engine.ts'
import type { Env } from './env.ts'

/** The worker's program: the one of the environment, or what the starter (scripts/start.mjs) obtains and tells us. */
export function mediaWorkerOf(env: Env, starter: Pick<NodeJS.Process, 'on' | 'connected'>): Promise<string | null> {
  if (env.media.program !== null) return Promise.resolve(env.media.program)
  if (!starter.connected) return Promise.resolve(null)
  return new Promise((resolve) => {
    starter.on('message', (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('mediaWorker' in message)) return
      resolve(typeof message.mediaWorker === 'string' ? message.mediaWorker : null)
    })
  })
}

/** Sound and pictures, on as soon as there is a worker. The demo is for this machine unless it is opened to the network. */
export function openMedia(
  env: Env,
  program: Promise<string | null>,
  reportError: (error: unknown) => void,
): MediaSwitch {
  const isLocal = env.mode !== 'production' && !env.lan
  return createMediaSwitch({
    program,
    reportError,
    start: (file) =>
      startMediasoupEngine({
        program: file,
        count: env.media.workers ?? availableParallelism(),
        listening: {
          reach: isLocal ? 'this-machine' : 'networks',
          announcedAddress: env.media.announcedAddress,
          ports: env.media.ports,
        },
        reportError,
      }),
  })
}
