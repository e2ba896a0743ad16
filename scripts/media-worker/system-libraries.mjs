import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inCheckout } from '../steps/checkout.mjs'

/**
 * mediasoup's build file asks each library of a subproject that it would download. These have the same names and
 * variables and answer with what pkg-config finds. `link` is what would be linked whole: nothing, the libraries are shared.
 */
const projects = {
  libuv: {
    build: ["libuv_dep = dependency('libuv')", 'libuv = []'],
    options: { build_tests: 'boolean', build_benchmarks: 'boolean' },
  },
  openssl: {
    build: ["openssl_dep = dependency('openssl', version: '>=3.0')", 'libcrypto_lib = []', 'libssl_lib = []'],
  },
  libsrtp3: {
    build: [
      "libsrtp3_dep = declare_dependency(include_directories: 'include', dependencies: dependency('libsrtp2'))",
      'libsrtp3 = []',
    ],
    options: { 'crypto-library': 'string', 'crypto-library-kdf': 'string', tests: 'string' },
    headers: { 'srtp3-on-srtp2.h': 'srtp.h' },
  },
  unordered_dense: {
    build: ["meson.override_dependency('unordered_dense', declare_dependency(include_directories: 'include'))"],
    headers: { 'unordered-dense-on-std.h': 'ankerl/unordered_dense.h' },
  },
  flatbuffers: { build: ["flatbuffers_dep = dependency('flatbuffers')", 'flatbuffers_lib = []'] },
  'abseil-cpp': {
    build: [
      "absl_container_dep = dependency('absl_flat_hash_map')",
      "absl_strings_dep = dependency('absl_strings')",
      "absl_types_dep = declare_dependency(dependencies: [dependency('absl_optional'), dependency('absl_variant'), dependency('absl_span')])",
      'absl_container_lib = []',
    ],
  },
}

/** @param {string} worker a copy of mediasoup's folder `worker`: its wraps give way to the libraries of this system */
export function putSystemLibraries(worker) {
  const subprojects = path.join(worker, 'subprojects')
  rmSync(subprojects, { recursive: true, force: true })
  for (const [name, { build, options = {}, headers = {} }] of Object.entries(projects)) {
    const folder = path.join(subprojects, name)
    mkdirSync(path.join(folder, 'include'), { recursive: true })
    writeFileSync(path.join(folder, 'meson.build'), `${[`project('${name}', 'cpp')`, ...build].join('\n')}\n`)
    writeFileSync(path.join(folder, 'meson_options.txt'), optionsText(options))
    for (const [ours, theirs] of Object.entries(headers)) {
      cpSync(inCheckout('scripts/media-worker', ours), path.join(folder, 'include', theirs))
    }
  }
}

/** meson refuses an option that a subproject does not declare; ours do nothing with them. */
function optionsText(options) {
  return Object.entries(options)
    .map(([name, type]) => `option('${name}', type: '${type}', value: ${type === 'boolean' ? 'false' : "''"})\n`)
    .join('')
}
