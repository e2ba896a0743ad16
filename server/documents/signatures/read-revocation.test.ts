import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { prepareSignatureFields } from './prepare-signature-fields.ts'
import { signPdf } from './testing/sign-pdf.ts'
import { derOf, issue, testRoot } from './testing/test-authority.ts'
import { crlOf, ocspOf } from './testing/test-revocation.ts'
import { verifySignedPdf } from './verify-signed-pdf.ts'

const AT = new Date('2026-11-30T03:00:00Z')

/** Appends data for long-term validation (DSS), as programs do after signing. */
async function withValidationData(file: Buffer, crls: readonly Uint8Array[], ocsps: readonly Uint8Array[]) {
  const document = await PDFDocument.load(file, { forIncrementalUpdate: true, updateMetadata: false })
  const snapshot = document.takeSnapshot()
  const { context, catalog } = document
  const streams = (list: readonly Uint8Array[]) =>
    context.obj(list.map((bytes) => context.register(PDFRawStream.of(context.obj({ Length: bytes.length }), bytes))))
  const store = context.obj({ Type: 'DSS', CRLs: streams(crls), OCSPs: streams(ocsps) })
  catalog.set(PDFName.of('DSS'), context.register(store))
  snapshot.markRefForSave(context.trailerInfo.Root as never) // its own type hides that it is a reference
  return Buffer.concat([file, await document.saveIncremental(snapshot, { useObjectStreams: false })])
}

it('[DS9] CRL and OCSP data in the file say whether the certificate was revoked, by its own issuer only', async () => {
  const root = await testRoot()
  const [one, other] = [await issue(root, { name: 'Nguyễn Văn A' }), await issue(root, { name: 'Nguyễn Văn B' })]
  const page = await PDFDocument.create()
  page.addPage()
  const place = { field: 'so-1', name: 'A', label: 'A', page: 1, x: 50, y: 50, width: 200, height: 80 }
  const prepared = Buffer.from(await prepareSignatureFields(await page.save({ useObjectStreams: false }), [place]))
  const expected = [{ field: 'so-1', names: ['Nguyễn Văn A'] }]
  const verify = (signed: Uint8Array) => verifySignedPdf(signed, { prepared, roots: [derOf(root)], expected, at: AT })
  const file = await signPdf(prepared, { field: 'so-1', by: one })
  const [asOf, before, after] = [new Date('2026-11-29T00:00:00Z'), new Date('2026-11-01'), new Date('2026-12-05')]
  const revocationIn = async (crls: Uint8Array[], ocsps: Uint8Array[] = []) => {
    const report = await verify(await withValidationData(file, crls, ocsps))
    expect(report.fault).toBe(null)
    const [signature] = report.signatures
    return [signature?.revocation?.state ?? null, signature?.revocation?.by ?? null, signature?.faults]
  }
  expect((await verify(file)).signatures[0]?.revocation).toBe(null)
  expect(await revocationIn([await crlOf(root, asOf, [])])).toEqual(['good', 'crl', []])
  expect(await revocationIn([await crlOf(root, asOf, [{ identity: one, on: after }])])).toEqual(['good', 'crl', []])
  const revoked = await crlOf(root, asOf, [{ identity: one, on: before }])
  expect(await revocationIn([revoked])).toEqual(['revoked', 'crl', ['signature-certificate-revoked']])
  // Of another authority with the same name: it says nothing, whatever it says.
  const stranger = await testRoot()
  expect(await revocationIn([await crlOf(stranger, asOf, []), Buffer.from('no list')])).toEqual([null, null, []])
  expect(await revocationIn([], [await ocspOf(root, one, asOf, true)])).toEqual(['good', 'ocsp', []])
  expect(await revocationIn([], [await ocspOf(root, one, asOf, false)])).toEqual([
    'revoked',
    'ocsp',
    ['signature-certificate-revoked'],
  ])
  expect(await revocationIn([], [await ocspOf(root, other, asOf, true)])).toEqual([null, null, []])
  expect(await revocationIn([], [await ocspOf(stranger, one, asOf, true)])).toEqual([null, null, []])
})
