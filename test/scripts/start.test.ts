import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '#server/project-root.ts'
import { dataDirectoryOf, portOf, productEnvironment } from '../../scripts/steps/environment.mjs'
import { tooOldNode } from '../../scripts/steps/require-node.mjs'
import { Sentence, sentenceInOutput, sentenceOf } from '../../scripts/steps/sentence.mjs'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'start-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function runScript(script: string, env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [path.join(projectRoot, 'scripts', script), ...args], {
    // From a foreign folder: the scripts find their checkout by themselves.
    cwd: folder,
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      SESSION_SECRET: 'k'.repeat(32),
      DATA_DIRECTORY: folder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  return { code, output }
}

async function occupied(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, free: () => server.close() }
}

describe('npm start says in one sentence what to do', () => {
  it('when the port is taken by another program', async () => {
    const { port, free } = await occupied()
    const { code, output } = await runScript('start.mjs', { PORT: String(port) })
    free()
    expect(code).toBe(1)
    expect(output).toBe(
      `✗ Port ${port} is taken by another program: stop it, or start with another port, e.g. PORT=${port + 100} npm start.\n`,
    )
  })

  it('when it already runs from this folder', async () => {
    // A script of ours that is alive stands for the one that started first.
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'scripts/start.mjs'], {
      stdio: 'ignore',
    })
    await writeFile(path.join(folder, 'running.json'), JSON.stringify({ pid: other.pid, server: null, port: 3000 }))
    const { code, output } = await runScript('start.mjs', { PORT: '0' })
    other.kill()
    expect(code).toBe(1)
    expect(output).toContain(`It is already running from this folder (process ${other.pid}, port 3000)`)
    expect(output.trim().split('\n')).toHaveLength(1)
  })

  it('when the port is no port, or an option is unknown', async () => {
    expect((await runScript('start.mjs', { PORT: 'eighty' })).output).toContain('PORT=eighty is not a port')
    expect((await runScript('start.mjs', {}, '--lna')).output).toContain('--lna is not known')
  })

  it('when npm test is given an unknown option', async () => {
    const { code, output } = await runScript('test.mjs', {}, '--without=everything')
    expect(code).toBe(1)
    expect(output).toContain('--without=everything is not known')
  })

  it('when Node is too old', () => {
    expect(tooOldNode('18.19.0')).toContain('Node 18.19.0 is too old: install Node 20.19 or newer')
    expect(tooOldNode('20.18.3')).not.toBeNull()
    for (const version of ['20.19.0', '22.12.0', '24.0.0']) expect(tooOldNode(version)).toBeNull()
  })

  it('when the disk is full or a folder is closed, also when a tool says so', () => {
    expect(sentenceOf(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toContain('The disk is full')
    expect(sentenceOf(Object.assign(new Error('x'), { code: 'EACCES', path: '/a/b' }))).toContain(
      'No permission for /a/b',
    )
    expect(sentenceInOutput('npm error nospc ENOSPC: no space left on device, write')).toContain('The disk is full')
    expect(sentenceOf(new Sentence('Do this.'))).toBe('Do this.')
    expect(sentenceOf(new TypeError('a bug'))).toBeNull()
  })
})

describe('the environment of the product', () => {
  it('gets a secret of its own at the first start of a demo, for its owner alone, and keeps it', async () => {
    const file = path.join(folder, '.env')
    const first = productEnvironment({ NODE_ENV: 'test' }, file)
    expect(first.SESSION_SECRET).toMatch(/^demo-[0-9a-f]{64}$/)
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect(productEnvironment({ NODE_ENV: 'test' }, file).SESSION_SECRET).toBe(first.SESSION_SECRET)
  })

  it('fills the empty line of a copied .env.example and leaves the rest', async () => {
    const file = path.join(folder, '.env')
    await writeFile(file, await readFile(path.join(projectRoot, '.env.example')))
    const { SESSION_SECRET, PORT } = productEnvironment({ NODE_ENV: 'test' }, file)
    expect(PORT).toBe('3000')
    expect((await readFile(file, 'utf8')).match(/SESSION_SECRET=.*/g)).toEqual([`SESSION_SECRET=${SESSION_SECRET}`])
  })

  it('makes no secret for a production, and lets the shell win over the file', async () => {
    const file = path.join(folder, '.env')
    await mkdir(folder, { recursive: true })
    expect(productEnvironment({ NODE_ENV: 'test', APP_MODE: 'production' }, file).SESSION_SECRET).toBeUndefined()
    expect(existsSync(file)).toBe(false)
    await writeFile(file, 'PORT=4000\nSESSION_SECRET=of-the-file\n')
    expect(productEnvironment({ NODE_ENV: 'test', PORT: '5000' }, file)).toMatchObject({
      PORT: '5000',
      SESSION_SECRET: 'of-the-file',
    })
  })

  it('knows the port and the data directory by the rules of server/env.ts', () => {
    expect(portOf({})).toBe(3000)
    expect(dataDirectoryOf({})).toBe(path.join(projectRoot, '.data'))
    expect(dataDirectoryOf({ DATA_DIRECTORY: '/srv/data' })).toBe('/srv/data')
  })
})
