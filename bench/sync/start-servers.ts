import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { projectRoot } from '#server/project-root.ts'
import type { ServerName } from './dialects.ts'

export interface RunningServer {
  readonly name: ServerName
  readonly port: number
  readonly pid: number
  stop(): Promise<void>
  kill(): Promise<void>
}

const BUNDLE = path.join(projectRoot, '.cache/bench/hub-process.mjs')
const SCRIPTS: Readonly<Record<ServerName, string>> = {
  ours: BUNDLE,
  'y-websocket': path.join(projectRoot, 'bench/peers/y-websocket-server.mjs'),
  hocuspocus: path.join(projectRoot, 'bench/peers/hocuspocus-server.mjs'),
}

/** Bundles our hub as the product's server is built: one file, packages outside. */
export async function buildOurs(): Promise<void> {
  await build({
    entryPoints: [path.join(projectRoot, 'realtime/drafts/testing/hub-process.ts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // Our own `#…` imports are bundled, not left as if they were packages.
    alias: Object.fromEntries(
      ['server', 'realtime', 'test'].map((folder) => [`#${folder}`, path.join(projectRoot, folder)]),
    ),
    logLevel: 'warning',
  })
}

/** Starts one of the servers in a process of its own and waits until it listens. */
export async function startServer(name: ServerName, databaseUrl: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [...extraFlags(name), SCRIPTS[name]], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: '0', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const port = await listeningPort(child, exited, name)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await exited
  }
  return { name, port, pid: child.pid ?? 0, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** BENCH_OURS_FLAGS="--cpu-prof --cpu-prof-dir=…" profiles our server. */
function extraFlags(name: ServerName): string[] {
  return name === 'ours' ? (process.env.BENCH_OURS_FLAGS ?? '').split(' ').filter(Boolean) : []
}

function listeningPort(child: ChildProcess, exited: Promise<unknown[]>, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^listening (\d+)$/.exec(line)
      if (found) resolve(Number(found[1]))
    })
    exited.then(([code]) => reject(new Error(`the server ${name} ended with ${code}`)), reject)
  })
}
