import type { EventBus } from '#server/kernel/event-bus.ts'
import { createFiles, type FileOwner, type Files } from './files.ts'
import { createQuarantine, type Quarantine, type QuarantineDeps } from './quarantine/quarantine.ts'
import type { Antivirus } from './scan/antivirus.ts'
import { createScanPool } from './scan/scan-pool.ts'
import { createScanner, type Scanner } from './scan/scanner.ts'

export interface FileServices {
  readonly files: Files
  readonly quarantine: Quarantine
  /** Scans files from now on. Closed by the caller. */
  runScanner(options: { readonly everyMs: number }): Scanner
}

export interface FileServicesDeps extends Omit<QuarantineDeps, 'owners'> {
  readonly events: EventBus
  readonly antivirus: Antivirus | null
  readonly reportError: (error: unknown) => void
}

/** What this module offers, over one store and the same owners of files. */
export function createFileServices(
  deps: FileServicesDeps,
  owners: () => Readonly<Record<string, FileOwner>>,
): FileServices {
  return {
    files: createFiles(deps, owners),
    quarantine: createQuarantine({ ...deps, owners }),
    runScanner: (options) => createScanner({ ...deps, ...options, owners, pool: createScanPool() }),
  }
}
