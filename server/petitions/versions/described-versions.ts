import { readVersionText, type VersionText } from './read-version-text.ts'
import type { VersionDeps } from './version-ports.ts'
import { insertVersionText, loadVersions, type VersionRow } from './version-repository.ts'

export interface DescribedVersion extends VersionRow {
  readonly text: Omit<VersionText, 'content'>
}

/**
 * Versions of a draft, the oldest first, each with what was read from its state. The hub keeps versions without knowing
 * what they say (before a large deletion, before restoring): those are read here, once.
 */
export async function describedVersions(
  deps: Pick<VersionDeps, 'prisma' | 'hub'>,
  draftId: string,
): Promise<DescribedVersion[]> {
  const described: DescribedVersion[] = []
  for (const row of await loadVersions(deps.prisma, draftId)) {
    const text = row.text ?? (await describe(deps, draftId, row.id))
    if (text) described.push({ ...row, text })
  }
  return described
}

async function describe(
  deps: Pick<VersionDeps, 'prisma' | 'hub'>,
  draftId: string,
  versionId: string,
): Promise<VersionText | null> {
  const text = await deps.hub.readVersion(draftId, versionId, readVersionText)
  if (text) await insertVersionText(deps.prisma, versionId, text)
  return text
}
