import AxeBuilder from '@axe-core/playwright'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type ScratchProduct, type ScratchProductOptions, startProduct } from './product.ts'

/** Console lines that a journey provokes on purpose; everything else fails it. */
type Expected = (text: string) => boolean

interface JourneyFixtures {
  /**
   * A person in a browser of their own, signed in by one click: `await openAs('thugiang@bacninh.example')`.
   * With `readNotice` the state-secret notice of the session is already read.
   */
  openAs: (email: string, options?: { readonly origin?: string; readonly readNotice?: boolean }) => Promise<Page>
  /** Tells that pages will print such a line (e.g. a refused request) on their console. */
  expectConsole: (expected: Expected) => void
  /** A product of the journey's own, stopped and removed after it (product.ts). */
  startOwnProduct: (options?: ScratchProductOptions) => Promise<ScratchProduct>
  /** Watches a context that the journey opens by itself. */
  watch: (context: BrowserContext) => void
}

/**
 * A journey fails when any page asks another host for anything, throws, or prints a warning or an error on its console.
 */
export const test = base.extend<JourneyFixtures & { watched: Watched }, { sharedProduct: ScratchProduct }>({
  // One product with its demo data per worker: journeys see what those before them in it did, in which order is not settled.
  sharedProduct: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const product = await startProduct()
      await use(product)
      await product.stop()
      product.discard()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ sharedProduct }, use) => use(sharedProduct.origin),
  watched: async ({ baseURL }, use) => {
    const watched: Watched = { problems: [], expected: [], baseURL: baseURL ?? '' }
    await use(watched)
    expect(watched.problems.filter((problem) => !watched.expected.some((isExpected) => isExpected(problem)))).toEqual(
      [],
    )
  },
  // Pages close before their product stops: an open one would call for it again and again. Hence the fixture that is not used.
  context: async ({ context, watched, startOwnProduct: _stopsLater }, use) => {
    watchContext(context, watched)
    await use(context)
  },
  watch: async ({ watched }, use) => {
    await use((context) => watchContext(context, watched))
  },
  expectConsole: async ({ watched }, use) => {
    await use((expected) => {
      watched.expected.push(expected)
    })
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  startOwnProduct: async ({}, use) => {
    const started: ScratchProduct[] = []
    await use(async (options) => {
      const product = await startProduct(options)
      started.push(product)
      return product
    })
    for (const product of started) await product.stop()
    for (const product of started) product.discard()
  },
  openAs: async ({ browser, watched, startOwnProduct: _stopsLater }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (email, { origin = watched.baseURL, readNotice = false } = {}) => {
      const context = await browser.newContext({ baseURL: origin })
      contexts.push(context)
      watchContext(context, watched)
      await signIn(context, email, origin)
      if (readNotice) await context.request.post(`${origin}/notice`, { headers: { Origin: origin } })
      return context.newPage()
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

interface Watched {
  readonly problems: string[]
  readonly expected: Expected[]
  readonly baseURL: string
}

/** Signs a context in as a demo person, by the request that the page of demo people sends. */
export async function signIn(context: BrowserContext, email: string, origin: string): Promise<void> {
  const response = await context.request.post(`${origin}/demo/sign-in`, {
    form: { person: email },
    headers: { Origin: origin },
    maxRedirects: 0,
  })
  expect(response.status(), `sign-in as ${email}`).toBe(302)
}

/** WCAG 2.2 AA by axe: no violation on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  // No page has frames of other sites: the second page that gathers their findings is not needed.
  // What is in order need not be described either: that is a third of the time.
  const judge = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await judge.withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}

interface Look {
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
}

/** As tall as any page: what a bar covers for the moment is not what is judged. */
const PAGE_LOOKS: readonly Look[] = [
  { width: 1366, height: 6000, colorScheme: 'light' },
  { width: 360, height: 9000, colorScheme: 'dark' },
]
/** Rooms and live meetings fill the window: judged at the size they are seen in. */
const WINDOW_LOOKS: readonly Look[] = [
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 1366, height: 768, colorScheme: 'light' },
]

async function expectLooks(page: Page, looks: readonly Look[]): Promise<void> {
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(excess, `${page.url()} at ${width} px`).toBeLessThanOrEqual(0)
  }
}

/** The page as it stands has no violation of WCAG 2.2 AA and no sideways scrolling: on a desk in the light, on a phone in the dark. */
export async function expectGoodLooks(page: Page): Promise<void> {
  await expectLooks(page, PAGE_LOOKS)
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize({ width: 1366, height: 768 })
}

/** The same of a page that fills the window; it is left as it stands on a desk in the light. */
export async function expectGoodWindow(page: Page): Promise<void> {
  await expectLooks(page, WINDOW_LOOKS)
}

export { expect }

/**
 * What Remix notes when a page is left while it still looks for routes or data, and what Chromium notes of a busy machine:
 * nothing a person sees.
 */
const NO_FAULT =
  /^Tried to prefetch \S+ but no routes matched|^Failed to fetch manifest patches|^AbortError: signal is aborted without reason|was preloaded using link preload but not used within a few seconds/

function watchContext(context: BrowserContext, { problems }: Watched): void {
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOwn = ['localhost', '127.0.0.1'].includes(url.hostname) || ['data:', 'blob:'].includes(url.protocol)
    if (!isOwn) problems.push(`request to another host: ${request.url()}`)
  })
  context.on('weberror', (error) => problems.push(`page error: ${error.error().stack ?? error.error().message}`))
  context.on('console', (message) => {
    if (NO_FAULT.test(message.text())) return
    if (['error', 'warning'].includes(message.type())) problems.push(`console.${message.type()}: ${message.text()}`)
  })
}
