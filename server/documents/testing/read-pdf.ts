import { getDocumentProxy } from 'unpdf'

export interface PdfWord {
  readonly text: string
  /** Points from the left and from the bottom of the page. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly font: string
}

export interface PdfPage {
  readonly words: readonly PdfWord[]
  readonly text: string
}

/** What stands where on each page of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(bytes.slice())
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4], y: item.transform[5], size: item.height, font: item.fontName }]
        : [],
    )
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
    pages.push({ words, text: text.replace(/[ \n]+/g, ' ') })
  }
  await document.destroy()
  return pages
}
