import pino from 'pino'
import { DEMO_PASSWORD } from './accounts/contract.ts'
import { parseEnv } from './env.ts'
import { mediaWorkerOf } from './open-media.ts'
import { startProduct } from './start.ts'
import { startFailureSentence } from './start-error.ts'
import { onStopRequest } from './stop-requests.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

const parsed = parseEnv(process.env)
if (!parsed.ok) {
  process.stderr.write(
    `The environment is not complete:\n${parsed.failure.details.problems.map((p) => `  - ${p}\n`).join('')}`,
  )
  process.exit(1)
}
const env = parsed.value
const logger = pino({ level: env.logLevel }, pino.destination({ dest: 2, sync: true }))

try {
  const starting = startProduct(env, {
    development: process.argv.includes('--development'),
    logger,
    step: timedSteps(),
    mediaWorker: mediaWorkerOf(env, process),
  })
  // Also while it starts: what was opened so far is closed in order.
  onStopRequest((why) => {
    say(`Stopping (${why}) …`)
    starting
      .then((product) => product.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger.fatal({ err: error }, 'could not stop cleanly')
          process.exit(1)
        },
      )
  })
  const product = await starting
  for (const origin of product.origins) say(`Ready: ${origin}`)
  if (env.mode === 'demo') {
    say('Demo: open the page and choose a person; no password is needed.')
    say(`      Or by e-mail, e.g. thugiang@bacninh.example with the password ${DEMO_PASSWORD}`)
  }
  if (env.lan) say('Everyone in your network can open this demo. Do not enter real data.')
} catch (error) {
  const sentence = startFailureSentence(error)
  if (sentence) process.stderr.write(`${sentence}\n`)
  else logger.fatal({ err: error }, 'could not start')
  process.exit(1)
}

/** One line per step with the time it took: `✓ database ready (0.6 s)`. */
function timedSteps(): (line: string) => void {
  let last = performance.now()
  return (line) => {
    const now = performance.now()
    say(`✓ ${line} (${((now - last) / 1000).toFixed(1)} s)`)
    last = now
  }
}
