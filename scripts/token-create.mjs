// npm run token:create -- email [--name="Cổng nội bộ"] [--days=90]: a token for GET /api/v1/search in that person's name.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain, Sentence } = await import('./steps/sentence.mjs')
const { productEnvironment } = await import('./steps/environment.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')

const USE = 'Use it so: npm run token:create -- ten@coquan.gov.vn [--name="Cổng nội bộ"] [--days=30|90|365]'

await runMain(async () => {
  const words = process.argv.slice(2)
  const [email, ...rest] = words.filter((word) => !word.startsWith('--'))
  const options = words.filter((word) => word.startsWith('--'))
  const optionOf = (name) => options.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
  const days = optionOf('days') ?? '90'
  const isKnown = options.every((word) => /^--(name|days)=./.test(word))
  if (!email || rest.length > 0 || !isKnown || !['30', '90', '365'].includes(days)) throw new Sentence(USE)
  await installPackages()
  await generatePrismaClient()
  const { tsImport } = await import('tsx/esm/api')
  const load = (file) => tsImport(`../${file}`, import.meta.url)
  const { parseEnv } = await load('server/env.ts')
  const parsed = parseEnv(productEnvironment())
  if (!parsed.ok) throw new Sentence(`The environment is not complete: ${parsed.failure.details.problems.join('; ')}.`)
  const { makeTokenFor } = await load('server/token-of-person.ts')
  const made = await makeTokenFor(parsed.value, email, {
    name: optionOf('name') ?? 'npm run token:create',
    days: Number(days),
  })
  if (made === null) throw new Sentence(`Nobody with an account in use has the e-mail ${email}.`)
  if (!made.ok) throw new Sentence('That person has ten tokens already: one has to be revoked on the page "Bảo mật".')
  console.error(
    `A token with the scope search:read, until ${made.value.expiresAt.toISOString()}; it is shown this once:`,
  )
  console.log(made.value.token)
})
