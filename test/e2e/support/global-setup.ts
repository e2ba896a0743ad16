import { buildProduct, testBuild } from '../../../scripts/steps/product-build.mjs'

/** Builds what is to be tested when that is not there yet; each worker starts it with data of its own (journey.ts). */
export default async function globalSetup(): Promise<void> {
  await buildProduct(testBuild)
}
