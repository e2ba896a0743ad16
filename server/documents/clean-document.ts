import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { DOCUMENT_LIMITS, type DocumentFailureCode, type OfficialDocument } from './contract.ts'

/** Control characters that no text needs; tab and line feed become a space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\uffff]/gu

/**
 * The model as both engines get it: every text well-formed, NFC and without control characters. A lone surrogate breaks
 * the JSON of the PDF engine, an NFD text would come out as NFD. Refuses what is larger than any real document.
 */
export function cleanDocument(document: OfficialDocument): Result<OfficialDocument, Failure<DocumentFailureCode>> {
  const size = { characters: 0, cells: 0 }
  const cleaned = cleanValue(document, size) as OfficialDocument // the same shape, only its strings differ
  const isTooLarge = size.characters > DOCUMENT_LIMITS.characters || size.cells > DOCUMENT_LIMITS.cells
  return isTooLarge ? fail('document-too-large') : ok(cleaned)
}

function cleanValue(value: unknown, size: { characters: number; cells: number }): unknown {
  if (typeof value === 'string') {
    size.characters += value.length
    return cleanText(value)
  }
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'string')) size.cells += value.length
    return value.map((one) => cleanValue(one, size))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanValue(one, size)]))
}

/** One text: see cleanDocument. */
export function cleanText(text: string): string {
  return wellFormed(text)
    .replace(/[\t\n\v\f\r\u2028\u2029]+/gu, ' ')
    .replace(CONTROL, '')
    .normalize('NFC')
}

/** Half of a surrogate pair is no character: it goes. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
}
