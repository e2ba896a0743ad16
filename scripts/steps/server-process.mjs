import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './checkout.mjs'

/** Prisma's driver adapter queries in parallel inside a transaction, which pg notes at each start; nothing of ours. */
const quiet = '--disable-warning=DeprecationWarning'

/**
 * Runs the server until it ends and forwards our signals to it, each once: it has a session of its own, so that Ctrl+C
 * in the terminal does not reach it a second time. When we are killed it notices by the closed channel and stops.
 * @param {string[]} args of node
 * @param {Record<string, string | undefined>} env
 * @param {(pid: number | undefined) => void} onStart
 * @returns {Promise<number>} the exit code for us
 */
export function runServer(args, env, onStart) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [quiet, ...args], {
      cwd: root,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    onStart(child.pid)
    const forward = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const one of signals) process.off(one, forward)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}
