import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The fonts that documents are set in. */
export interface DocumentFonts {
  readonly paths: readonly string[]
  readonly families: readonly string[]
  /** Times New Roman of the server; without it Tinos, which has its metrics, stands in ("phông thay thế"). */
  readonly isSubstitute: boolean
}

/** Times New Roman's file as Windows names it; the four styles lie beside each other. */
const TIMES = /^times(?: new roman)?\.ttf$/i

/**
 * Tinos (metrics of Times New Roman, all of Vietnamese) and a symbol font come with the packages; a folder with the
 * server's own Times New Roman goes first where there is one. Never Liberation Serif: Debian's lacks Vietnamese letters.
 */
export function findDocumentFonts(ownFolder: string | null): DocumentFonts {
  const hasTimes =
    ownFolder !== null && existsSync(ownFolder) && readdirSync(ownFolder).some((file) => TIMES.test(file))
  const packaged = ['tinos', 'noto-sans-symbols-2'].map(folderOf)
  return {
    paths: hasTimes ? [ownFolder, ...packaged] : packaged,
    families: [...(hasTimes ? ['Times New Roman'] : []), 'Tinos', 'Noto Sans Symbols 2'],
    isSubstitute: !hasTimes,
  }
}

function folderOf(family: string): string {
  const require = createRequire(import.meta.url)
  return path.dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))
}
