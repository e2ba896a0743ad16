import type { SignedPdfReport } from './contract.ts'
import { type FieldPlace, prepareSignatureFields } from './prepare-signature-fields.ts'
import { type VerifyInput, verifySignedPdf } from './verify-signed-pdf.ts'

export type SignatureJob =
  | { readonly kind: 'prepare'; readonly pdf: Uint8Array; readonly places: readonly FieldPlace[] }
  | { readonly kind: 'verify'; readonly file: Uint8Array; readonly input: VerifyInput }

/** What a thread of the pool runs: a stranger's file is read apart from the server, within bounds of time and memory. */
export default async function signatureJob(job: SignatureJob): Promise<Uint8Array | SignedPdfReport> {
  return job.kind === 'prepare' ? prepareSignatureFields(job.pdf, job.places) : verifySignedPdf(job.file, job.input)
}
