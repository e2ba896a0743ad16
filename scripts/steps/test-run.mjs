import { mkdirSync, rmSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { inCheckout } from './checkout.mjs'
import { installPackages } from './packages.mjs'
import { generatePrismaClient } from './prisma-client.mjs'
import { buildProduct, pagesOf, serverOf, testBuild } from './product-build.mjs'
import { seconds } from './report.mjs'
import { packageProgram, runTool } from './run-tool.mjs'
import { Sentence, sentenceOf } from './sentence.mjs'
import { countOfCheck, countsOfPlaywright, countsOfVitest, failuresOf, summaryOf, sumOf } from './test-counts.mjs'

const reports = '.cache/test-reports'

/**
 * @param {string[]} args of the command line
 * @returns {Promise<number>} exit code
 */
export async function runTests(args) {
  const options = readArguments(args)
  const counts = []
  const add = (one) => counts.push(one)
  try {
    await runSteps(options, add)
  } catch (error) {
    // A step that all others need (packages, browser …) failed: say why, then still print the sum.
    const sentence = sentenceOf(error)
    console.error(sentence === null ? error : `✗ ${sentence}`)
    add(countOfCheck(1, 'steps', sentence ?? String(error)))
  }
  const total = sumOf(counts)
  const failures = failuresOf(counts)
  if (failures !== '') console.log(failures)
  console.log(summaryOf(total))
  return total.failed > 0 ? 1 : 0
}

async function runSteps({ soak, browser, files }, add) {
  const environment = { BUILD_DIRECTORY: pagesOf(testBuild), ...(soak ? { SOAK: '1' } : {}) }
  const journeys = files.filter((file) => file.includes('test/e2e/'))
  const units = files.filter((file) => !journeys.includes(file))
  const all = files.length === 0
  rmSync(inCheckout(reports), { recursive: true, force: true })
  mkdirSync(inCheckout(reports), { recursive: true })
  await installPackages()
  await generatePrismaClient()
  // Built once for about four minutes, found afterwards: beside what is not counted in milliseconds.
  const worker = all ? obtainMediaWorker() : null
  if (all) {
    const [types, lint] = await Promise.all([
      check('types', ['typescript/bin/tsc', '--noEmit']),
      check('lint', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
    ])
    add(types)
    add(lint)
  }
  // Some tests read the build or start the built product.
  if (all || journeys.length > 0 || !browser) add(await build())
  if (worker !== null) add(await worker)
  if (all || units.length > 0) add(await runVitest(units, environment))
  if (all || journeys.length > 0) add(await runJourneys(journeys, { environment, browser }))
}

function readArguments(args) {
  const options = { soak: false, browser: true, files: [] }
  for (const argument of args) {
    if (argument === '--soak') options.soak = true
    else if (argument === '--without=browser') options.browser = false
    else if (argument.startsWith('-')) {
      throw new Sentence(`${argument} is not known: there are --soak, --without=browser and names of test files.`)
    } else options.files.push(argument)
  }
  return options
}

async function check(name, [program, ...args]) {
  const started = performance.now()
  const { code, output } = await runTool(name, process.execPath, [packageProgram(program), ...args])
  const time = seconds(performance.now() - started)
  if (code === 0) console.log(`✓ ${name} (${time})`)
  else console.log(`${output.trim()}\n✗ ${name} (${time})`)
  return countOfCheck(code, name, output)
}

/** Rooms are tested with the real one, or not at all: without it the run is red. */
async function obtainMediaWorker() {
  const { code, output } = await runTool('media-worker', process.execPath, [inCheckout('scripts/media-worker.mjs')])
  console.log(output.trim())
  return countOfCheck(code, 'media worker', output)
}

async function build() {
  try {
    await buildProduct(testBuild)
    return countOfCheck(0)
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === null) throw error
    console.log(`✗ ${sentence}`)
    return countOfCheck(1, 'build', sentence)
  }
}

async function runVitest(files, environment) {
  const report = inCheckout(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code, output } = await runTool(
    'vitest',
    process.execPath,
    [packageProgram('vitest/vitest.mjs'), 'run', '--retry=1', ...reporters, ...files],
    {
      env: environment,
      show: true,
    },
  )
  return countsOfVitest(report, code, output)
}

async function runJourneys(files, { environment, browser }) {
  const report = inCheckout(reports, 'playwright.json')
  const program = packageProgram('@playwright/test/cli.js')
  const listing = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...environment }
  if (!browser) {
    await runTool('journeys', process.execPath, [program, 'test', '--list', '--reporter=json', ...files], {
      env: listing,
    })
    const { passed, failed, skipped } = countsOfPlaywright(report, 0)
    console.log('– journeys left out (--without=browser)')
    return { passed: 0, failed: 0, skipped: passed + failed + skipped }
  }
  const chromium = await findBrowser()
  const { code } = await runTool('journeys', process.execPath, [program, 'test', '--reporter=list,json', ...files], {
    env: { ...listing, CHROMIUM_PATH: chromium, TEST_SERVER: serverOf(testBuild) },
    show: true,
  })
  return countsOfPlaywright(report, code)
}
