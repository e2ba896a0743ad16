import type { Certificate } from 'pkijs'
import type { SignatureReport } from './contract.ts'

const COMMON_NAME = '2.5.4.3'

export function certificateView(certificate: Certificate): NonNullable<SignatureReport['certificate']> {
  return {
    name: nameIn(certificate.subject),
    issuer: nameIn(certificate.issuer),
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
    from: certificate.notBefore.value.toISOString(),
    until: certificate.notAfter.value.toISOString(),
  }
}

export function isValidAt(certificate: Certificate, at: Date): boolean {
  return certificate.notBefore.value <= at && at <= certificate.notAfter.value
}

function nameIn(name: Certificate['subject']): string {
  const found = name.typesAndValues.find(({ type }) => type === COMMON_NAME) ?? name.typesAndValues[0]
  return String(found?.value.valueBlock.value ?? '').normalize('NFC')
}
