// npm run screens: pictures of every page, wide and narrow, light and dark, empty, with demo data and in English, into screens/.
//   npm run screens -- workshops   only routes whose name contains that
import { requireNode } from './steps/require-node.mjs'

requireNode()
const { runMain } = await import('./steps/sentence.mjs')
const { installPackages } = await import('./steps/packages.mjs')
const { generatePrismaClient } = await import('./steps/prisma-client.mjs')
const { buildProduct, serverOf, testBuild } = await import('./steps/product-build.mjs')
const { chromiumFlags, findBrowser } = await import('./steps/browser.mjs')
const { databaseOf, startScratchProduct } = await import('./steps/scratch-product.mjs')
const { takeScreens } = await import('./steps/screen-shots.mjs')
const { screenRoutes } = await import('./screens-routes.mjs')

/** What people made; departments and people stay, so that somebody can look. */
const withinWorkshop = ['Delegate', 'Paper']
const contents = [
  'Workshop',
  'PetitionItem',
  'Draft',
  'Task',
  'Link',
  'AuditEntry',
  'FileReference',
  'StoredFile',
  'CodeCounter',
]

await runMain(async () => {
  const wanted = process.argv.slice(2)
  const routes = screenRoutes.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  await installPackages()
  await generatePrismaClient()
  await buildProduct(testBuild)
  const executablePath = (await findBrowser()) || undefined
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({ executablePath, args: chromiumFlags })
  const product = await startScratchProduct({ server: serverOf(testBuild) })
  const shared = { browser, origin: product.origin, routes, log: console.log }
  try {
    const withData = await takeScreens({ ...shared, data: 'demo' })
    const inEnglish = await takeScreens({ ...shared, data: 'english', locale: 'en' })
    await truncate(databaseOf(product), withinWorkshop)
    const isWithin = (route) => route.firstLink !== undefined
    const bare = await takeScreens({ ...shared, routes: routes.filter(isWithin), data: 'empty' })
    await truncate(databaseOf(product), contents)
    const empty = await takeScreens({ ...shared, routes: routes.filter((route) => !isWithin(route)), data: 'empty' })
    console.log(`✓ ${withData + inEnglish + bare + empty} pictures in screens/`)
  } finally {
    await browser.close()
    await product.stop()
    product.discard()
  }
})

async function truncate(url, tables) {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`truncate ${tables.map((table) => `"${table}"`).join(', ')} cascade`)
  await client.end()
}
