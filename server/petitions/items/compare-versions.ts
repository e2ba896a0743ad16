import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { diffWords } from '#server/language/word-diff.ts'
import type { ItemContent } from './contract.ts'
import { findItemFor } from './item-access.ts'
import type { ItemDeps, Refusal } from './item-command.ts'
import type { PartDiff, VersionDiff } from './item-view.ts'
import { loadVersions } from './version-repository.ts'

/** What one version says otherwise than the one before it; only for who reads the text as it stands. */
export async function compareVersions(
  deps: ItemDeps,
  actor: Actor,
  id: string,
  number: number,
): Promise<Result<VersionDiff, Refusal>> {
  const found = await findItemFor(deps.prisma, actor, id)
  if (!found.ok || found.value.reading !== 'own') return fail('item-not-found')
  const versions = await loadVersions(deps.prisma, id)
  const at = versions.findIndex((version) => version.number === number)
  const version = versions[at]
  if (!version) return fail('item-not-found')
  const former = versions[at - 1] ?? null
  return ok({ number, former: former?.number ?? null, parts: diffContents(former?.content ?? null, version.content) })
}

const PARTS: readonly (keyof ItemContent)[] = [
  'title',
  'field',
  'situation',
  'figures',
  'since',
  'provisions',
  'cause',
  'consequence',
  'proposalKind',
  'proposal',
  'authority',
  'level',
  'deadline',
  'urgency',
  'citations',
]

/** Parts that differ, each as stretches; codes and days are compared whole, so that they can be put into words. */
export function diffContents(before: ItemContent | null, after: ItemContent): PartDiff[] {
  return PARTS.flatMap((part): PartDiff[] => {
    const [old, now] = [before ? wordsOf(before, part) : '', wordsOf(after, part)]
    if (old === now) return []
    const segments = CODES.includes(part)
      ? [
          ...(old ? [{ kind: 'removed' as const, text: old }] : []),
          ...(now ? [{ kind: 'added' as const, text: now }] : []),
        ]
      : diffWords(old, now)
    return [{ part, segments }]
  })
}

/** Their words depend on the reader's language: the page has them. */
const CODES: readonly (keyof ItemContent)[] = ['field', 'since', 'proposalKind', 'level', 'deadline', 'urgency']

function wordsOf(content: ItemContent, part: keyof ItemContent): string {
  if (part === 'provisions') {
    return content.provisions
      .map((p) => [p.document, p.article, p.clause, p.point, p.quote].filter(Boolean).join(' · '))
      .join('\n')
  }
  if (part === 'citations')
    return content.citations.map((c) => [c.label, c.quote].filter(Boolean).join(' · ')).join('\n')
  return content[part] ?? ''
}
