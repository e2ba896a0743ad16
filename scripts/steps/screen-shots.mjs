import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { inCheckout } from './checkout.mjs'

const views = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]
const schemes = ['light', 'dark']

/**
 * Full-page pictures of every route in every view and scheme: screens/<data>/<name>-<width>-<scheme>.png
 * @param {{ browser: import('@playwright/test').Browser, origin: string, data: string, locale?: 'vi' | 'en',
 *   routes: import('../screens-routes.mjs').ScreenRoute[], log: (line: string) => void }} options
 * @returns {Promise<number>} pictures taken
 */
export async function takeScreens({ browser, origin, data, locale = 'vi', routes, log }) {
  const folder = inCheckout('screens', data)
  await mkdir(folder, { recursive: true })
  let taken = 0
  for (const viewport of views) {
    for (const colorScheme of schemes) {
      for (const route of routes) {
        const file = path.join(folder, `${route.name}-${viewport.width}-${colorScheme}.png`)
        const problem = await takeOne({ browser, origin, locale, route, file, viewport, colorScheme })
        if (problem === null) taken += 1
        else log(`– ${data} ${route.name} ${viewport.width} ${colorScheme}: ${problem}`)
      }
    }
  }
  return taken
}

async function takeOne({ browser, origin, locale, route, file, viewport, colorScheme }) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport,
    colorScheme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
  try {
    if (route.person) await signIn(context, origin, route)
    await context.request.post(`${origin}/preferences`, {
      form: { locale, next: '/' },
      headers: { Origin: origin },
      maxRedirects: 0,
    })
    const page = await context.newPage()
    const address = await addressOf(page, route)
    if (address === null) return 'nothing to show'
    await page.goto(address)
    await settled(page)
    if (route.shows) await page.locator(route.shows).first().waitFor()
    // As tall as the page, so that bars fixed to the window's edges stand at its ends and not across its middle.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: viewport.width, height: Math.max(height, viewport.height) })
    await settled(page)
    await page.screenshot({ path: file, fullPage: true })
    return null
  } catch (error) {
    return error.message.split('\n')[0]
  } finally {
    await context.close()
  }
}

async function addressOf(page, { path: own = '', on, firstLink }) {
  if (!on) return own
  await page.goto(on)
  await settled(page)
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const found = links.find((href) => firstLink.test(href))
  return found === undefined ? null : `${found}${own}`
}

/** Fonts are in and the page has been quiet: sockets stay open, so the network alone never is. */
async function settled(page) {
  await page.waitForLoadState('load')
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }))
  })
}

/** Signed in, and the state-secret notice read, unless that is what is to be seen. */
async function signIn(context, origin, { person, withNotice = false }) {
  const response = await context.request.post(`${origin}/demo/sign-in`, {
    form: { person },
    headers: { Origin: origin },
    maxRedirects: 0,
  })
  if (response.status() !== 302) throw new Error(`sign-in as ${person} was answered with ${response.status()}`)
  if (!withNotice) await context.request.post(`${origin}/notice`, { headers: { Origin: origin } })
}
