import { addItem, CHAIR, composeBy, DEPUTY, openAgenda, rowOf, SECRETARY } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'

const STEPS = [
  't',
  'ti',
  'tie',
  'tiê',
  'tiên',
  'tiêng',
  'tiếng',
  'tiếng ',
  'tiếng V',
  'tiếng Vi',
  'tiếng Viê',
  'tiếng Việ',
  'tiếng Việt',
]

test('[F22] an input method composes "tiếng Việt" while a peer types in the same cell: nothing lost, nothing twice', async ({
  openAs,
}) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  await addItem(giang, 'Đề dẫn bằng .')
  const [mine, theirs] = [await rowOf(giang, 'Đề dẫn bằng .'), await rowOf(an, 'Đề dẫn bằng .')]
  const [field, peer] = [mine.locator('[data-cell=title]'), theirs.locator('[data-cell=title]')]
  await field.click()
  await giang.keyboard.press('Control+End')
  await giang.keyboard.press('ArrowLeft')
  await peer.click()
  await an.keyboard.press('Control+Home')

  const client = await giang.context().newCDPSession(giang)
  let sent = ''
  await composeBy(client, STEPS, async () => {
    await an.keyboard.type('x')
    sent += 'x'
    // What is being composed is not touched by what arrives.
    await expect(field).toHaveValue(new RegExp(`^Đề dẫn bằng ${STEPS[sent.length - 1]}\\.$`))
  })
  const whole = `${sent}Đề dẫn bằng tiếng Việt.`
  await expect(field).toHaveValue(whole)
  await expect(peer).toHaveValue(whole)
  expect(whole.normalize('NFC')).toBe(whole)
  await giang.keyboard.type('!')
  await expect(peer).toHaveValue(`${sent}Đề dẫn bằng tiếng Việt!.`)
})

test('[F22] a row that a peer moves and answers while I compose in it is not touched before the end', async ({
  openAs,
}) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  await addItem(giang, 'Soạn dở: ')
  const [mine, theirs] = [await rowOf(giang, 'Soạn dở: '), await rowOf(an, 'Soạn dở: ')]
  await mine.locator('[data-cell=title]').click()
  await giang.keyboard.press('Control+End')
  await theirs.locator('[data-grip] button').focus()
  const client = await giang.context().newCDPSession(giang)
  let step = 0
  await composeBy(client, STEPS, async () => {
    if (step++ % 4 === 0) await an.keyboard.press('Alt+ArrowUp')
  })
  await expect(theirs.locator('[data-cell=title]')).toHaveValue('Soạn dở: tiếng Việt')
  await expect(mine.locator('[data-cell=title]')).toHaveValue('Soạn dở: tiếng Việt')
  await expect(mine.locator('[data-cell=title]')).toBeFocused()
})

test('[F22] Unikey takes letters back and puts others in their place while a peer types', async ({ openAs }) => {
  const giang = await openAgenda(openAs, SECRETARY)
  const an = await openAgenda(openAs, DEPUTY)
  await addItem(giang, 'Ô gõ Unikey: ')
  const [mine, theirs] = [await rowOf(giang, 'Ô gõ Unikey: '), await rowOf(an, 'Ô gõ Unikey: ')]
  const [field, peer] = [mine.locator('[data-cell=title]'), theirs.locator('[data-cell=title]')]
  await field.click()
  await giang.keyboard.press('Control+End')
  await peer.click()
  await an.keyboard.press('Control+Home')
  // "đường" by Telex: d d → đ, u o w → ươ, n g, f → huyền on ờ.
  const keys = ['d', '⌫', 'đ', 'u', 'o', '⌫', '⌫', 'ư', 'ơ', 'n', 'g', '⌫', '⌫', '⌫', 'ờ', 'n', 'g']
  for (const key of keys) {
    const press = key === '⌫' ? giang.keyboard.press('Backspace') : giang.keyboard.insertText(key)
    await Promise.all([press, an.keyboard.type('·')])
  }
  const whole = `${'·'.repeat(keys.length)}Ô gõ Unikey: đường`
  await expect(field).toHaveValue(whole)
  await expect(peer).toHaveValue(whole)
})

test('[F14] the editor equals the document after a seeded storm of edits from three pages', async ({ openAs }) => {
  const pages = [await openAgenda(openAs, SECRETARY), await openAgenda(openAs, DEPUTY)]
  const [giang, an] = pages
  if (!giang || !an) throw new Error('two pages')
  await addItem(giang, 'Ô chung')
  const rows = [await rowOf(giang, 'Ô chung'), await rowOf(an, 'Ô chung')]
  let seed = 20_261_123
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const act = async (at: number) => {
    const [page, field] = [pages[at], rows[at]?.locator('[data-cell=title]')]
    if (!page || !field) return
    if (next(4) === 0) {
      await field.evaluate((area, share) => {
        if (area instanceof HTMLTextAreaElement) {
          const place = Math.floor(area.value.length * share)
          area.setSelectionRange(place, place)
        }
      }, next(100) / 100)
    }
    if (next(3) === 0) await page.keyboard.press('Backspace')
    else await page.keyboard.insertText('ảnọ xửố'[next(7)] ?? 'a')
  }
  for (const one of rows) await one.locator('[data-cell=title]').click()
  for (let step = 0; step < 120; step++) await Promise.all([act(0), act(1)])
  const value = (at: number) => rows[at]?.locator('[data-cell=title]').inputValue()
  await expect.poll(async () => (await value(0)) === (await value(1))).toBe(true)

  const reader = await openAgenda(openAs, CHAIR)
  const stored = await value(0)
  await expect(
    reader.locator(`[data-item="${await rows[0]?.getAttribute('data-item')}"] [data-cell=title]`),
  ).toHaveValue(stored ?? '')
})
