import { spawn } from 'node:child_process'
import { inCheckout, root } from './checkout.mjs'

/**
 * Obtains the media worker beside the running product, in a process of its own that gives way to it.
 * @param {NodeJS.ProcessEnv} env
 * @param {(file: string | null) => void} onOutcome once; null: it could not be had, the reason was printed
 * @returns {{ stop(): void }} ends it with what it runs; what it left behind is cleaned by the next one
 */
export function obtainMediaWorkerInBackground(env, onOutcome) {
  let outcome = null
  const child = spawn(process.execPath, [inCheckout('scripts/media-worker.mjs')], {
    cwd: root,
    env,
    // Ctrl+C in the terminal reaches it through us alone, as it does the server.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const isRunning = () => child.exitCode === null && child.signalCode === null
  let stopped = false
  const tell = () => {
    if (stopped) return
    stopped = true
    if (outcome === null) console.log('  Everything else works; rooms with sound and pictures stay off until then.')
    onOutcome(outcome)
  }
  child.on('message', (message) => {
    outcome = message?.mediaWorker ?? null
  })
  child.once('error', tell)
  child.once('exit', tell)
  return {
    stop() {
      stopped = true
      if (isRunning()) child.kill('SIGTERM')
    },
  }
}
