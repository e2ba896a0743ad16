import { serverOf, testBuild } from '../../../scripts/steps/product-build.mjs'
import { copyScratchData, databaseOf, startScratchProduct } from '../../../scripts/steps/scratch-product.mjs'

export interface ScratchProduct {
  readonly origin: string
  readonly dataDirectory: string
  readonly databaseUrl: string
  /** kill -9 of the server; its PostgreSQL and its data stay. */
  kill(): Promise<void>
  /** Stops it as Ctrl+C does. */
  stop(): Promise<unknown>
  /** Removes its data once it is stopped. */
  discard(): void
}

export interface ScratchProductOptions {
  /** Of one that was killed or stopped: it goes on with its data. */
  readonly dataDirectory?: string
  /** The port the first one had, so that open pages find the second one. */
  readonly port?: number
  readonly env?: Readonly<Record<string, string>>
}

/** A product of a journey's own, for what the shared one must not suffer: kill -9, restarts, other settings. */
export async function startProduct({
  dataDirectory,
  port = 0,
  env,
}: ScratchProductOptions = {}): Promise<ScratchProduct> {
  const server = serverOf(testBuild)
  const product = await startScratchProduct({
    server,
    dataDirectory: dataDirectory ?? (await copyScratchData(process.env.FILLED_DATA ?? '')),
    env: { ...env, PORT: String(port) },
  })
  return { ...product, databaseUrl: databaseOf(product) }
}
