import type { Page } from '@playwright/test'
import { openAgenda, SECRETARY } from './agenda.ts'
import { expect } from './journey.ts'

export { CHAIR, DEPUTY, SECRETARY } from './agenda.ts'
export const LEADER = 'thingoc@haiphong.example'
export const POINT = 'diemcau@hungyen.example'

/** Today's workshop of the demo. */
export const WORKSHOP = '/workshops/0190e0a0-0000-7000-8000-000000000004'
export const LIVE = `${WORKSHOP}/live`

type OpenAs = (email: string, options?: { readonly origin?: string; readonly readNotice?: boolean }) => Promise<Page>

/** The secretary freezes the programme and begins the technical check: from then on the meeting can be opened. */
export async function beginTechnicalCheck(openAs: OpenAs, origin: string): Promise<Page> {
  const secretary = await openAgenda(openAs, SECRETARY, { origin })
  await secretary.getByRole('button', { name: 'Chốt chương trình' }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Chốt chương trình' }).click()
  await expect(secretary.getByText('Bản chốt số 1').filter({ visible: true })).toBeVisible()
  await secretary.goto(`${origin}${WORKSHOP}`)
  await secretary.getByRole('button', { name: 'Bắt đầu kiểm tra kỹ thuật' }).click()
  await secretary.getByRole('dialog').getByRole('button', { name: 'Bắt đầu kiểm tra kỹ thuật' }).click()
  await expect(secretary.getByText('Kiểm tra kỹ thuật', { exact: true }).first()).toBeVisible()
  return secretary
}

export async function openLive(openAs: OpenAs, email: string, origin: string): Promise<Page> {
  const page = await openAs(email, { readNotice: true, origin })
  await page.goto(`${origin}${LIVE}`)
  await expect(page.getByRole('heading', { level: 2, name: 'Hàng đợi' })).toBeVisible()
  return page
}

/** What is on now. */
export const currentItem = (page: Page, title: string | RegExp) => page.getByRole('heading', { level: 2, name: title })
/** Who has the floor, in the card of it. */
export const floor = (page: Page) => page.getByRole('region', { name: 'Đang phát biểu' })
export const queue = (page: Page) => page.getByRole('region', { name: 'Hàng đợi' }).getByRole('listitem')
export const bar = (page: Page) => page.getByRole('toolbar', { name: 'Điều hành' })
export const dialog = (page: Page) => page.getByRole('dialog')
