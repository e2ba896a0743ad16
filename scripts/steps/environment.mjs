import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { inCheckout, root } from './checkout.mjs'
import { Sentence } from './sentence.mjs'

/** As in server/env.ts, which refuses such a secret in production. */
const DEMO_SECRET_PREFIX = 'demo-'

/**
 * The environment of the product: the shell's variables over those of .env. In demo mode a missing secret is made and
 * written into .env.
 * @param {NodeJS.ProcessEnv} [shell]
 * @param {string} [file]
 */
export function productEnvironment(shell = process.env, file = inCheckout('.env')) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const merged = { ...parseEnv(text), ...shell }
  if ((merged.APP_MODE || 'demo') !== 'demo' || merged.SESSION_SECRET) return merged
  const secret = DEMO_SECRET_PREFIX + randomBytes(32).toString('hex')
  writeFileSync(file, withSecret(text, secret), { mode: 0o600 })
  return { ...merged, SESSION_SECRET: secret }
}

function withSecret(text, secret) {
  const line = `SESSION_SECRET=${secret}`
  if (/^SESSION_SECRET=.*$/m.test(text)) return text.replace(/^SESSION_SECRET=.*$/m, line)
  const head = text === '' ? '# Made by the first start of the demo; production needs a secret of its own.\n' : text
  return `${head}${head.endsWith('\n') ? '' : '\n'}${line}\n`
}

/** Where the product keeps its data: the same rule as in server/env.ts. */
export function dataDirectoryOf(env) {
  return path.resolve(root, env.DATA_DIRECTORY || '.data')
}

/** @returns {number} the port to listen on; server/env.ts says what else is wrong */
export function portOf(env) {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Sentence(`PORT=${env.PORT} is not a port: use a number from 1 to 65535, e.g. PORT=3100 npm start.`)
  }
  return port
}
