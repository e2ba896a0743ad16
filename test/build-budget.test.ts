import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '#server/project-root.ts'

/** Only the build that `npm test` has just made says something about the sources; one of yesterday does not. */
const FRESH_BUILD = process.env.BUILD_DIRECTORY
const CLIENT = path.join(projectRoot, FRESH_BUILD ?? 'build', 'client')
const isBuilt = FRESH_BUILD !== undefined && existsSync(path.join(CLIENT, 'assets'))

/** Parts that come by themselves once a page stands, told by what is in them: their names say nothing. */
const LIVE_CHANNEL = /engine\.io/
const MEDIA_CLIENT = /mediasoup-client/

interface ManifestEntry {
  readonly module: string
  readonly imports?: readonly string[]
}
interface Manifest {
  readonly entry: ManifestEntry
  readonly routes: Readonly<Record<string, ManifestEntry & { readonly parentId?: string }>>
}

/**
 * Page weight from the production build: what a page needs before it can be used (120 and 280 kB), and what comes by
 * itself afterwards, the channel that says "something moved".
 */
describe.runIf(isBuilt)('what a first visit loads', () => {
  const assets = isBuilt ? readdirSync(path.join(CLIENT, 'assets')) : []
  const read = (file: string) => readFileSync(path.join(CLIENT, file.replace(/^\//, '')), 'utf8')

  function manifest(): Manifest {
    const file = assets.find((name) => /^manifest-.*\.js$/.test(name))
    if (!file) throw new Error('the build has no manifest')
    return JSON.parse(
      read(`assets/${file}`)
        .replace(/^window\.__remixManifest=/, '')
        .replace(/;$/, ''),
    ) as Manifest
  }

  const neededBy = (file: string) =>
    [...read(file).matchAll(/(?:from|import)"\.\/([\w.$-]+\.js)"/g)].map(([, name]) => `/assets/${name}`)

  /** Files of a page: entry, its route and the routes around it, with what they import, transitively. */
  function filesOf(routeId: string, opensByItself: readonly RegExp[]): string[] {
    const { entry, routes } = manifest()
    const start = [entry]
    for (let id: string | undefined = routeId; id !== undefined; id = routes[id]?.parentId) {
      const route = routes[id]
      if (!route) throw new Error(`no route ${id} in the build`)
      start.push(route)
    }
    const files = new Set(start.flatMap((one) => [one.module, ...(one.imports ?? [])]))
    for (const file of files) for (const name of neededBy(file)) files.add(name)
    for (const pattern of opensByItself) {
      const lazy = assets.filter((name) => /^index-.*\.js$/.test(name) && pattern.test(read(`assets/${name}`)))
      if (lazy.length === 0) throw new Error(`no chunk with ${pattern} in the build`)
      for (const name of lazy) files.add(`/assets/${name}`)
    }
    return [...files]
  }

  const kilobytes = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / 1000

  test('a list page: at most 120 kB of JavaScript before it can be used, gzip', () => {
    expect(kilobytes(filesOf('routes/_shell.workshops._index', []))).toBeLessThanOrEqual(120)
  })

  test('a list page: at most 134 kB with the channel that opens by itself afterwards', () => {
    expect(kilobytes(filesOf('routes/_shell.workshops._index', [LIVE_CHANNEL]))).toBeLessThanOrEqual(134)
  })

  test('the agenda: at most 280 kB of JavaScript, gzip', () => {
    expect(kilobytes(filesOf('routes/_shell.workshops.$id.agenda', [LIVE_CHANNEL]))).toBeLessThanOrEqual(280)
  })

  test('the room: at most 250 kB of JavaScript with all that it loads by itself, and no other page loads it', () => {
    expect(kilobytes(filesOf('routes/workshops.$id.room', [LIVE_CHANNEL, MEDIA_CLIENT]))).toBeLessThanOrEqual(250)
    const isMedia = (file: string) => MEDIA_CLIENT.test(read(file))
    for (const id of Object.keys(manifest().routes)) expect(filesOf(id, []).filter(isMedia), id).toEqual([])
  })

  test('the live meeting: at most 320 kB of JavaScript, gzip; neither an editor nor media are in it', () => {
    const files = filesOf('routes/workshops.$id.live', [LIVE_CHANNEL])
    expect(kilobytes(files)).toBeLessThanOrEqual(320)
    expect(files.filter((file) => MEDIA_CLIENT.test(read(file)))).toEqual([])
  })

  test('no two files need each other: one of them would run before what it uses is there', () => {
    const done = new Set<string>()
    function visit(file: string, way: readonly string[]): void {
      expect(way, `${file} needs itself`).not.toContain(file)
      if (done.has(file)) return
      for (const next of neededBy(file)) visit(next, [...way, file])
      done.add(file)
    }
    for (const name of assets) if (name.endsWith('.js')) visit(`/assets/${name}`, [])
  })

  test('[F16] one copy of Yjs in the browser’s build', () => {
    const copies = assets
      .filter((name) => name.endsWith('.js'))
      .filter((name) => read(`assets/${name}`).includes('__ $YJS$ __'))
    expect(copies).toHaveLength(1)
  })
})
