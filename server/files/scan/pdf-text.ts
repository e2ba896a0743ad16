import { getDocumentProxy } from 'unpdf'
import { provideArrayBufferTransfer } from './array-buffer-transfer.ts'
import { linesOf, type TextLine } from './text-line.ts'
import { NotReadable, type UnpackBudget } from './unpack-budget.ts'

export interface PdfReading {
  readonly lines: TextLine[]
  /** Scripts that the library finds itself, behind any packing. */
  readonly hasScripts: boolean
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[]
}

/** Pieces on one line that are further apart than so many heights of the letters are not read together. */
const GAP_IN_HEIGHTS = 1.5

/** What a PDF says, page by page, in lines as they stand on the paper; a stamp beside a heading is a line of its own. */
export async function readPdfText(bytes: Uint8Array, budget: UnpackBudget): Promise<PdfReading> {
  provideArrayBufferTransfer()
  const pdf = await open(bytes)
  try {
    budget.spend('pages', pdf.numPages)
    const lines: TextLine[] = []
    let hasScripts = (await pdf.hasJSActions()) || (await pdf.getJSActions()) !== null
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent().catch(() => {
        throw new NotReadable('unreadable')
      })
      const texts = pieces(items)
      budget.spend(
        'text',
        texts.reduce((sum, text) => sum + text.length, 0),
      )
      for (const line of linesOf(texts, { page: number, hasHead: number <= 2 })) lines.push(line)
      hasScripts ||= (await page.getJSActions()) !== null
      page.cleanup()
    }
    return { lines, hasScripts, attachments: attachmentsIn(await pdf.getAttachments()) }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** What is broken half-way is not read half: the library would leave out the rest without a word. */
async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: true })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw new NotReadable('encrypted')
    if (/Exception|FormatError/.test(name)) throw new NotReadable('unreadable')
    throw error
  }
}

interface Item {
  readonly str?: string
  readonly transform?: readonly number[]
  readonly width?: number
  readonly height?: number
  readonly hasEOL?: boolean
}

function pieces(items: readonly object[]): string[] {
  const texts: string[] = []
  let text = ''
  let endX = Number.NaN
  let baseline = Number.NaN
  for (const item of items as readonly Item[]) {
    if (item.str === undefined) continue
    const [x = 0, y = 0] = [item.transform?.[4], item.transform?.[5]]
    const height = item.height || Math.abs(item.transform?.[3] ?? 0) || 10
    const isApart = Math.abs(y - baseline) > height / 2 || x - endX > height * GAP_IN_HEIGHTS || x < endX - height * 4
    if (isApart && text !== '' && item.str.trim() !== '') {
      texts.push(text)
      text = ''
    }
    text += item.str
    if (item.str.trim() !== '') {
      endX = x + (item.width ?? 0)
      baseline = y
    }
    if (item.hasEOL) {
      texts.push(text)
      text = ''
    }
  }
  return text === '' ? texts : [...texts, text]
}

function attachmentsIn(found: unknown): PdfReading['attachments'] {
  if (typeof found !== 'object' || found === null) return []
  return Object.entries(found).map(([key, value]) => {
    const { filename = key, content } = value as { filename?: string; content?: Uint8Array } // what pdf.js answers
    return { name: filename, content: content ?? new Uint8Array() }
  })
}
