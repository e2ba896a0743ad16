import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage } from '@cantoo/pdf-lib'
import type { SignaturePlace } from '../pdf/render-pdf.ts'

/** A place for a digital signature; `field` is its name in the file, `label` what a program shows of it. */
export interface FieldPlace extends SignaturePlace {
  readonly label: string
}

/** Space between the edge of a place and what a program draws there. */
const INSET = 2

/**
 * The PDF with an empty signature field at each place, as one appended revision: the bytes before stay as they are. Made
 * before the first signature, so that signing appends nothing but signatures (domain.md §1.5); no certification.
 */
export async function prepareSignatureFields(pdf: Uint8Array, places: readonly FieldPlace[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const snapshot = document.takeSnapshot()
  const { context, catalog } = document
  if (catalog.has(PDFName.of('AcroForm'))) throw new Error('the PDF has a form already')
  const fields = PDFArray.withContext(context)
  const pages = document.getPages()
  for (const place of places) {
    const page = pages[place.page - 1]
    if (!page) throw new Error(`the PDF has no page ${place.page}`)
    const rect = rectangleOf(place, page)
    const field = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFHexString.fromText(place.field),
        TU: PDFHexString.fromText(place.label),
        F: 4, // printed
        Rect: rect,
        P: page.ref,
        AP: { N: context.register(emptyForm(rect)) },
      }),
    )
    fields.push(field)
    annotationsOf(page).push(field)
    snapshot.markRefForSave(page.ref)
  }
  const form = context.register(context.obj({ Fields: fields, SigFlags: 3 }))
  catalog.set(PDFName.of('AcroForm'), form)
  const root = context.trailerInfo.Root
  if (root && 'objectNumber' in root) snapshot.markRefForSave(root as never) // its own type hides that it is a reference
  const appended = await document.saveIncremental(snapshot, { useObjectStreams: false })
  return Buffer.concat([pdf, appended])

  function emptyForm([left, bottom, right, top]: readonly [number, number, number, number]) {
    const dictionary = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, right - left, top - bottom], Resources: {} }
    return context.stream(new Uint8Array(), dictionary)
  }
  function annotationsOf(page: PDFPage): PDFArray {
    const known = page.node.Annots()
    if (known) return known
    const annotations = PDFArray.withContext(context)
    page.node.set(PDFName.of('Annots'), annotations)
    return annotations
  }
}

/** From the top of the page, as the engine counts, to its bottom, as a PDF does. */
function rectangleOf({ x, y, width, height }: SignaturePlace, page: PDFPage): [number, number, number, number] {
  const top = page.getHeight() - y
  const round = (value: number) => Math.round(value * 100) / 100
  return [round(x + INSET), round(top - height + INSET), round(x + width - INSET), round(top - INSET)]
}

/** Names of the signature fields of a prepared file with the numbers of their objects. */
export function signatureFieldsOf(document: PDFDocument): Map<number, string> {
  const form = document.catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict)
  const fields = form?.lookupMaybe(PDFName.of('Fields'), PDFArray)
  const found = new Map<number, string>()
  for (const ref of fields?.asArray() ?? []) {
    const field = document.context.lookup(ref)
    if (!(field instanceof PDFDict) || field.lookup(PDFName.of('FT')) !== PDFName.of('Sig')) continue
    const name = field.lookup(PDFName.of('T'))
    if ('objectNumber' in ref && name instanceof PDFHexString) found.set(Number(ref.objectNumber), name.decodeText())
  }
  return found
}

export function numberAt(dictionary: PDFDict, key: string): number | null {
  const value = dictionary.get(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : null
}
