import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { inCheckout, root } from './checkout.mjs'
import { Sentence, sentenceInOutput } from './sentence.mjs'

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // A tool that runs ends with us; the step it belongs to is not finished and will be done again.
    if (running.size === 0) return
    for (const child of running) child.kill(signal)
    process.exit(130)
  })
}

/**
 * Runs a tool with its output in .cache/logs/<name>.log.
 * @param {string} name of the log
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, onOutput?: (text: string) => void }} [options]
 *   show: also print the output; onOutput: gets it as it comes
 * @returns {Promise<{ code: number, output: string }>} the last 100 kB of the output
 */
export function runTool(name, command, args, { env = {}, show = false, onOutput } = {}) {
  const logFile = inCheckout('.cache/logs', `${name}.log`)
  mkdirSync(path.dirname(logFile), { recursive: true })
  return new Promise((resolve, reject) => {
    const log = createWriteStream(logFile)
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    let failure = null
    log.once('error', (error) => {
      failure = error
    })
    const keep = (to) => (chunk) => {
      output = (output + chunk).slice(-100_000)
      if (failure === null) log.write(chunk)
      if (show) to.write(chunk)
      onOutput?.(String(chunk))
    }
    child.stdout.on('data', keep(process.stdout))
    child.stderr.on('data', keep(process.stderr))
    child.once('error', (error) => {
      running.delete(child)
      reject(error)
    })
    child.once('close', (code) => {
      running.delete(child)
      log.end()
      if (failure) reject(failure)
      else resolve({ code: code ?? 1, output })
    })
  })
}

const noise = /npm error (code|errno|A complete log)|^\s*(at |\/)|^\s*'/

/** Like runTool, but a failure is a Sentence with the line that explains it. */
export async function mustRun(name, command, args, options) {
  const { code, output } = await runTool(name, command, args, options)
  if (code === 0) return output
  const lines = output.trim().split('\n')
  const telling = lines.filter((line) => /\b(error|failed|cannot|could not|missing)\b/i.test(line) && !noise.test(line))
  const reason = telling.slice(0, 2).join(' ') || lines.at(-1) || `exit code ${code}`
  throw new Sentence(
    sentenceInOutput(output) ??
      `The step "${name}" failed (${reason.trim()}): its whole output is in .cache/logs/${name}.log.`,
  )
}

/** Runs a package's program by its file: no shell, no PATH, no npx. */
export function packageProgram(file) {
  return inCheckout('node_modules', file)
}
