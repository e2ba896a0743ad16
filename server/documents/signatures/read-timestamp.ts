import { type BaseBlock, OctetString } from 'asn1js'
import { Certificate, ContentInfo, SignedData, type SignerInfo, TSTInfo } from 'pkijs'
import type { CheckAgainst } from './check-signature.ts'
import { isVouchedFor } from './vouching.ts'

const TOKEN = '1.2.840.113549.1.9.16.2.14'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
}

/**
 * The time of an RFC 3161 token over the signature's value: only one whose imprint and signature hold and for whose
 * certificate a configured root vouches proves a time. Null otherwise.
 */
export async function readTimestamp(info: SignerInfo, { roots }: Pick<CheckAgainst, 'roots'>): Promise<Date | null> {
  const attribute = info.unsignedAttrs?.attributes.find(({ type }) => type === TOKEN)
  const [value] = attribute?.values ?? []
  if (value === undefined || roots.length === 0) return null
  try {
    return await provenTime(value as BaseBlock, info, roots)
  } catch (error) {
    if (error instanceof Error) return null // a token that cannot be read proves no time
    throw error
  }
}

async function provenTime(token: BaseBlock, info: SignerInfo, roots: readonly Certificate[]): Promise<Date | null> {
  const signed = new SignedData({ schema: new ContentInfo({ schema: token }).content })
  const content = signed.encapContentInfo.eContent
  if (!content) return null
  const bytes = new Uint8Array(content.getValue())
  const said = TSTInfo.fromBER(bytes)
  const digest = DIGESTS[said.messageImprint.hashAlgorithm.algorithmId]
  if (!digest) return null
  const imprint = await crypto.subtle.digest(digest, new Uint8Array(info.signature.valueBlock.valueHexView))
  const stated = said.messageImprint.hashedMessage
  if (!(stated instanceof OctetString) || !Buffer.from(imprint).equals(Buffer.from(stated.valueBlock.valueHexView)))
    return null
  // The library looks at the imprint once more, and so asks for what was stamped.
  const stamped = new Uint8Array(info.signature.valueBlock.valueHexView).buffer
  if (!(await signed.verify({ signer: 0, data: stamped, checkChain: false }))) return null
  const certificates = (signed.certificates ?? []).filter((one): one is Certificate => one instanceof Certificate)
  const authority = certificates.find(isTimeStamping)
  if (!authority || !(await isVouchedFor(authority, certificates, roots, said.genTime))) return null
  return said.genTime
}

function isTimeStamping(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.37')?.parsedValue
  const purposes: unknown = (usage as { keyPurposes?: unknown } | undefined)?.keyPurposes
  return Array.isArray(purposes) && purposes.includes(TIME_STAMPING)
}
