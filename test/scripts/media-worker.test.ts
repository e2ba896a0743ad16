import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { requireBuildTools } from '../../scripts/media-worker/build-tools.mjs'
import { changeSource } from '../../scripts/media-worker/source-changes.mjs'
import { obtainMediaWorker } from '../../scripts/steps/media-worker.mjs'
import { Sentence } from '../../scripts/steps/sentence.mjs'

let folder: string
let asked: string[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'media-worker-'))
  asked = []
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** A program that ends like a worker (41), or like one that does not run here. */
async function program(file: string, exitCode = 41): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\nexit ${exitCode}\n`)
  await chmod(file, 0o755)
  return file
}

interface Ways {
  given?: string
  /** Exit codes of what the ways bring; without one they bring nothing. */
  prebuilt?: number
  built?: number
}

function obtain({ given, prebuilt, built }: Ways = {}) {
  return obtainMediaWorker({
    env: given === undefined ? {} : { MEDIASOUP_WORKER_BIN: given },
    cache: path.join(folder, 'cache'),
    version: '3.27.1',
    say: (line: string) => void asked.push(line),
    download: async ({ folder: to }: { folder: string }) => {
      asked.push('download')
      return prebuilt === undefined ? null : program(path.join(to, 'mediasoup-worker'), prebuilt)
    },
    build: async ({ folder: to, onProgress }: { folder: string; onProgress: (share: number) => void }) => {
      asked.push('build')
      for (const share of [0.01, 0.2, 0.26, 0.5, 1]) onProgress(share)
      await writeFile(path.join(await made(to), 'half.o'), 'x')
      if (built === undefined) throw new Sentence('install the tools')
      return program(path.join(to, 'mediasoup-worker'), built)
    },
  })
}

async function made(place: string): Promise<string> {
  await mkdir(place, { recursive: true })
  return place
}

/** What lies in the cache, of whichever recipe. */
async function cached(): Promise<string[]> {
  const [recipe = ''] = await readdir(path.join(folder, 'cache'))
  return readdir(path.join(folder, 'cache', recipe))
}

describe('the media worker is obtained in this order', () => {
  it('the one that was named; one that does not run is said, not passed over', async () => {
    const given = await program(path.join(folder, 'own'))
    expect(await obtain({ given })).toEqual({ file: given, from: 'environment' })
    const broken = await program(path.join(folder, 'broken'), 127)
    await expect(obtain({ given: broken, prebuilt: 41 })).rejects.toThrow(
      `MEDIASOUP_WORKER_BIN=${broken} does not run here: set it to a mediasoup-worker 3.27.1, or unset it and one is obtained.`,
    )
    expect(asked).toEqual([])
  })

  it('the prebuilt one, then the cache', async () => {
    const first = await obtain({ prebuilt: 41 })
    expect(first.from).toBe('prebuilt')
    expect(await obtain({ prebuilt: 41 })).toEqual({ file: first.file, from: 'cache' })
    expect(asked).toEqual(['download'])
    expect(await cached()).toEqual(['mediasoup-worker'])
  })

  it('a build, when the prebuilt one does not run here, with its progress by quarters', async () => {
    expect((await obtain({ prebuilt: 127, built: 41 })).from).toBe('build')
    expect(asked).toEqual([
      'download',
      'build',
      '… building the media worker from source (about 4 minutes, once)',
      '… building the media worker: 25 %',
      '… building the media worker: 50 %',
    ])
    expect(await cached()).toEqual(['mediasoup-worker'])
  })

  it('a sentence, when nothing helps; nothing counts as obtained', async () => {
    await expect(obtain()).rejects.toThrow('install the tools')
    await expect(obtain({ built: 127 })).rejects.toThrow('was built but does not run here')
    expect((await obtain({ built: 41 })).from).toBe('build')
  })

  it('once for all who ask at the same time, and what a killed build left is cleaned', async () => {
    const { file } = await obtain({ built: 41 })
    await rm(file)
    await writeFile(path.join(path.dirname(file), 'lock'), '999999999')
    await writeFile(path.join(await made(path.join(path.dirname(file), 'build/out')), 'old.o'), 'x')
    asked = []
    const all = await Promise.all([obtain({ built: 41 }), obtain({ built: 41 }), obtain({ built: 41 })])
    expect(all.map((one) => one.from).sort()).toEqual(['build', 'cache', 'cache'])
    expect(asked.filter((one) => one === 'build')).toHaveLength(1)
    expect(await cached()).toEqual(['mediasoup-worker'])
  })

  it('a cached one that no longer runs, after libraries moved on, is obtained anew', async () => {
    const { file } = await obtain({ built: 41 })
    await program(file, 127)
    expect((await obtain({ built: 41 })).from).toBe('build')
  })
})

describe('what the build needs', () => {
  const lacking = { missing: () => ['meson', 'libuv1-dev'], isRoot: false, isDebian: true }

  it('is named in one sentence to who is not root, and where there is no apt', async () => {
    await expect(requireBuildTools(lacking)).rejects.toThrow(
      'The media worker is not here and cannot be built: as administrator run: apt-get install meson libuv1-dev (or set MEDIASOUP_WORKER_BIN to a worker), then start again.',
    )
    await expect(requireBuildTools({ ...lacking, isRoot: true, isDebian: false })).rejects.toThrow(
      'install what Debian calls meson, libuv1-dev',
    )
  })

  it('is installed by root on Debian, and what apt says is passed on when it could not', async () => {
    let missing = ['meson']
    const system = { ...lacking, isRoot: true, missing: () => missing }
    const broken = { ...system, install: async () => 'E: Unable to locate package meson' }
    await expect(requireBuildTools(broken)).rejects.toThrow('apt says: E: Unable to locate package meson')
    await requireBuildTools({
      ...system,
      install: async (packages: string[]) => {
        expect(packages).toEqual(['meson'])
        missing = []
        return null
      },
    })
  })

  it('is the source that is known: another one must be looked at again', async () => {
    await made(path.join(folder, 'src/RTC'))
    await writeFile(path.join(folder, 'meson.build'), "meson_version: '>= 1.1.0',")
    await writeFile(path.join(folder, 'src/RTC/DtlsTransport.cpp'), 'rewritten')
    expect(() => changeSource(folder)).toThrow('differs from the one known in src/RTC/DtlsTransport.cpp')
  })
})
