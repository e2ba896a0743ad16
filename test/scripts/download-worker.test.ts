import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { downloadWorker } from '../../scripts/media-worker/download-worker.mjs'

let folder: string
let mirror: Server

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'download-'))
})

afterEach(async () => {
  mirror.closeAllConnections()
  await new Promise((resolve) => mirror.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

async function download(answer: RequestListener, deadlineMs = 10_000) {
  mirror = createServer(answer)
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(mirror.address() as AddressInfo).port}`
  return downloadWorker({
    version: '3.27.1',
    folder: path.join(folder, 'to'),
    env: { MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL: base },
    deadlineMs,
  })
}

it('unpacks the archive that mediasoup names for this system', async () => {
  await writeFile(path.join(folder, 'mediasoup-worker'), 'the program')
  execFileSync('tar', ['-czf', path.join(folder, 'archive.tgz'), '-C', folder, 'mediasoup-worker'])
  const urls: (string | undefined)[] = []
  const program = await download(({ url }, response) => {
    urls.push(url)
    response.end(readFileSync(path.join(folder, 'archive.tgz')))
  })
  expect(urls[0]).toMatch(new RegExp(`^/3\\.27\\.1/mediasoup-worker-3\\.27\\.1-${process.platform}-${process.arch}`))
  expect(readFileSync(program ?? '', 'utf8')).toBe('the program')
})

it('answers nothing where there is none', async () => {
  expect(await download((_request, response) => response.writeHead(404).end())).toBeNull()
})

it('answers nothing for what is no archive', async () => {
  expect(await download((_request, response) => response.end('<html>Sign in to this network</html>'))).toBeNull()
})

it('gives up after its deadline, also in the middle of the archive', async () => {
  expect(await download((_request, response) => void response.write('beginning'), 200)).toBeNull()
})
