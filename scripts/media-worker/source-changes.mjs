import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Sentence } from '../steps/sentence.mjs'

const changes = [
  {
    // Debian 12 has meson 1.0.1, which builds it as well.
    file: 'meson.build',
    from: "meson_version: '>= 1.1.0'",
    to: "meson_version: '>= 1.0.0'",
  },
  {
    // OpenSSL calls back with BIO_CB_RETURN *added* to the operation. Compared as a whole it never matches, so that the
    // answer to a control call is taken for 1. An OpenSSL built with kernel TLS (Debian, Ubuntu) then believes that the
    // kernel encrypts, and the worker dies at the first real DTLS handshake; mediasoup's own OpenSSL has no kernel TLS.
    file: 'src/RTC/DtlsTransport.cpp',
    from: '(operationType == BIO_CB_RETURN) ?',
    to: '(operationType & BIO_CB_RETURN) ?',
  },
]

/**
 * @param {string} worker a copy of mediasoup's folder `worker`
 * @throws {Sentence} when mediasoup changed such a place: then it must be looked at again
 */
export function changeSource(worker) {
  for (const { file, from, to } of changes) {
    const target = path.join(worker, file)
    const text = readFileSync(target, 'utf8')
    if (text.split(from).length !== 2) {
      throw new Sentence(
        `The source of this mediasoup differs from the one known in ${file}: look at scripts/media-worker/source-changes.mjs again.`,
      )
    }
    writeFileSync(target, text.replace(from, to))
  }
}
