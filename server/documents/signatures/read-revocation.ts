import { Constructed, fromBER, Sequence } from 'asn1js'
import { BasicOCSPResponse, type Certificate, CertificateRevocationList, OCSPResponse, type SignerInfo } from 'pkijs'
import type { SignatureReport } from './contract.ts'
import { isVouchedFor } from './vouching.ts'

/** Lists (CRL) and answers (OCSP) about revocation that came with a file, in DER. Nothing is asked over the network. */
export interface EmbeddedRevocation {
  readonly crls: readonly Uint8Array[]
  readonly ocsps: readonly Uint8Array[]
}

/** Adobe's RevocationInfoArchival, in which many programs keep what they asked for when they signed. */
const ARCHIVAL = '1.2.840.113583.1.1.8'

interface Asked {
  readonly certificate: Certificate
  /** Certificates of the signature; with the roots they hold the issuer. */
  readonly others: readonly Certificate[]
  readonly roots: readonly Certificate[]
  readonly at: Date
}

/**
 * Whether the certificate was revoked by then, as far as what came with the file says: only what is signed by the very
 * issuer of the certificate, for whom a root vouches, counts. Null: nothing of that kind came with it.
 */
export async function readRevocation(
  asked: Asked,
  { crls, ocsps }: EmbeddedRevocation,
): Promise<SignatureReport['revocation']> {
  const issuer = await issuerOf(asked)
  if (!issuer) return null
  const found: NonNullable<SignatureReport['revocation']>[] = []
  for (const der of crls) found.push(...(await readable(() => fromList(der, asked, issuer))))
  for (const der of ocsps) found.push(...(await readable(() => fromAnswer(der, asked, issuer))))
  const newest = found.sort((a, b) => b.asOf.localeCompare(a.asOf))[0]
  return found.find(({ state }) => state === 'revoked') ?? newest ?? null
}

/** What a signing program put into the signature itself. */
export function revocationInside(info: SignerInfo): EmbeddedRevocation {
  const [value] = info.signedAttrs?.attributes.find(({ type }) => type === ARCHIVAL)?.values ?? []
  const inside: { crls: Uint8Array[]; ocsps: Uint8Array[] } = { crls: [], ocsps: [] }
  if (!(value instanceof Sequence)) return inside
  for (const part of value.valueBlock.value) {
    const [list] = part instanceof Constructed ? part.valueBlock.value : []
    if (!(list instanceof Sequence)) continue
    const held = list.valueBlock.value.map((one) => new Uint8Array(one.toBER(false)))
    if (part.idBlock.tagNumber === 0) inside.crls.push(...held)
    if (part.idBlock.tagNumber === 1) inside.ocsps.push(...held)
  }
  return inside
}

async function issuerOf({ certificate, others, roots, at }: Asked): Promise<Certificate | null> {
  for (const one of [...roots, ...others]) {
    if (!one.subject.isEqual(certificate.issuer) || !(await certificate.verify(one))) continue
    if (roots.includes(one) || (await isVouchedFor(one, others, roots, at))) return one
  }
  return null
}

async function fromList(der: Uint8Array, { certificate, at }: Asked, issuer: Certificate) {
  const list = new CertificateRevocationList({ schema: fromBER(new Uint8Array(der)).result })
  if (!list.issuer.isEqual(certificate.issuer) || !(await list.verify({ issuerCertificate: issuer }))) return null
  const entry = list.revokedCertificates?.find((one) => one.userCertificate.isEqual(certificate.serialNumber))
  const isRevoked = entry !== undefined && entry.revocationDate.value <= at
  return { state: isRevoked ? 'revoked' : 'good', by: 'crl', asOf: list.thisUpdate.value.toISOString() } as const
}

async function fromAnswer(der: Uint8Array, { certificate }: Asked, issuer: Certificate) {
  const answer = new OCSPResponse({ schema: fromBER(new Uint8Array(der)).result })
  if (!answer.responseBytes) return null
  const held = fromBER(new Uint8Array(answer.responseBytes.response.valueBlock.valueHexView)).result
  const basic = new BasicOCSPResponse({ schema: held })
  if (!(await basic.verify({ trustedCerts: [issuer] }))) return null
  const { isForCertificate, status } = await basic.getCertificateStatus(certificate, issuer)
  const asOf = basic.tbsResponseData.responses[0]?.thisUpdate.toISOString()
  if (!isForCertificate || status === 2 || asOf === undefined) return null
  return { state: status === 0 ? 'good' : 'revoked', by: 'ocsp', asOf } as const
}

/** What cannot be read, or is not signed by whom it should be, says nothing. */
async function readable<T>(read: () => Promise<T | null>): Promise<T[]> {
  try {
    const one = await read()
    return one === null ? [] : [one]
  } catch (error) {
    if (error instanceof Error) return [] // the library throws what it finds wrong
    throw error
  }
}
