import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import { generate } from 'selfsigned'
import { isMissing } from '#server/database/missing-file.ts'
import type { Clock } from '#server/kernel/clock.ts'

export interface LanCertificate {
  /** PEM */
  readonly key: string
  readonly cert: string
  /** Addresses under which the certificate is good, 127.0.0.1 first. */
  readonly addresses: readonly string[]
}

const DAY_MS = 86_400_000
/** Browsers refuse certificates that live longer than 398 days. */
const VALID_DAYS = 365

/**
 * The certificate for `--lan` (cameras need HTTPS): kept in the data directory, so that a browser that trusted it once
 * trusts it again; made anew a month before it ends or when this machine has another address.
 */
export async function lanCertificate(options: {
  readonly dataDirectory: string
  readonly clock: Clock
  readonly addresses?: readonly string[]
}): Promise<LanCertificate> {
  const addresses = ['127.0.0.1', ...(options.addresses ?? localAddresses())]
  const folder = path.join(options.dataDirectory, 'lan-certificate')
  const kept = await readKept(folder)
  const now = options.clock.now()
  if (kept && isGood(kept.cert, addresses, now)) return { ...kept, addresses }
  const made = await make(addresses, now)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path.join(folder, 'key.pem'), made.key, { mode: 0o600 })
  await writeFile(path.join(folder, 'cert.pem'), made.cert)
  return { ...made, addresses }
}

/** IPv4 addresses of this machine in its networks. */
function localAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address)
}

async function readKept(folder: string): Promise<{ key: string; cert: string } | null> {
  try {
    const [key, cert] = await Promise.all(
      ['key.pem', 'cert.pem'].map((name) => readFile(path.join(folder, name), 'utf8')),
    )
    return key && cert ? { key, cert } : null
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function isGood(cert: string, addresses: readonly string[], now: Date): boolean {
  const parsed = new X509Certificate(cert)
  const ends = Date.parse(parsed.validTo)
  return ends - now.getTime() > 30 * DAY_MS && addresses.every((address) => parsed.checkIP(address) !== undefined)
}

async function make(addresses: readonly string[], now: Date): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Tieng Noi Chung (LAN)' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, keyAgreement: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [{ type: 2, value: 'localhost' }, ...addresses.map((ip) => ({ type: 7 as const, ip }))],
      },
    ],
  })
  return { key, cert }
}
