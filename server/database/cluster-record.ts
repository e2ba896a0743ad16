import { randomBytes, randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from '#server/start-error.ts'
import { isMissing } from './missing-file.ts'

const ClusterRecord = z.object({
  /** Absolute when the cluster had to live outside the data directory (root and a closed checkout), else 'cluster'. */
  cluster: z.string().min(1),
  port: z.number().int().min(0).max(65535),
  password: z.string().min(1),
})

/** What the launcher remembers between starts, in launcher.json of the data directory. */
export type ClusterRecord = z.infer<typeof ClusterRecord>

const fileName = 'launcher.json'

export async function readClusterRecord(dataDirectory: string): Promise<ClusterRecord | null> {
  const file = path.join(dataDirectory, fileName)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  const parsed = ClusterRecord.safeParse(parseJson(text))
  if (!parsed.success)
    throw new StartError(`${file} cannot be read: restore it from a copy, or remove its folder to start empty.`)
  return parsed.data
}

export async function writeClusterRecord(dataDirectory: string, record: ClusterRecord): Promise<void> {
  const file = path.join(dataDirectory, fileName)
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, file)
}

export function newPassword(): string {
  return randomBytes(24).toString('hex')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
