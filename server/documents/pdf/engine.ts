import { createRequire } from 'node:module'

/** Typst, compiled into a package for 64-bit Linux with glibc; optional, so that others can install the product. */
export const PDF_ENGINE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'

export function isPdfEngineThere(): boolean {
  try {
    createRequire(import.meta.url).resolve(PDF_ENGINE)
    return true
  } catch {
    return false
  }
}
