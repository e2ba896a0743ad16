import { mkdirSync, writeFileSync } from 'node:fs'
import { arch, platform, release } from 'node:os'
import path from 'node:path'
import { runTool } from '../steps/run-tool.mjs'

const RELEASES = 'https://github.com/versatica/mediasoup/releases/download'
const DEADLINE_MS = 15_000

/**
 * mediasoup's own prebuilt worker. Answers null where there is none for this system or the network does not lead there:
 * in many offices it does not, so the whole download has 15 s.
 * @param {{ version: string, folder: string, env?: Record<string, string | undefined>, deadlineMs?: number }} wanted
 * @returns {Promise<string | null>} the program, inside the folder
 */
export async function downloadWorker({ version, folder, env = process.env, deadlineMs = DEADLINE_MS }) {
  const base = env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL || RELEASES
  const archive = await fetchArchive(`${base}/${version}/${archiveName(version)}`, deadlineMs)
  if (archive === null) return null
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'mediasoup-worker.tgz')
  writeFileSync(file, archive)
  const unpacked = await runTool('media-worker-unpack', 'tar', ['-xzf', file, '-C', folder]).catch(() => ({ code: 1 }))
  return unpacked.code === 0
    ? path.join(folder, platform() === 'win32' ? 'mediasoup-worker.exe' : 'mediasoup-worker')
    : null
}

/** As mediasoup's own npm-scripts.mjs names them. */
function archiveName(version) {
  const kernel = platform() === 'linux' ? `-kernel${release().split('.')[0]}` : ''
  return `mediasoup-worker-${version}-${platform()}-${arch()}${kernel}.tgz`
}

async function fetchArchive(url, deadlineMs) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(deadlineMs) })
    return response.ok ? Buffer.from(await response.arrayBuffer()) : null
  } catch {
    // Unreachable or too slow: the next way is tried, and its sentence is said if that fails too.
    return null
  }
}
