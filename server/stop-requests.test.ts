import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { projectRoot } from './project-root.ts'

/** A process that says when it is asked to stop, and ends 300 ms later. */
const source = `
  import { onStopRequest } from '#server/stop-requests.ts'
  onStopRequest((why) => {
    console.log('stopping: ' + why)
    setTimeout(() => process.exit(0), 300)
  })
  setInterval(() => {}, 1000)
  console.log('up')`

async function startProcess() {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', source]
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  if (!child.stdout) throw new Error('stdout is piped')
  const lines: string[] = []
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line))
  await once(reader, 'line')
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(([exit]) => exit)
  return { child, lines, ended }
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s stops once, also when it comes twice in a moment',
  async (signal) => {
    const { child, lines, ended } = await startProcess()
    child.kill(signal)
    child.kill(signal)
    expect(await ended).toEqual([0, null])
    expect(lines).toEqual(['up', `stopping: ${signal}`])
  },
)

it('stops when the starter that holds the channel is gone', async () => {
  const { child, lines, ended } = await startProcess()
  child.disconnect()
  expect(await ended).toEqual([0, null])
  expect(lines).toEqual(['up', 'stopping: let go by the starter'])
})
