import { buildProduct, serverOf, testBuild } from '../../../scripts/steps/product-build.mjs'
import { startScratchProduct } from '../../../scripts/steps/scratch-product.mjs'

/**
 * Builds what is to be tested when that is not there yet, and fills demo data once: each product of the journeys starts
 * from a copy (product.ts). Returns what removes them again.
 */
export default async function globalSetup(): Promise<() => void> {
  await buildProduct(testBuild)
  const filled = await startScratchProduct({ server: serverOf(testBuild) })
  await filled.stop()
  process.env.FILLED_DATA = filled.dataDirectory
  return () => filled.discard()
}
