// npm test: everything, from a bare checkout; the last line is the sum over all runners.
//   npm test -- server/env.test.ts test/e2e/sign-in.spec.ts   only these files
//   npm test -- --without=browser                             leaves the journeys out and says so
//   npm run test:soak                                         with the long and the timed ones
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain } = await import('./steps/sentence.mjs')
const { runTests } = await import('./steps/test-run.mjs')

await runMain(() => runTests(process.argv.slice(2)))
