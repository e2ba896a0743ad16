import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { projectRoot } from '#server/project-root.ts'

/** One import (or re-export) of a source file. */
export interface Import {
  /** As written: '#server/kernel/result.ts', './plan.ts', 'react'. */
  readonly specifier: string
  /** Path in the checkout, e.g. 'server/kernel/result.ts'; null for packages. */
  readonly target: string | null
  /** Nothing of it is left after compiling. */
  readonly typeOnly: boolean
  readonly dynamic: boolean
}

export interface SourceFile {
  /** Relative to the checkout, with slashes. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
  readonly imports: readonly Import[]
}

const folders = ['app', 'server', 'realtime', 'prisma', 'test', 'bench', 'scripts']
const isCode = /\.(ts|tsx|js|mjs)$/

/** All code of ours: neither generated files nor the peers that the benchmarks compare with. */
export function readSourceFiles(): SourceFile[] {
  return folders.flatMap((folder) => list(folder)).map(read)
}

function list(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = `${folder}/${entry.name}`
    if (['server/database/generated', 'bench/peers'].includes(relative) || entry.name === 'node_modules') return []
    if (entry.isDirectory()) return list(relative)
    return isCode.test(entry.name) ? [relative] : []
  })
}

function read(file: string): SourceFile {
  const text = readFileSync(path.join(projectRoot, file), 'utf8')
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  return { path: file, text, tree, imports: importsOf(tree, file) }
}

function importsOf(tree: ts.SourceFile, file: string): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, dynamic = false) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return
    found.push({ specifier: specifier.text, target: targetOf(specifier.text, file), typeOnly, dynamic })
  }
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyImport(node))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeOnlyExport(node))
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, true)
    }
  })
  return found
}

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.isTypeOnly) return true
  const names = importClause.namedBindings
  return !importClause.name && !!names && ts.isNamedImports(names) && allTypes(names.elements)
}

function isTypeOnlyExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true
  return !!node.exportClause && ts.isNamedExports(node.exportClause) && allTypes(node.exportClause.elements)
}

function allTypes(elements: readonly { readonly isTypeOnly: boolean }[]): boolean {
  return elements.length > 0 && elements.every((element) => element.isTypeOnly)
}

function targetOf(specifier: string, file: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier)
  return null
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** `path:line`, for messages. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1}`
}
