import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { processExists } from './file-lock.ts'

/**
 * Who uses the cluster: one file per launcher, named by its process. `npm run dev` beside `npm start` share one
 * PostgreSQL; only the last one that leaves stops it. Called under the launcher's lock.
 */
export async function takeLease(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true })
  const lease = path.join(directory, `${process.pid}-${randomUUID()}`)
  await writeFile(lease, '')
  return lease
}

/** Gives the lease back; the answer says whether nobody uses the cluster any more. */
export async function releaseLease(directory: string, lease: string | null): Promise<boolean> {
  if (lease) await rm(lease, { force: true })
  let inUse = false
  for (const name of await readdir(directory)) {
    if (processExists(Number.parseInt(name, 10))) inUse = true
    else await rm(path.join(directory, name), { force: true })
  }
  return !inUse
}
