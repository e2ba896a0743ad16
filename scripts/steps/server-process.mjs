import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { constants } from 'node:os'
import { inCheckout, root } from './checkout.mjs'

/** One wish to stop often comes twice: the terminal tells the whole group, npm and `timeout` tell us once more. */
const SAME_WISH_MS = 3000
/** An editor writes several files at once. */
const SETTLE_MS = 150

/** @typedef {{ pid: number | undefined, send(message: object): void }} StartedServer send: nothing happens once it ended */

/**
 * Runs the server until it ends and passes our signals on. When we are killed it notices by the closed channel and stops.
 * @param {string[]} args of node
 * @param {Record<string, string | undefined>} env
 * @param {(server: StartedServer) => void} onStart
 * @returns {Promise<number>} the exit code for us
 */
export async function runServer(args, env, onStart) {
  const server = launch(args, env)
  onStart(server)
  const stopPassing = passSignals((signal) => server.kill(signal))
  try {
    return await server.exited
  } finally {
    stopPassing()
  }
}

/**
 * Runs the server and starts it anew when files in these folders change; one that crashed is started by the next change.
 * @param {{ args: string[], env: Record<string, string | undefined>, folders: string[],
 *   isRelevant: (file: string) => boolean, onStart: (server: StartedServer) => void }} options
 * @returns {Promise<number>}
 */
export async function runServerWatched({ args, env, folders, isRelevant, onStart }) {
  let changed = deferred()
  let timer
  const watchers = folders.map((folder) =>
    watch(inCheckout(folder), { recursive: true }, (_event, file) => {
      if (file === null || !isRelevant(file)) return
      clearTimeout(timer)
      timer = setTimeout(() => changed.resolve('changed'), SETTLE_MS)
    }),
  )
  let server = null
  const asked = deferred()
  const stopPassing = passSignals(() => asked.resolve('asked'))
  try {
    for (;;) {
      server = launch(args, env)
      onStart(server)
      const ended = server.exited.then(() => 'ended')
      let why = await Promise.race([changed.promise, ended, asked.promise])
      if (why === 'ended') {
        console.log('The server has ended; it starts again when a file changes.')
        why = await Promise.race([changed.promise, asked.promise])
      }
      if (why === 'changed') console.log('Files have changed, starting again …')
      server.letGo()
      const code = await server.exited
      if (why === 'asked') return code
      changed = deferred()
    }
  } finally {
    stopPassing()
    for (const one of watchers) one.close()
  }
}

/** In a session of its own, so that Ctrl+C in the terminal reaches it through us alone. */
function launch(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
  return {
    pid: child.pid,
    exited,
    kill: (signal) => child.kill(signal),
    send: (message) => child.connected && child.send(message, () => undefined),
    /** It stops by itself, in order: the tools of development end a process at once when it gets a signal. */
    letGo: () => child.connected && child.disconnect(),
  }
}

function passSignals(pass) {
  let passedAt = Number.NEGATIVE_INFINITY
  const onSignal = (signal) => {
    const now = performance.now()
    if (now - passedAt < SAME_WISH_MS) return
    passedAt = now
    pass(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, onSignal)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
}

function deferred() {
  const made = {}
  made.promise = new Promise((resolve) => {
    made.resolve = resolve
  })
  return made
}
