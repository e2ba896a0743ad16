import { errors } from 'mediasoup'
import { fail, type Result } from '#server/kernel/result.ts'
import type { MediaRefusal } from './media-engine.ts'

/** Runs something on mediasoup. It throws at what a client sent wrongly and at what ended meanwhile: both are answers. */
export async function media<T>(work: () => Promise<Result<T, MediaRefusal>>): Promise<Result<T, MediaRefusal>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof errors.WorkerClosedError) return fail('room-media-lost')
    if (error instanceof errors.NotFoundError) {
      return fail('room-media-unknown')
    }
    return fail('room-media-refused')
  }
}
