import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../project-root.ts'
import { messages } from './messages/vi/catalogue.ts'

const CODE = ['app', 'server', 'realtime', 'prisma', 'scripts']

/** The program without its messages and tests. */
const program = CODE.flatMap((folder) =>
  readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.test\.|\/messages\/|\/generated\//.test(file)),
)
  .map((file) => readFileSync(path.join(projectRoot, file), 'utf8'))
  .join('\n')

/** Keys put together where they are asked for: `roles.names.${role}`. */
const composed = [...program.matchAll(/`([a-zA-Z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, written = '']) => {
  const fixed = written.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]{}\\]/g, '\\$&'))
  return new RegExp(`^${fixed.join('[\\w.-]+')}$`)
})

type Tree = { readonly [name: string]: string | Tree }

function keysOf(tree: Tree, before = ''): string[] {
  return Object.entries(tree).flatMap(([name, below]) =>
    typeof below === 'string' ? [before + name] : keysOf(below, `${before}${name}.`),
  )
}

test('every text of the catalogue is said somewhere', () => {
  // A refusal's code is made wherever it is refused.
  const asked = keysOf(messages as Tree).filter((key) => !key.startsWith('failures.'))
  const isSaid = (key: string) => program.includes(`'${key}'`) || composed.some((pattern) => pattern.test(key))
  expect(asked.filter((key) => !isSaid(key))).toEqual([])
})
