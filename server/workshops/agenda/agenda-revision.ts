import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'

/** Form of the hashed content; a new form gets a new number. */
const HASH_VERSION = 1

/** The agenda as "Chốt chương trình" fixes it. */
export interface FrozenContent {
  readonly hashVersion: number
  readonly kind: 'agenda'
  readonly workshopId: string
  /** ISO 8601, UTC. */
  readonly startsAt: string
  readonly zone: string
  readonly items: readonly {
    readonly id: string
    readonly parentId: string | null
    readonly kind: string
    readonly title: string
    readonly presenterDepartmentId: string | null
    readonly presenterName: string
    readonly minutes: number
    readonly notes: string
    /** Cited papers with the SHA-256 of their file, null where none was uploaded yet. */
    readonly papers: readonly { readonly paperId: string; readonly sha256: string | null }[]
  }[]
}

export interface FrozenAgenda {
  readonly content: FrozenContent
  /** SHA-256 (lower-case hex) of the content as RFC 8785 JSON in NFC (decisions.md, "Canonical hash"). */
  readonly hash: string
}

/**
 * The content of a revision and its hash; the same agenda gives the same hash, whoever computes it.
 * @param items as `readAgenda` answers them: in reading order, texts in NFC
 */
export function freezeContent(
  workshop: { readonly id: string; readonly startsAt: Date; readonly zone: string },
  items: readonly AgendaItemView[],
  paperHashes: ReadonlyMap<string, string>,
): FrozenAgenda {
  const content: FrozenContent = {
    hashVersion: HASH_VERSION,
    kind: 'agenda',
    workshopId: workshop.id,
    startsAt: workshop.startsAt.toISOString(),
    zone: workshop.zone,
    items: items.map((item) => ({
      id: item.id,
      parentId: item.parentId,
      kind: item.kind,
      title: item.title.normalize('NFC'),
      presenterDepartmentId: item.presenterDepartmentId,
      presenterName: item.presenterName.normalize('NFC'),
      minutes: item.minutes,
      notes: item.notes.normalize('NFC'),
      papers: item.paperIds.map((paperId) => ({ paperId, sha256: paperHashes.get(paperId) ?? null })),
    })),
  }
  return { content, hash: hashOf(content) }
}

/** The hash that a stored content must have. */
export function hashOf(content: FrozenContent): string {
  const canonical = canonicalize(content)
  if (canonical === undefined) throw new Error('a frozen agenda has no canonical form')
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}
