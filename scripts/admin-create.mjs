// npm run admin:create -- email "Họ tên" department-code: the first administrator of an installation.
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain, Sentence } = await import('./steps/sentence.mjs')
const { productEnvironment, portOf } = await import('./steps/environment.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')

const REFUSALS = {
  'person-exists': () =>
    'This e-mail has an account already; an administrator can reset it on the screen "Người dùng".',
  'email-invalid': () => 'The e-mail is not one.',
  'person-name-missing': () => 'The full name is missing.',
  'person-department-missing': ({ codes }) => `There is no department of that code. Known are: ${codes.join(', ')}.`,
}

await runMain(async () => {
  const [email, fullName, departmentCode, ...rest] = process.argv.slice(2)
  if (!email || !fullName || !departmentCode || rest.length > 0) {
    throw new Sentence('Use it so: npm run admin:create -- ten@coquan.gov.vn "Họ và tên" BN')
  }
  await installPackages()
  await generatePrismaClient()
  const { tsImport } = await import('tsx/esm/api')
  const load = (file) => tsImport(`../${file}`, import.meta.url)
  const { parseEnv } = await load('server/env.ts')
  const shell = productEnvironment()
  const parsed = parseEnv(shell)
  if (!parsed.ok) throw new Sentence(`The environment is not complete: ${parsed.failure.details.problems.join('; ')}.`)
  const { makeFirstAdministrator } = await load('server/first-administrator.ts')
  const created = await makeFirstAdministrator(parsed.value, { email, fullName, departmentCode })
  if (!created.ok) throw new Sentence(REFUSALS[created.failure.code](created.failure.details ?? {}))
  const origin = parsed.value.publicOrigin ?? `http://localhost:${portOf(shell)}`
  console.log(
    `${fullName} is an administrator. The link sets a password once, until ${created.value.expiresAt.toISOString()}:`,
  )
  console.log(`${origin}${created.value.path}`)
})
