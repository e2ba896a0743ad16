import { fromBER } from 'asn1js'
import { Certificate, CertificateChainValidationEngine } from 'pkijs'

/** Whether a way of certificates leads from this one to a root. A certificate that is not valid any more is said apart. */
export async function isVouchedFor(
  certificate: Certificate,
  others: readonly Certificate[],
  roots: readonly Certificate[],
  at: Date,
): Promise<boolean> {
  const [from, until] = [certificate.notBefore.value, certificate.notAfter.value]
  const engine = new CertificateChainValidationEngine({
    trustedCerts: [...roots],
    // The one in question stands last: the engine begins there.
    certs: [...others.filter((one) => one !== certificate), certificate],
    checkDate: at < from ? from : at > until ? until : at,
  })
  const { result } = await engine.verify()
  return result
}

/** The certificate in DER. */
export function readCertificate(der: Uint8Array): Certificate {
  const parsed = fromBER(new Uint8Array(der))
  if (parsed.offset === -1) throw new Error('no certificate')
  return new Certificate({ schema: parsed.result })
}
