import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { cmsOf, type TestIdentity } from './test-authority.ts'

interface HowSigned {
  readonly field: string
  readonly by: TestIdentity
  readonly at?: Date
  readonly stamp?: { readonly authority: TestIdentity; readonly at: Date }
}

const PLACE = 8192

/** Signs a prepared field as a signing program does: one incremental revision with the signature in it. */
export async function signPdf(
  pdf: Uint8Array,
  { field, by, at = new Date('2026-11-30T02:00:00Z'), stamp }: HowSigned,
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false })
  const snapshot = document.takeSnapshot()
  const { context } = document
  const form = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
  const ref = form
    .lookup(PDFName.of('Fields'), PDFArray)
    .asArray()
    .find((one) => {
      const name = context.lookup(one, PDFDict).lookup(PDFName.of('T'))
      return name instanceof PDFHexString && name.decodeText() === field
    })
  if (!ref) throw new Error(`no field ${field}`)
  const range = PDFArray.withContext(context)
  for (const number of [0, 9_999_999_999, 9_999_999_999, 9_999_999_999]) range.push(PDFNumber.of(number))
  const signature = context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' })
  signature.set(PDFName.of('ByteRange'), range)
  signature.set(PDFName.of('Contents'), PDFHexString.of('0'.repeat(PLACE * 2)))
  signature.set(PDFName.of('M'), PDFString.fromDate(at))
  context.lookup(ref, PDFDict).set(PDFName.of('V'), context.register(signature))
  snapshot.markRefForSave(ref as never) // a field is always held by reference
  const out = Buffer.concat([pdf, await document.saveIncremental(snapshot, { useObjectStreams: false })])
  const from = out.indexOf(`<${'0'.repeat(64)}`, pdf.length)
  const until = out.indexOf('>', from) + 1
  const start = out.indexOf('/ByteRange', pdf.length)
  const end = out.indexOf(']', start) + 1
  out.write(`/ByteRange [0 ${from} ${until} ${out.length - until}]`.padEnd(end - start), start, 'latin1')
  const covered = Buffer.concat([out.subarray(0, from), out.subarray(until)])
  out.write(Buffer.from(await cmsOf(covered, by, at, stamp)).toString('hex'), from + 1, 'latin1')
  return out
}
