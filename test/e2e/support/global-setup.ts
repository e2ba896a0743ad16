import { buildProduct, serverOf, testBuild } from '../../../scripts/steps/product-build.mjs'
import { startScratchProduct } from '../../../scripts/steps/scratch-product.mjs'

/** Builds what is to be tested when that is not there yet, starts it with data of its own, and ends it after all journeys. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  await buildProduct(testBuild)
  const product = await startScratchProduct({ server: serverOf(testBuild) })
  process.env.E2E_ORIGIN = product.origin
  return async () => {
    await product.stop()
    product.discard()
  }
}
