import { PDFName } from '@cantoo/pdf-lib'
import { checkSignature, unread } from './check-signature.ts'
import { applyUpdate, openPrepared } from './compare-updates.ts'
import {
  type ExpectedSigner,
  LARGEST_SIGNED_FILE,
  type SignatureReport,
  type SignedFileFault,
  type SignedPdfReport,
} from './contract.ts'
import { coveredBytes } from './covered-bytes.ts'
import { type PdfUpdate, readUpdates } from './read-updates.ts'
import { readValidationData } from './read-validation-data.ts'
import { readCertificate } from './vouching.ts'

export interface VerifyInput {
  /** The file as it was prepared for signing. */
  readonly prepared: Uint8Array
  /** Certificates in DER that are trusted; none: chains are not checked, and said not to be. */
  readonly roots: readonly Uint8Array[]
  readonly expected: readonly ExpectedSigner[]
  /** When the file was received. */
  readonly at: Date
}

const KINDS = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'].map((name) => PDFName.of(name))

/**
 * What a signed PDF proves: that it is the prepared file with nothing but signatures appended, each in a prepared field,
 * covering everything before it, by whom, when, and what the file itself holds about revocation: nothing is asked over the
 * network. Only for a worker thread: it reads a stranger's file.
 */
export async function verifySignedPdf(file: Uint8Array, input: VerifyInput): Promise<SignedPdfReport> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes.length > LARGEST_SIGNED_FILE) return refused('signed-file-too-large')
  if (bytes.toString('latin1', 0, 5) !== '%PDF-') return refused('signed-file-not-pdf')
  const prepared = Buffer.from(input.prepared)
  if (bytes.length < prepared.length && prepared.subarray(0, bytes.length).equals(bytes))
    return refused('signed-file-damaged')
  if (!bytes.subarray(0, prepared.length).equals(prepared)) return refused('signed-file-not-ours')
  if (bytes.length === prepared.length) return refused('signed-file-unsigned')
  const updates = updatesIn(bytes, prepared.length)
  if (!updates) return refused('signed-file-damaged')
  const state = await openPrepared(prepared)
  const changes = updates.map((update) => ({ update, ...applyUpdate(state, update) }))
  const forbidden = changes.flatMap((change) => change.forbidden)
  const remarks = [...new Set(changes.flatMap((change) => change.remarks))]
  if (forbidden.length > 0) {
    return { ...refused('signed-file-changed', forbidden.map(String)), remarks }
  }
  const newest = changes.findLastIndex(({ filled }) => filled.length > 0)
  if (newest === -1) return refused('signed-file-unsigned')
  // After the newest signature only data for its own validation.
  const later = changes.slice(newest + 1)
  if (later.some(({ remarks: said }) => said.length !== 1 || said[0] !== 'validation-data')) {
    return { ...refused('signed-file-not-covered'), remarks }
  }
  const signatures: SignatureReport[] = []
  const roots = input.roots.map(readCertificate)
  const held = readValidationData(state.objects, state.root)
  for (const { update, filled } of changes) {
    const [one, ...others] = filled
    if (!one) continue
    const names = input.expected.find(({ field }) => field === one.field)?.names ?? []
    const covered =
      others.length > 0 || !isKnownKind(one.signature.get(PDFName.of('SubFilter')))
        ? undefined
        : coveredBytes(bytes, update, one.signature)
    if (covered === null) return { ...refused('signed-file-not-covered'), remarks }
    signatures.push(
      covered === undefined
        ? unread(one.field, 'signature-unsupported')
        : await checkSignature(one.field, covered.data, covered.value, { roots, names, at: input.at, held }),
    )
  }
  return { fault: null, signatures, remarks }
}

function updatesIn(bytes: Buffer, prepared: number): PdfUpdate[] | null {
  try {
    return readUpdates(bytes, prepared)
  } catch (error) {
    // Whatever the readers stumble over: this file is not one that a signing program wrote.
    if (error instanceof Error) return null
    throw error
  }
}

function isKnownKind(kind: unknown): boolean {
  return KINDS.some((known) => known === kind)
}

function refused(code: SignedFileFault, objects?: readonly string[]): SignedPdfReport {
  return { fault: { code, ...(objects && { objects }) }, signatures: [], remarks: [] }
}
