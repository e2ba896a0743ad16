import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout, whatever the working directory. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** @param {...string} parts */
export function inCheckout(...parts) {
  return path.join(root, ...parts)
}
