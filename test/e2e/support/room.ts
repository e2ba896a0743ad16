import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { obtainMediaWorker } from '../../../scripts/steps/media-worker.mjs'
import { expect, test } from './journey.ts'

/** The workshop of today in the demo, and people who may enter its room. */
export const WORKSHOP = '/workshops/0190e0a0-0000-7000-8000-000000000004'
export const ROOM = `${WORKSHOP}/room`
export const POINT = 'diemcau@hungyen.example'
export const OTHER_POINT = 'diemcau@ninhbinh.example'

/** Settings of a product with sound and pictures. */
export async function mediaSettings(more: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const { file } = await obtainMediaWorker({ say: () => undefined })
  return { MEDIASOUP_WORKER_BIN: file, MEDIA_WORKERS: '1', ...more }
}

/** A copy of the media worker's program for one product alone, so that its processes can be told from others. */
export async function ownMediaWorker(): Promise<string> {
  const { file } = await obtainMediaWorker({ say: () => undefined })
  const copy = path.join(await mkdtemp(path.join(tmpdir(), 'tnc-worker-')), 'mediasoup-worker')
  await cp(file, copy)
  return copy
}

/** Processes that run that program (Linux). */
export function processesOf(program: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/exe`) === program && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
      } catch {
        return false // ended meanwhile, or not ours to see
      }
    })
}

export const bar = (page: Page, name: string | RegExp) => page.getByRole('toolbar').getByRole('button', { name })

/** The tile of a person or a point. */
export const tile = (page: Page, name: RegExp) => page.locator('[data-person]').filter({ hasText: name })

/** Frames that a picture on the page has really shown. */
export function framesOf(page: Page, name: RegExp): Promise<number> {
  return tile(page, name)
    .locator('video')
    .evaluateAll(
      (players) => (players[0] as HTMLVideoElement | undefined)?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
    )
}

export async function expectMoving(frames: () => Promise<number>, timeout = 60_000): Promise<void> {
  const before = await frames()
  // A picture that is opened anew counts from the beginning.
  await expect.poll(async () => Math.abs((await frames()) - before), { timeout }).toBeGreaterThan(5)
}

/** Before the door, once the devices are open: a browser starts its sound only then, which takes long on a busy machine. */
export async function expectOpenDevices(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Tắt hình' })).toBeVisible({ timeout: 60_000 })
}

/** Through the door. */
export async function enterRoom(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}${ROOM}`)
  await expectOpenDevices(page)
  await page.getByRole('button', { name: 'Vào phòng họp' }).click()
  await expect(page.getByRole('toolbar', { name: 'Điều khiển' })).toBeVisible({ timeout: 60_000 })
}

/** A limit for a machine of its own; where journeys share the processors it lasts as many times longer. */
export function asLongAs(ms: number): number {
  return ms * test.info().config.workers
}

/** Watches a moving picture in the page itself; answers with the longest time, in ms, that it stood still until then. */
export async function watchGap(page: Page, name: RegExp): Promise<() => Promise<number>> {
  const person = await tile(page, name).getAttribute('data-person')
  await page.evaluate((id) => {
    const gap = { longest: 0 }
    Object.assign(window, { watchedGap: gap })
    let [before, movedAt] = [-1, performance.now()]
    setInterval(() => {
      const player = document.querySelector<HTMLVideoElement>(`[data-person="${id}"] video`)
      const frames = player?.getVideoPlaybackQuality().totalVideoFrames ?? 0
      if (frames > 0 && frames !== before) [before, movedAt] = [frames, performance.now()]
      gap.longest = Math.max(gap.longest, performance.now() - movedAt)
    }, 50)
  }, person)
  return () => page.evaluate(() => (window as unknown as { watchedGap: { longest: number } }).watchedGap.longest)
}
