import { connect, type NetConnectOpts } from 'node:net'
import { fail, ok } from '#server/kernel/result.ts'
import type { Antivirus } from './antivirus.ts'

const CHUNK = 64 * 1024
const LONGEST_MS = 60_000

export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number }

/**
 * ClamAV's daemon by its INSTREAM command (clamd(8)): over TCP or a unix socket, one connection a file. Whatever it
 * does not answer plainly, a stream longer than its StreamMaxLength for instance, is a failure, never "clean".
 */
export function createClamd(address: ClamdAddress, options: { readonly longestMs?: number } = {}): Antivirus {
  return {
    async look(bytes) {
      const answer = await ask(address, bytes, options.longestMs ?? LONGEST_MS)
      if (answer === null) return fail('antivirus-unreachable')
      if (/^stream: OK$/.test(answer)) return ok(null)
      const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1]
      return virus ? ok(virus.slice(0, 160)) : fail('antivirus-refused', { answer: answer.slice(0, 160) })
    },
  }
}

/** "tcp://127.0.0.1:3310" or "unix:/run/clamav/clamd.ctl"; null for anything else. */
export function readClamdAddress(text: string): ClamdAddress | null {
  const path = /^unix:(\/\S+)$/.exec(text)?.[1]
  if (path) return { path }
  const [, host, port] = /^tcp:\/\/([\w.-]+|\[[0-9a-f:]+\]):(\d{1,5})$/i.exec(text) ?? []
  if (!host || Number(port) < 1 || Number(port) > 65535) return null
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

/** What it answered, without the closing zero; null when it did not. */
function ask(address: ClamdAddress, bytes: Uint8Array, longestMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ ...address } as NetConnectOpts) // one of its two forms
    let answer = ''
    const timer = setTimeout(() => socket.destroy(), longestMs)
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8')
      if (answer.length > 4096) socket.destroy()
    })
    socket.on('error', () => undefined) // 'close' follows and answers
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(answer === '' ? null : answer.replace(/\0.*$/s, '').trim())
    })
    socket.once('connect', () => {
      socket.write('zINSTREAM\0')
      for (let at = 0; at < bytes.length; at += CHUNK) {
        const chunk = bytes.subarray(at, at + CHUNK)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(chunk.length)
        socket.write(length)
        socket.write(chunk)
      }
      socket.write(Buffer.alloc(4))
    })
  })
}
