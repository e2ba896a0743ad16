import type { Translated } from '../translated.ts'
import type { signedFileFailures as vi } from '../vi/signed-file-failures.ts'

export const signedFileFailures: Translated<typeof vi> = {
  'signed-file-not-pdf': 'This file is not a PDF. Upload the signed PDF.',
  'signed-file-too-large':
    'The file is too large or too complex to be checked. Sign the file downloaded from this page again.',
  'signed-file-not-ours':
    'This is not the file prepared on this page, or another program has saved it anew. Download the file from this page and sign that one.',
  'signed-file-damaged':
    'The file is cut off or damaged. Upload it again; if that does not help, sign the file downloaded from this page again.',
  'signed-file-changed':
    'Something else than signatures changed after the file was prepared (objects {objects}). The file was not taken.',
  'signed-file-not-covered': 'The newest signature does not cover the whole file. The file was not taken.',
  'signed-file-unsigned': 'The file has no digital signature. Sign it with your token, then upload it.',
  'signature-digest': 'The content was changed after signing.',
  'signature-broken': 'The signature does not belong to its certificate.',
  'signature-unsupported': 'This form of signature or its algorithm cannot be checked.',
  'signature-unknown-issuer': 'The certificate was not issued by a trusted authority.',
  'signature-certificate-expired': 'The certificate was not valid at the time of signing.',
  'signature-certificate-revoked': 'The certificate was revoked before it signed, by the data in the file.',
  'signature-other-person': 'The name in the certificate is not of a person who may sign for this body.',
}
