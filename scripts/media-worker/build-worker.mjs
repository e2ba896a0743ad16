import { cpSync, mkdirSync } from 'node:fs'
import { availableParallelism, freemem } from 'node:os'
import path from 'node:path'
import { inCheckout } from '../steps/checkout.mjs'
import { mustRun } from '../steps/run-tool.mjs'
import { requireBuildTools } from './build-tools.mjs'
import { changeSource } from './source-changes.mjs'
import { putSystemLibraries } from './system-libraries.mjs'

/** A compiler of this source needs at most about so much; more of them than fit would make the machine swap. */
const BYTES_PER_COMPILER = 1e9

/**
 * Builds mediasoup-worker from the source in the npm package, on the libraries of this system.
 * @param {{ folder: string, onProgress: (share: number) => void }} build an empty folder of its own; share: 0 to 1
 * @returns {Promise<string>} the program, inside the folder
 * @throws {Sentence}
 */
export async function buildWorker({ folder, onProgress }) {
  await requireBuildTools()
  const worker = path.join(folder, 'worker')
  const out = path.join(folder, 'out')
  mkdirSync(folder, { recursive: true })
  cpSync(inCheckout('node_modules/mediasoup/worker'), worker, { recursive: true })
  putSystemLibraries(worker)
  changeSource(worker)
  // nodownload: what is not on this machine is an error here, never fetched from somewhere.
  const setup = ['setup', '--buildtype=release', '--wrap-mode=nodownload', out, worker]
  await mustRun('media-worker-setup', 'meson', setup)
  const compilers = Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / BYTES_PER_COMPILER)))
  await mustRun('media-worker-build', 'ninja', ['-C', out, `-j${compilers}`, 'mediasoup-worker'], {
    onOutput: (text) => report(text, onProgress),
  })
  const program = path.join(folder, 'mediasoup-worker')
  // Without its symbols it is a tenth of the size.
  await mustRun('media-worker-strip', 'strip', ['-o', program, path.join(out, 'mediasoup-worker')])
  return program
}

/** ninja begins its lines with [done/all]. */
function report(text, onProgress) {
  const last = [...text.matchAll(/\[(\d+)\/(\d+)\]/g)].at(-1)
  if (last) onProgress(Number(last[1]) / Number(last[2]))
}
