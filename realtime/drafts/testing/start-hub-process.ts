import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export interface HubProcess {
  readonly port: number
  readonly child: ChildProcess
  /** SIGKILL: no goodbye, no flush. */
  kill(): Promise<void>
  /** SIGTERM: an ordered stop; answers with the exit code. */
  stop(): Promise<number | null>
}

const SCRIPT = fileURLToPath(new URL('./hub-process.ts', import.meta.url))

/** Starts hub-process.ts on a database and waits until it listens. */
export async function startHubProcess(databaseUrl: string, port = 0): Promise<HubProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const listening = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^listening (\d+)$/.exec(line)
      if (found) resolve(Number(found[1]))
    })
    exited.then(([code]) => reject(new Error(`the hub process ended with ${code}`)), reject)
  })
  return {
    port: listening,
    child,
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGTERM')
      const [code] = await exited
      return typeof code === 'number' ? code : null
    },
  }
}
