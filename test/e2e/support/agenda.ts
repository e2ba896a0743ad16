import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect } from './journey.ts'

/** People of the demo as the agenda of today's workshop sees them. */
export const SECRETARY = 'thugiang@bacninh.example'
export const CHAIR = 'minhhoa@bacninh.example'
export const DEPUTY = 'quocan@hanoi.example'
export const SUGGESTER = 'quanghuy@hungyen.example'
export const READER = 'thanhmai@haiphong.example'

/** Today's workshop of the demo: registering, its agenda still open. */
export const TODAY = '/workshops/0190e0a0-0000-7000-8000-000000000004/agenda'

type OpenAs = (email: string, options?: { readonly origin?: string; readonly readNotice?: boolean }) => Promise<Page>

/** Opens the agenda as one person and waits until it can be used. */
export async function openAgenda(openAs: OpenAs, email: string, options: { origin?: string } = {}): Promise<Page> {
  const page = await openAs(email, { readNotice: true, ...options })
  await page.goto(`${options.origin ?? ''}${TODAY}`)
  if (email === READER) await expect(page.getByRole('table')).toBeVisible()
  else await expect(page.getByRole('button', { name: 'Thêm mục' }).first()).toBeVisible()
  return page
}

/** The row whose content this is now; it stays the same row when the content or its place changes. */
export async function rowOf(page: Page, content: string): Promise<Locator> {
  let id: string | undefined
  await expect
    .poll(async () => {
      const rows = await page.locator('[data-item]').evaluateAll((all) =>
        all.map((one) => {
          const field = one.querySelector('[data-cell=title]')
          const text = field instanceof HTMLTextAreaElement ? field.value : (one.textContent ?? '')
          return { id: one.getAttribute('data-item'), text, isField: field instanceof HTMLTextAreaElement }
        }),
      )
      id = rows.find((one) => (one.isField ? one.text === content : one.text.includes(content)))?.id ?? undefined
      return id
    })
    .toBeDefined()
  return page.locator(`[data-item="${id}"]`)
}

/** The field of its content. */
export async function title(page: Page, content: string): Promise<Locator> {
  return (await rowOf(page, content)).locator('[data-cell=title]')
}

/** A row by its place, 0-based. */
export function row(page: Page, index: number) {
  return page.locator('[data-item]').nth(index)
}

/** Adds an item at the end and gives it a content; answers once the others could have it. */
export async function addItem(page: Page, content: string): Promise<void> {
  const count = await page.locator('[data-item]').count()
  await page.getByRole('heading', { level: 1 }).click() // no row is chosen: it goes to the end
  await page.getByRole('button', { name: 'Thêm mục' }).first().click()
  await page.getByRole('menuitem', { name: 'Nội dung khác' }).click()
  await expect(page.locator('[data-item]')).toHaveCount(count + 1)
  const field = page.locator('[data-item]').last().locator('[data-cell=title]')
  await expect(field).toBeFocused()
  await page.keyboard.type(content)
  await expectSaved(page)
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(
    page
      .getByText(/^Đã lưu \d\d:\d\d$/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
}

/** The contents of all rows in order. */
export function titles(page: Page): Promise<string[]> {
  return page
    .locator('[data-item] [data-cell=title]')
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')))
}

/** Types as an input method does: the composed text grows, and is committed at the end. */
export async function composeBy(
  client: CDPSession,
  steps: readonly string[],
  between: () => Promise<void>,
): Promise<void> {
  for (const text of steps) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await between()
  }
  await client.send('Input.insertText', { text: steps.at(-1) ?? '' })
}
