import { Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime, Utf8String } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  setEngine,
  TSTInfo,
} from 'pkijs'

/** A key with its certificate. A test makes its own: nothing of it has any value outside. */
export interface TestIdentity {
  readonly certificate: Certificate
  readonly key: CryptoKey
  readonly chain: readonly Certificate[]
}

interface Wanted {
  readonly name: string
  readonly from?: Date
  readonly until?: Date
  readonly isAuthority?: boolean
  readonly isTimeStamping?: boolean
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const OID = { data: '1.2.840.113549.1.7.1', signed: '1.2.840.113549.1.7.2', tst: '1.2.840.113549.1.9.16.1.4' } as const
let serial = 1000

/** A root, "BẢN THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ" in its name. */
export function testRoot(name = 'CA THỬ NGHIỆM - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ'): Promise<TestIdentity> {
  return issue(null, { name, isAuthority: true })
}

export async function issue(by: TestIdentity | null, wanted: Wanted): Promise<TestIdentity> {
  // pkijs looks for a window to decide where its engine lies; a test beside this one may have opened one.
  setEngine('webcrypto', new CryptoEngine({ name: 'webcrypto', crypto }))
  const { publicKey, privateKey } = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: ++serial }) })
  const subject = new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: wanted.name }) })
  const country = new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'VN' }) })
  certificate.subject.typesAndValues.push(country, subject)
  certificate.issuer.typesAndValues = by ? by.certificate.subject.typesAndValues : certificate.subject.typesAndValues
  certificate.notBefore.value = wanted.from ?? new Date('2020-01-01T00:00:00Z')
  certificate.notAfter.value = wanted.until ?? new Date('2040-01-01T00:00:00Z')
  certificate.extensions = [basicConstraints(wanted.isAuthority === true)]
  if (wanted.isTimeStamping) certificate.extensions.push(timeStamping())
  await certificate.subjectPublicKeyInfo.importKey(publicKey)
  await certificate.sign(by?.key ?? privateKey, 'SHA-256')
  return { certificate, key: privateKey, chain: by ? [by.certificate, ...by.chain] : [] }
}

export function derOf({ certificate }: TestIdentity): Uint8Array {
  return new Uint8Array(certificate.toSchema(true).toBER(false))
}

/** A detached CMS signature, with a time-stamp token of `authority` where there is one. */
export async function cmsOf(
  data: Uint8Array,
  by: TestIdentity,
  at: Date,
  stamp?: { readonly authority: TestIdentity; readonly at: Date },
): Promise<Uint8Array> {
  const signed = await signedData(by, OID.data, new Uint8Array(data), at)
  const [info] = signed.signerInfos
  if (stamp && info) {
    const token = await tokenOver(new Uint8Array(info.signature.valueBlock.valueHexView), stamp.authority, stamp.at)
    const attribute = new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [token.toSchema()] })
    info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] })
  }
  return new Uint8Array(wrapped(signed).toSchema().toBER(false))
}

async function tokenOver(value: Uint8Array, by: TestIdentity, at: Date): Promise<ContentInfo> {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(value))
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new OctetString({ valueHex: hash }),
    }),
    serialNumber: new Integer({ value: ++serial }),
    genTime: at,
  })
  const bytes = new Uint8Array(info.toSchema().toBER(false))
  const signed = await signedData(by, OID.tst, bytes, at)
  signed.encapContentInfo = new EncapsulatedContentInfo({ eContentType: OID.tst })
  // In one piece, as authorities send it; the constructor would cut it up.
  signed.encapContentInfo.eContent = new OctetString({ valueHex: bytes.buffer })
  return wrapped(signed)
}

async function signedData(
  by: TestIdentity,
  type: string,
  data: Uint8Array<ArrayBuffer>,
  at: Date,
): Promise<SignedData> {
  const hash = await crypto.subtle.digest('SHA-256', data)
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: type })] }),
    new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: at })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: hash })] }),
  ]
  const { issuer, serialNumber } = by.certificate
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: type }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [by.certificate, ...by.chain],
  })
  await signed.sign(by.key, 0, 'SHA-256', data.buffer)
  return signed
}

function wrapped(signed: SignedData): ContentInfo {
  return new ContentInfo({ contentType: OID.signed, content: signed.toSchema(true) })
}

function basicConstraints(cA: boolean): Extension {
  const value = new BasicConstraints({ cA })
  return new Extension({
    extnID: '2.5.29.19',
    critical: true,
    extnValue: value.toSchema().toBER(false),
    parsedValue: value,
  })
}

function timeStamping(): Extension {
  const value = new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] })
  return new Extension({
    extnID: '2.5.29.37',
    critical: true,
    extnValue: value.toSchema().toBER(false),
    parsedValue: value,
  })
}
