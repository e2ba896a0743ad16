import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readCertificate } from './vouching.ts'

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g

/**
 * The trusted certificates of a folder (SIGNING_ROOTS): *.pem, *.crt and *.cer, PEM with one or several, or DER. Throws
 * where one cannot be read: a root left out by mistake would make good signatures look unknown.
 */
export function readSigningRoots(folder: string | null): Uint8Array[] {
  if (folder === null) return []
  const names = readdirSync(folder).filter((name) => /\.(pem|crt|cer)$/i.test(name))
  return names.flatMap((name) => {
    const bytes = readFileSync(path.join(folder, name))
    const blocks = [...bytes.toString('latin1').matchAll(PEM)].map(([, text = '']) => Buffer.from(text, 'base64'))
    const roots = (blocks.length > 0 ? blocks : [bytes]).map((der) => new Uint8Array(der))
    for (const der of roots) readCertificate(der)
    return roots
  })
}
