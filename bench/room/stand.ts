import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { projectRoot } from '#server/project-root.ts'
import type { Ingress } from './generator.ts'
import type { Seat } from './loads.ts'

/** Something that forwards media, in processes of its own on the core for servers. */
export interface Stand {
  readonly name: StandName
  /** All that is counted as its cost. */
  readonly pids: readonly number[]
  /** One call: who sends and who listens at which port. */
  open(seats: readonly Seat[], sendPort: number): Promise<OpenCall>
  stop(): Promise<void>
}
export type StandName = 'ours' | 'bare mediasoup' | 'Janus'

export interface OpenCall {
  readonly ingress: readonly Ingress[]
  /** Where listeners are not the generator's sockets: what they got so far, and the process in which they are. */
  readonly listeners?: { received(): Promise<number>; readonly pid: number }
  close(): Promise<void>
}

/** Servers here, the generator there. */
export const SERVER_CORE = '0'
export const GENERATOR_CORE = '1'

/** Starts a program on the core for servers; answers with its first line that begins with `word`. */
export async function startPinned(
  command: readonly string[],
  word: string | null,
): Promise<{ child: ChildProcess; line: string; stop(): Promise<void> }> {
  const child = spawn('taskset', ['-c', SERVER_CORE, ...command], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const line = await new Promise<string>((resolve, reject) => {
    if (word === null) return resolve('')
    exited.then(() => reject(new Error(`${command.join(' ')} ended`)), reject)
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (one) => one.startsWith(word) && resolve(one))
  })
  if (word === null) child.stdout?.resume()
  return {
    child,
    line,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** How a script of the bench is run in a process of its own. */
export function script(name: string, ...args: readonly string[]): readonly string[] {
  // Prisma asks for several relations of a row at once, in a transaction too; pg queues them, and will no longer one day.
  const quiet = '--disable-warning=DeprecationWarning'
  return [process.execPath, quiet, '--import', 'tsx', `bench/room/${name}`, ...args]
}
