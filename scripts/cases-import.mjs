// npm run cases:import -- file.jsonl [--by=e-mail] [--department=name]: cases, a JSON object per line.
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain, Sentence } = await import('./steps/sentence.mjs')
const { productEnvironment } = await import('./steps/environment.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')

const FAULTS = {
  'not-json': 'is not JSON',
  'not-an-object': 'is not an object',
  'id-missing': 'has no id',
  'id-twice': 'has an id that came before in this file',
  'title-missing': 'has no title',
  'text-missing': 'has no text (sections or body)',
  'too-long': 'is too long',
  unreadable: 'has a value of another kind than expected',
  'field-unknown': 'names a field that is not in the taxonomy',
  'department-unknown': 'names a body that is not known, or more than one',
  'date-unreadable': 'has a day that cannot be read',
  'section-unknown': 'has a part that is not one of the six',
  'section-twice': 'has the same part twice',
  'visibility-unknown': 'has another visibility than department, departments, cluster or ministry',
  'status-unknown': 'has another status than stuck, solved or petitioned',
  'shared-with-missing': 'is for chosen departments and names none (sharedWith)',
  'text-secret': 'says that it is a state secret',
  'names-denouncer': 'names who denounced somebody',
  'edited-here': 'was changed, but people have written on it here: left as it is',
  'link-unreadable': 'has a link that cannot be read',
  'link-target-unknown': 'was taken, but links to something that is not there',
}
/** More would scroll the sum away; the file holds them all. */
const MOST_SHOWN = 50

await runMain(async () => {
  const options = process.argv.slice(2).filter((word) => word.startsWith('--'))
  const [file, ...rest] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const optionOf = (name) => options.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null
  const isKnown = options.every((word) => /^--(by|department)=./.test(word))
  if (!file || rest.length > 0 || !isKnown) {
    throw new Sentence(
      'Use it so: npm run cases:import -- file.jsonl [--by=ten@coquan.gov.vn] [--department="Hưng Yên"]',
    )
  }
  if (!existsSync(file)) throw new Sentence(`There is no file ${file}.`)
  await installPackages()
  await generatePrismaClient()
  const { tsImport } = await import('tsx/esm/api')
  const load = (source) => tsImport(`../${source}`, import.meta.url)
  const { parseEnv } = await load('server/env.ts')
  const parsed = parseEnv(productEnvironment())
  if (!parsed.ok) throw new Sentence(`The environment is not complete: ${parsed.failure.details.problems.join('; ')}.`)
  const { importCasesFrom } = await load('server/exchange-cases.ts')
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  const isTerminal = process.stderr.isTTY
  let told = 0
  const done = await importCasesFrom(parsed.value, lines, {
    by: optionOf('by'),
    department: optionOf('department'),
    onProgress({ lines: read, added, updated, unchanged, refused }) {
      if (!isTerminal && read - told < 10_000) return
      told = read
      const words = `${read} lines: ${added} added, ${updated} updated, ${unchanged} unchanged, ${refused} refused`
      process.stderr.write(isTerminal ? `\r${words}` : `${words}\n`)
    },
  })
  if (isTerminal) process.stderr.write('\n')
  if (!done.ok) throw new Sentence('Nobody is there to answer for the import: name one with --by=e-mail.')
  const { faults, added, updated, unchanged, refused, milliseconds } = done.value
  for (const { line, id, code, about } of faults.slice(0, MOST_SHOWN)) {
    console.log(`line ${line}${id ? ` (${id})` : ''} ${FAULTS[code]}${about ? `: ${about}` : ''}`)
  }
  if (faults.length > MOST_SHOWN) console.log(`… and ${faults.length - MOST_SHOWN} more`)
  const rate = Math.round((added + updated + unchanged) / Math.max(0.001, milliseconds / 1_000))
  console.log(
    `${added} added, ${updated} updated, ${unchanged} unchanged, ${refused} refused in ${(milliseconds / 1_000).toFixed(1)} s (${rate} cases a second).`,
  )
  if (refused > 0) process.exitCode = 2
})
