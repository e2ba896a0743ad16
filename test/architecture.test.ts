import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#server/project-root.ts'
import { isTest, refusalOf } from './architecture/import-rules.ts'
import { placeOf, readSourceFiles, type SourceFile, walk } from './architecture/source-file.ts'

const files = readSourceFiles()
const product = files.filter((file) => !isTest(file.path))

/** Places in these files where a node is not allowed. */
function places(among: readonly SourceFile[], forbidden: (node: ts.Node) => boolean): string[] {
  const found: string[] = []
  for (const file of among) {
    walk(file.tree, (node) => {
      if (forbidden(node)) found.push(placeOf(file, node))
    })
  }
  return found
}

function isMember(node: ts.Node, object: string, member: string): boolean {
  return ts.isPropertyAccessExpression(node) && node.expression.getText() === object && node.name.text === member
}

describe('who may import whom', () => {
  it('reads imports and tells types from values', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(product.some((file) => file.imports.some((one) => one.typeOnly))).toBe(true)
  })

  it('is as the table of ARCHITECTURE.md says', () => {
    expect(
      product.flatMap((file) => file.imports.map((one) => refusalOf(file.path, one)).filter((refusal) => refusal)),
    ).toEqual([])
  })

  it('scripts reach packages only by imports at run time: they start before the packages are there', () => {
    const scripts = files.filter((file) => file.path.startsWith('scripts/'))
    const early = scripts.flatMap((file) =>
      file.imports
        .filter((one) => !one.dynamic && !/^(node:|\.)/.test(one.specifier))
        .map((one) => `${file.path}: ${one.specifier}`),
    )
    expect(early).toEqual([])
  })

  it('own files are imported with their extension', () => {
    const bare = files.flatMap((file) =>
      file.imports
        .filter((one) => one.target !== null && !/\.(ts|tsx|js|mjs|css|json|svg)(\?\w+)?$/.test(one.target))
        .map((one) => `${file.path}: ${one.specifier}`),
    )
    expect(bare).toEqual([])
  })
})

describe('names', () => {
  it('files are in kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)*\.(ts|tsx|js|mjs)$/
    expect(files.map((file) => file.path).filter((file) => !kebab.test(path.basename(file)))).toEqual([])
  })

  it('no place is called utils, helpers, common or misc: it would have no owner', () => {
    const ownerless = /(^|[/.-])(utils?|helpers?|common|misc)([/.-]|$)/
    // Texts that every screen uses belong to the catalogue, which owns its folder.
    const named = files.map((file) => file.path).filter((file) => !file.startsWith('server/language/messages/'))
    expect(named.filter((file) => ownerless.test(file))).toEqual([])
  })

  it('there are no barrels', () => {
    const isIndex = (file: SourceFile) => /^index\./.test(path.basename(file.path)) && file.path !== 'server/index.ts'
    const passesOn = (file: SourceFile) => /^export \* from/m.test(file.text)
    expect(files.filter((file) => isIndex(file) || passesOn(file)).map((file) => file.path)).toEqual([])
  })

  it('no file is longer than 300 lines, texts excepted', () => {
    const tooLong = files.filter((file) => !file.path.includes('/messages/') && file.text.split('\n').length > 301)
    expect(tooLong.map((file) => file.path)).toEqual([])
  })
})

describe('style that a compiler does not keep', () => {
  it('the time comes from the injected clock, on the server', () => {
    const timed = product.filter((file) => !file.path.startsWith('app/') && file.path !== 'server/kernel/clock.ts')
    const readsTime = (node: ts.Node) =>
      isMember(node, 'Date', 'now') ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
    expect(places(timed, readsTime)).toEqual([])
  })

  it('the environment is read once: server/index.ts hands it to server/env.ts', () => {
    const others = product.filter((file) => file.path !== 'server/env.ts' && file.path !== 'server/index.ts')
    expect(places(others, (node) => isMember(node, 'process', 'env'))).toEqual([])
  })

  it('there is no enum', () => {
    expect(places(files, ts.isEnumDeclaration)).toEqual([])
  })

  it('no catch is empty', () => {
    expect(places(files, (node) => ts.isCatchClause(node) && node.block.statements.length === 0)).toEqual([])
  })
})

describe('[F16] one copy of Yjs', () => {
  it('is installed', () => {
    const lock: { packages: Record<string, unknown> } = JSON.parse(
      readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'),
    )
    expect(Object.keys(lock.packages).filter((name) => /(^|\/)node_modules\/yjs$/.test(name))).toEqual([
      'node_modules/yjs',
    ])
  })

  it('is loaded by the server with everything that speaks Yjs', async () => {
    const speakers = ['yjs', 'y-protocols/sync', 'y-protocols/awareness', 'y-websocket', '@tiptap/y-tiptap']
    const source = `${speakers.map((name) => `await import('${name}')`).join('\n')}\nprocess.exit(0)`
    const node = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', source], { cwd: projectRoot })
    // Yjs complains on the console when it is loaded twice.
    expect(await node).toEqual({ stdout: '', stderr: '' })
  })
})
