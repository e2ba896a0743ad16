import { Enumerated, GeneralizedTime, Integer, OctetString, Primitive } from 'asn1js'
import {
  BasicOCSPResponse,
  CertID,
  CertificateRevocationList,
  OCSPResponse,
  ResponseBytes,
  RevokedCertificate,
  SingleResponse,
  Time,
} from 'pkijs'
import type { TestIdentity } from './test-authority.ts'

/** A list of `by` of that day, with those that it revoked on the given days. */
export async function crlOf(
  by: TestIdentity,
  asOf: Date,
  revoked: readonly { readonly identity: TestIdentity; readonly on: Date }[],
): Promise<Uint8Array> {
  const list = new CertificateRevocationList({ version: 1, thisUpdate: new Time({ type: 0, value: asOf }) })
  list.issuer.typesAndValues = by.certificate.subject.typesAndValues
  if (revoked.length > 0) {
    list.revokedCertificates = revoked.map(({ identity, on }) => {
      const userCertificate = new Integer({ valueHex: identity.certificate.serialNumber.valueBlock.valueHexView })
      return new RevokedCertificate({ userCertificate, revocationDate: new Time({ type: 0, value: on }) })
    })
  }
  await list.sign(by.key, 'SHA-256')
  return new Uint8Array(list.toSchema(true).toBER(false))
}

/** An answer of `by` about one certificate. */
export async function ocspOf(by: TestIdentity, about: TestIdentity, asOf: Date, isGood: boolean): Promise<Uint8Array> {
  const certID = new CertID()
  await certID.createForCertificate(about.certificate, { hashAlgorithm: 'SHA-256', issuerCertificate: by.certificate })
  const single = new SingleResponse({ certID })
  single.thisUpdate = asOf
  single.certStatus = isGood
    ? new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 } })
    : new Primitive({
        idBlock: { tagClass: 3, tagNumber: 1 },
        valueHex: new GeneralizedTime({ valueDate: asOf }).toBER(),
      })
  if (!isGood) single.certStatus.idBlock.isConstructed = true
  const basic = new BasicOCSPResponse()
  basic.tbsResponseData.responderID = by.certificate.subject
  basic.tbsResponseData.producedAt = asOf
  basic.tbsResponseData.responses.push(single)
  basic.certs = [by.certificate]
  await basic.sign(by.key, 'SHA-256')
  const answer = new OCSPResponse({ responseStatus: new Enumerated({ value: 0 }) })
  answer.responseBytes = new ResponseBytes({
    responseType: '1.3.6.1.5.5.7.48.1.1',
    response: new OctetString({ valueHex: basic.toSchema().toBER(false) }),
  })
  return new Uint8Array(answer.toSchema().toBER(false))
}
