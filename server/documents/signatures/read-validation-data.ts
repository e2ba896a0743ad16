import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { unpacked } from './read-objects.ts'
import type { EmbeddedRevocation } from './read-revocation.ts'

/** Enough for ten signatures with the lists of their authorities. */
const MOST = 100

/** Lists and answers in the data for long-term validation (DSS) of a file; what cannot be read is left out. */
export function readValidationData(objects: ReadonlyMap<number, PDFObject>, root: number): EmbeddedRevocation {
  const held = (value: PDFObject | undefined) => (value instanceof PDFRef ? objects.get(value.objectNumber) : value)
  const catalog = objects.get(root)
  const store = catalog instanceof PDFDict ? held(catalog.get(PDFName.of('DSS'))) : undefined
  const listed = (name: string): Uint8Array[] => {
    const list = store instanceof PDFDict ? held(store.get(PDFName.of(name))) : undefined
    if (!(list instanceof PDFArray)) return []
    return list
      .asArray()
      .slice(0, MOST)
      .flatMap((one) => contentOf(held(one)))
  }
  return { crls: listed('CRLs'), ocsps: listed('OCSPs') }
}

function contentOf(stream: PDFObject | undefined): Uint8Array[] {
  if (!(stream instanceof PDFRawStream)) return []
  try {
    return [new Uint8Array(unpacked(stream))]
  } catch (error) {
    if (error instanceof Error) return [] // packed in a way that is not read here
    throw error
  }
}
