import { readFile } from 'node:fs/promises'
import { openAgenda, READER } from './support/agenda.ts'
import { expect, test } from './support/journey.ts'

test('the programme is downloaded as a Word document and for printing, also by who only reads', async ({ openAs }) => {
  const mai = await openAgenda(openAs, READER)
  for (const [format, begins] of [
    ['Văn bản Word (DOCX)', 'PK'],
    ['Bản in (PDF)', '%PDF-1.7'],
  ] as const) {
    await mai.getByRole('button', { name: 'Tải xuống' }).click()
    const arriving = mai.waitForEvent('download')
    await mai.getByRole('menuitem', { name: format }).click()
    const download = await arriving
    expect(download.suggestedFilename()).toMatch(/^Chương trình hội thảo HT-\d{4}-\d+\.(docx|pdf)$/)
    const file = await readFile(await download.path())
    expect(file.subarray(0, begins.length).toString('latin1')).toBe(begins)
  }
})
