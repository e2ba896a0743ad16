/** Why a PDF as a whole is refused, whatever its signatures say; its text is `failures.<code>`. */
export const SIGNED_FILE_FAULTS = [
  'signed-file-not-pdf',
  /** Larger than LARGEST_SIGNED_FILE, more revisions than MOST_REVISIONS, or it took too long to read. */
  'signed-file-too-large',
  /** Does not begin with the bytes that were prepared: another document, or saved anew by a program. */
  'signed-file-not-ours',
  /** Cut off, or its structure is not what a signing program appends. */
  'signed-file-damaged',
  /** Something else than signing changed after the file was prepared: details.objects. */
  'signed-file-changed',
  /** After the newest signature something was added that it does not cover. */
  'signed-file-not-covered',
  'signed-file-unsigned',
] as const
export type SignedFileFault = (typeof SIGNED_FILE_FAULTS)[number]

/** What is wrong with one signature; its text is `failures.<code>`. */
export const SIGNATURE_FAULTS = [
  /** The covered bytes are not those that were signed. */
  'signature-digest',
  /** The signature does not belong to its certificate. */
  'signature-broken',
  /** A form or an algorithm that is not read here, SHA-1 among them. */
  'signature-unsupported',
  /** No configured root vouches for the certificate. */
  'signature-unknown-issuer',
  /** The certificate was not valid at the time: details.from, details.until. */
  'signature-certificate-expired',
  /** What came with the file says that the certificate was revoked by then. */
  'signature-certificate-revoked',
  /** Signed by someone else than those who may sign for the body: details.name. */
  'signature-other-person',
] as const
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number]

/** One signature, in the order in which they were made. Plain data: it goes into JSON and comes back. */
export interface SignatureReport {
  /** Name of the prepared field. */
  readonly field: string
  readonly faults: readonly SignatureFault[]
  /** `not-checked`: no roots are configured; such a signature is never called valid. */
  readonly chain: 'trusted' | 'unknown' | 'not-checked'
  /** By a time-stamp token that was checked, or only as the signer's own clock says; UTC, ISO 8601. */
  readonly time: { readonly at: string; readonly by: 'timestamp' | 'signer' } | null
  /**
   * What came with the file (CRL, OCSP) says of the certificate, and of when that is; null: nothing that could be checked.
   * Missing in reports that were written before it was looked at.
   */
  readonly revocation?: {
    readonly state: 'good' | 'revoked'
    readonly by: 'crl' | 'ocsp'
    readonly asOf: string
  } | null
  readonly certificate: {
    readonly name: string
    readonly issuer: string
    /** Hex. */
    readonly serial: string
    readonly from: string
    readonly until: string
  } | null
}

/** What was proven of a signed PDF and what was not. */
export interface SignedPdfReport {
  readonly fault: { readonly code: SignedFileFault; readonly objects?: readonly string[] } | null
  readonly signatures: readonly SignatureReport[]
  /** Something was added that changes no page: 'metadata' (title data), 'validation-data' (LTV). */
  readonly remarks: readonly ('metadata' | 'validation-data')[]
}

/** Whose certificate may sign in a field: names as they stand in its subject (CN). Empty: not known, nobody passes. */
export interface ExpectedSigner {
  readonly field: string
  readonly names: readonly string[]
}

/** Whether a signature may be called "Ký số": nothing wrong with it, and a configured root vouches for it. */
export function isProven({ faults, chain }: Pick<SignatureReport, 'faults' | 'chain'>): boolean {
  return faults.length === 0 && chain === 'trusted'
}

export const LARGEST_SIGNED_FILE = 50 * 1024 * 1024
/** Appended revisions: ten departments, each with a signature and data for its long-term validation, and some to spare. */
export const MOST_REVISIONS = 64
