import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder of the checkout: the same from the sources and from the bundle in dist/server, whatever the working directory. */
export const projectRoot = findProjectRoot(import.meta.dirname)

function findProjectRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder
    if (folder === path.dirname(folder)) throw new Error(`no package.json above ${start}`)
  }
}
