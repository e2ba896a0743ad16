import type { Actor } from '#server/kernel/actor.ts'
import { fail, ok, type Result } from '#server/kernel/result.ts'
import { diffWords } from '#server/language/word-diff.ts'
import { findCaseFor } from './case-access.ts'
import type { CaseDeps, Refusal } from './case-command.ts'
import { loadVersion, loadWork } from './case-repository.ts'
import type { CaseVersionDiff, PartDiff } from './case-view.ts'
import { CASE_SECTIONS, type CaseHead, type CaseSectionText } from './content/contract.ts'

interface Text {
  readonly head: CaseHead
  readonly sections: readonly CaseSectionText[]
}

/**
 * What a version says otherwise than the one before; null: what its department has not published yet. Only for the
 * department: an earlier version may have been for fewer.
 */
export async function compareCaseVersions(
  deps: Pick<CaseDeps, 'prisma'>,
  actor: Actor,
  id: string,
  number: number | null,
): Promise<Result<CaseVersionDiff, Refusal>> {
  const found = await findCaseFor(deps.prisma, actor, id)
  if (!found.ok || found.value.reading !== 'work') return fail('case-not-found')
  const { one } = found.value
  const later = number === null ? await loadWork(deps.prisma, id) : await loadVersion(deps.prisma, id, number)
  if (!later) return fail('case-version-not-found')
  const before = (number ?? one.published + 1) - 1
  const former = before > 0 ? await loadVersion(deps.prisma, id, before) : null
  return ok({ number, former: former?.number ?? null, parts: diffTexts(former, later) })
}

const HEAD_PARTS: readonly (keyof CaseHead)[] = [
  ...(['title', 'field', 'place', 'periodFrom', 'periodTo', 'status', 'visibility', 'sharedWith'] as const),
]
const WORDS: readonly (keyof CaseHead)[] = ['title', 'place']

/** Parts that differ, in the order of the page; codes and days whole, so that they can be put into words. */
export function diffTexts(former: Text | null, later: Text): PartDiff[] {
  const heads = HEAD_PARTS.flatMap((part) => {
    const [old, now] = [former ? headValue(former.head, part) : '', headValue(later.head, part)]
    return diffOf(part, old, now, WORDS.includes(part))
  })
  const sections = CASE_SECTIONS.flatMap((part) =>
    diffOf(part, former ? wordsOf(former, part) : '', wordsOf(later, part), true),
  )
  return [...heads, ...sections]
}

function diffOf(part: PartDiff['part'], old: string, now: string, isWords: boolean): PartDiff[] {
  if (old === now) return []
  if (isWords) return [{ part, segments: diffWords(old, now) }]
  const whole = [
    ...(old ? [{ kind: 'removed' as const, text: old }] : []),
    ...(now ? [{ kind: 'added' as const, text: now }] : []),
  ]
  return [{ part, segments: whole }]
}

function headValue(head: CaseHead, part: keyof CaseHead): string {
  const value = head[part]
  return Array.isArray(value) ? [...value].sort().join(' ') : String(value ?? '')
}

function wordsOf({ sections }: Text, part: string): string {
  return sections.find(({ section }) => section === part)?.text ?? ''
}
