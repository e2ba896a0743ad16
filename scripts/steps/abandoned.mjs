import { readFileSync } from 'node:fs'

const POLL_MS = 250

/**
 * npm puts a shell between itself and a script and passes signals to that shell only: after `kill <npm>` the script would
 * run on, alone. So a script of npm ends, as by SIGTERM, when the shell or npm above it is gone.
 */
export function endWhenAbandoned() {
  if (!process.env.npm_lifecycle_event) return
  const parents = parentsNow()
  const timer = setInterval(() => {
    if (parentsNow() === parents) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, POLL_MS)
  timer.unref()
}

/** The shell above us and, where the system tells, npm above that. */
function parentsNow() {
  const shell = process.ppid
  if (process.platform !== 'linux') return String(shell)
  try {
    // "pid (name) state parent …"; a name may hold spaces and brackets.
    const { 1: parent } = readFileSync(`/proc/${shell}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return `${shell} ${parent}`
  } catch {
    return String(shell)
  }
}
