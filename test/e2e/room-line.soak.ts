import { CHAIR } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'
import { countMedia, framesWithin, leadMedia, openMediaRelay, watchMedia } from './support/media-relay.ts'
import { bar, enterRoom, expectMoving, framesOf, mediaSettings, POINT } from './support/room.ts'

test('300 kbit/s, 2 % loss, 100 ms: speech is whole, what is written still arrives; narrower than any picture: sound alone, and back', async ({
  openAs,
  startOwnProduct,
}) => {
  const port = 43_000 + (process.pid % 1_000)
  const { origin } = await startOwnProduct({ env: await mediaSettings({ MEDIA_PORTS: `${port}-${port}` }) })
  const relay = await openMediaRelay(port)
  const chair = await openAs(CHAIR, { readNotice: true, origin })
  const point = await openAs(POINT, { readNotice: true, origin })
  await watchMedia(point)
  await leadMedia(point, relay.port)
  await enterRoom(chair, origin)
  await enterRoom(point, origin)
  await expectMoving(() => framesOf(point, /Minh Họa/))
  relay.impair({ loss: 0.02, delay: 100, rate: 300_000 })
  // The bandwidth is found out first; then half a minute of a meeting.
  await framesWithin(point, 15_000)
  const before = await countMedia(point)
  await framesWithin(point, 30_000)
  const after = await countMedia(point)
  const share = (after.concealed - before.concealed) / (after.audioSamples - before.audioSamples)
  test.info().annotations.push({ type: 'concealed', description: `${(share * 100).toFixed(2)} %` })
  expect(after.audioSamples - before.audioSamples).toBeGreaterThan(25 * 48_000)
  expect(share).toBeLessThan(0.05)
  await bar(chair, 'Trao đổi').click()
  await chair.getByLabel('Nội dung tin').fill('Nghe rõ không')
  await chair.getByLabel('Nội dung tin').press('Enter')
  await expect(bar(point, /1 tin chưa đọc/)).toBeVisible()

  // Too narrow for any picture: sound alone, said so; pictures come back by themselves.
  relay.impair({ loss: 0.02, delay: 100, rate: 90_000 })
  await expect(point.getByText('Mạng rất yếu: tạm chỉ nhận tiếng.')).toBeVisible({ timeout: 90_000 })
  await expect.poll(() => framesWithin(point, 2_000), { timeout: 60_000 }).toBe(0)
  const heard = (await countMedia(point)).audioSamples
  await expect.poll(async () => (await countMedia(point)).audioSamples).toBeGreaterThan(heard + 48_000)
  relay.impair(null)
  await expect(point.getByText('Mạng rất yếu: tạm chỉ nhận tiếng.')).toHaveCount(0, { timeout: 120_000 })
  await expectMoving(() => framesOf(point, /Minh Họa/))
  relay.close()
})
