import { OctetString } from 'asn1js'
import { Certificate, CertificateRevocationList, ContentInfo, SignedData, type SignerInfo } from 'pkijs'
import { certificateView, isValidAt } from './certificate-view.ts'
import type { SignatureFault, SignatureReport } from './contract.ts'
import { type EmbeddedRevocation, readRevocation, revocationInside } from './read-revocation.ts'
import { readTimestamp } from './read-timestamp.ts'
import { sameName } from './same-name.ts'
import { isVouchedFor } from './vouching.ts'

/** What is known of the world while a signature is looked at. */
export interface CheckAgainst {
  readonly roots: readonly Certificate[]
  /** Names that may stand in the certificate. */
  readonly names: readonly string[]
  /** When the file was received. */
  readonly at: Date
  /** What the file holds about revocation beside its signatures. */
  readonly held: EmbeddedRevocation
}

const DIGESTS: Readonly<Record<string, 'SHA-256' | 'SHA-384' | 'SHA-512'>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}
const ATTRIBUTE = { messageDigest: '1.2.840.113549.1.9.4', signingTime: '1.2.840.113549.1.9.5' } as const

/**
 * One detached CMS signature over `data` (PAdES; adbe.pkcs7.detached): its digest, its certificate, who vouches for it,
 * when. The certificate must have been valid at a proven time-stamp, without one when the file was received.
 */
export async function checkSignature(
  field: string,
  data: Buffer,
  value: Buffer,
  against: CheckAgainst,
): Promise<SignatureReport> {
  const signed = readSigned(value)
  const info = signed?.signerInfos.length === 1 ? signed.signerInfos[0] : undefined
  if (!signed || !info) return unread(field, 'signature-unsupported')
  const digest = DIGESTS[info.digestAlgorithm.algorithmId]
  const certificate = signerOf(signed, info)
  if (!digest || !certificate) return unread(field, 'signature-unsupported')
  const faults: SignatureFault[] = []
  const hash = Buffer.from(await crypto.subtle.digest(digest, new Uint8Array(data)))
  const stated = octets(info, ATTRIBUTE.messageDigest)
  if (!stated) return unread(field, 'signature-unsupported')
  if (!stated.equals(hash)) faults.push('signature-digest')
  else if (!(await isSignedBy(signed, data))) faults.push('signature-broken')
  const timestamp = await readTimestamp(info, against)
  const claimed = timeOf(info)
  const at = timestamp ?? against.at
  if (!isValidAt(certificate, at)) faults.push('signature-certificate-expired')
  const chain = await chainOf(certificate, signed, against, at)
  if (chain === 'unknown') faults.push('signature-unknown-issuer')
  const revocation = chain === 'trusted' ? await revocationOf(certificate, signed, info, against, at) : null
  if (revocation?.state === 'revoked') faults.push('signature-certificate-revoked')
  const view = certificateView(certificate)
  if (!against.names.some((name) => sameName(name, view.name))) faults.push('signature-other-person')
  const time = timestamp
    ? ({ at: timestamp.toISOString(), by: 'timestamp' } as const)
    : claimed && ({ at: claimed.toISOString(), by: 'signer' } as const)
  return { field, faults, chain, time, revocation, certificate: view }
}

export function unread(field: string, fault: SignatureFault): SignatureReport {
  return { field, faults: [fault], chain: 'not-checked', time: null, certificate: null }
}

function readSigned(value: Buffer): SignedData | null {
  try {
    const info = ContentInfo.fromBER(new Uint8Array(value))
    return new SignedData({ schema: info.content })
  } catch (error) {
    if (error instanceof Error) return null // whatever the reader found: it is no signature
    throw error
  }
}

function signerOf(signed: SignedData, info: SignerInfo): Certificate | null {
  const certificates = certificatesIn(signed)
  const sid: unknown = info.sid
  const named = sid as {
    issuer?: { isEqual(other: unknown): boolean }
    serialNumber?: { isEqual(other: unknown): boolean }
  }
  return (
    certificates.find(
      (one) => named.issuer?.isEqual(one.issuer) === true && named.serialNumber?.isEqual(one.serialNumber) === true,
    ) ?? null
  )
}

async function isSignedBy(signed: SignedData, data: Buffer): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: new Uint8Array(data).buffer, checkChain: false })
  } catch (error) {
    if (error instanceof Error) return false // the library throws what it finds wrong
    throw error
  }
}

async function chainOf(
  certificate: Certificate,
  signed: SignedData,
  { roots }: CheckAgainst,
  at: Date,
): Promise<SignatureReport['chain']> {
  if (roots.length === 0) return 'not-checked'
  return (await isVouchedFor(certificate, certificatesIn(signed), roots, at)) ? 'trusted' : 'unknown'
}

function revocationOf(
  certificate: Certificate,
  signed: SignedData,
  info: SignerInfo,
  { roots, held }: CheckAgainst,
  at: Date,
): Promise<SignatureReport['revocation']> {
  const inside = revocationInside(info)
  const lists = (signed.crls ?? []).filter((one) => one instanceof CertificateRevocationList)
  const crls = [...inside.crls, ...lists.map((one) => new Uint8Array(one.toSchema(true).toBER(false))), ...held.crls]
  const ocsps = [...inside.ocsps, ...held.ocsps]
  return readRevocation({ certificate, others: certificatesIn(signed), roots, at }, { crls, ocsps })
}

function certificatesIn(signed: SignedData): Certificate[] {
  return (signed.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate)
}

function octets(info: SignerInfo, type: string): Buffer | null {
  const [value] = info.signedAttrs?.attributes.find((one) => one.type === type)?.values ?? []
  return value instanceof OctetString ? Buffer.from(value.valueBlock.valueHexView) : null
}

function timeOf(info: SignerInfo): Date | null {
  const [value] = info.signedAttrs?.attributes.find((one) => one.type === ATTRIBUTE.signingTime)?.values ?? []
  const date: unknown = (value as { toDate?: () => Date } | undefined)?.toDate?.()
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : null
}
