import type { Actor } from '#server/kernel/actor.ts'
import { newId } from '#server/kernel/ids.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { textIn } from '#server/language/catalogue.ts'
import { formatDate } from '#server/language/dates.ts'
import {
  EMPTY_CONTENT,
  type ItemText,
  MAX_CITATIONS,
  MAX_PROVISIONS,
} from '#server/petitions/items/content/contract.ts'
import { type FieldCode, groupOf } from '#server/taxonomy/contract.ts'
import { findCaseFor } from './case-access.ts'
import type { CaseDeps } from './case-command.ts'
import type { CaseRecord } from './case-record.ts'
import { loadVersion } from './case-repository.ts'
import { CASE, type CaseSection, type CaseSectionText } from './content/contract.ts'
import type { PetitionFromCasesInput } from './contract.ts'
import { readReferences } from './legal/read-references.ts'

/** A petition item is a Vietnamese document, whatever the reader's language. */
const words = textIn('vi')
const MOST = 10_000

interface ChosenCase {
  readonly one: CaseRecord
  readonly sections: readonly CaseSectionText[]
  readonly department: string
}

/**
 * "Tạo mục kiến nghị từ vụ việc": one act makes a draft item of the actor's department from published cases that the actor
 * reads: their difficulties, a table of evidence, the law they cite, and each as a citation pinned to its version and
 * words. Sent twice it is one item.
 */
export async function petitionFromCases(
  deps: CaseDeps,
  actor: Actor,
  input: PetitionFromCasesInput,
): Promise<Result<{ itemId: string }, Failure>> {
  if (!deps.items.mayStart(actor)) return fail('case-not-allowed')
  const chosen: ChosenCase[] = []
  for (const id of [...new Set(input.caseIds)]) {
    const found = await findCaseFor(deps.prisma, actor, id)
    if (!found.ok) return found
    const { one } = found.value
    const version = one.state === 'published' ? await loadVersion(deps.prisma, id, one.published) : null
    if (!version) return fail('case-not-found')
    const bodies = await deps.departments.byIds([one.departmentId])
    chosen.push({ one, sections: version.sections, department: bodies.get(one.departmentId)?.shortName ?? '' })
  }
  const field = commonField(chosen)
  const { itemId, title } = input
  const started = await deps.items.start(actor, { id: itemId, title, field: field ?? undefined })
  if (!started.ok) return started
  const content: ItemText = {
    ...EMPTY_CONTENT,
    title,
    field,
    situation: limited(chosen.map((one, at) => difficulty(one, at, chosen.length)).join('\n\n')),
    figures: limited(evidenceTable(chosen)),
    provisions: await provisionsOf(deps, chosen),
    citations: chosen.slice(0, MAX_CITATIONS).map(({ one, sections }) => ({
      ...{ id: newId(), kind: CASE, targetId: one.id, version: one.published },
      label: nameOf(one).slice(0, 300),
      quote: firstParagraph(said(sections, 'obstacle')).slice(0, 1_000),
    })),
  }
  // Named by the item, so that a second click is the same save; what was written since stays.
  const saved = await deps.items.save(actor, { id: itemId, basedOn: 1, saveId: itemId, content })
  return saved.ok || saved.failure.code === 'item-changed-meanwhile' ? ok({ itemId }) : saved
}

function difficulty({ one, sections, department }: ChosenCase, at: number, count: number): string {
  const number = count > 1 ? `${at + 1}. ` : ''
  const text = said(sections, 'obstacle') || said(sections, 'context')
  return `${number}${one.head.title} (${[department, one.code].filter(Boolean).join(', ')}): ${text}`
}

/** A line a case: what the cluster will ask first. */
function evidenceTable(chosen: readonly ChosenCase[]): string {
  const rows = chosen.map(({ one, sections, department }) => {
    const { periodFrom, periodTo, status } = one.head
    const [from, to] = [periodFrom, periodTo].map((day) => (day ? formatDate(day) : ''))
    const period = from && to && from !== to ? `${from} – ${to}` : from || to || ''
    const outcome = firstParagraph(said(sections, 'outcome')) || '–'
    return [nameOf(one), department, period, words(`cases.statuses.${status}`), outcome].join(' | ')
  })
  return [words('cases.petition.tableHead'), ...rows].join('\n')
}

async function provisionsOf(deps: CaseDeps, chosen: readonly ChosenCase[]): Promise<ItemText['provisions']> {
  const provisions = new Map<string, ItemText['provisions'][number]>()
  for (const { one, sections } of chosen) {
    for (const { quote, document } of await readReferences(deps, one.head, sections, one.createdAt)) {
      if (provisions.has(document.id)) continue
      const place = { article: '', clause: '', point: '', quote: '' }
      provisions.set(document.id, { id: newId(), documentId: document.id, document: quote.slice(0, 500), ...place })
    }
  }
  return [...provisions.values()].slice(0, MAX_PROVISIONS)
}

/** The field they share, else the first level they share. */
function commonField(chosen: readonly ChosenCase[]): FieldCode | null {
  const fields = new Set(chosen.map(({ one }) => one.head.field))
  const [only] = fields
  if (fields.size === 1) return only ?? null
  const groups = new Set([...fields].map((field) => field && groupOf(field)))
  const [group] = groups
  return groups.size === 1 ? (group ?? null) : null
}

function nameOf({ code, head }: CaseRecord): string {
  return code ? `${code} · ${head.title}` : head.title
}

function said(sections: readonly CaseSectionText[], wanted: CaseSection): string {
  return sections.find(({ section }) => section === wanted)?.text.trim() ?? ''
}

function firstParagraph(text: string): string {
  return text.split('\n')[0]?.trim() ?? ''
}

function limited(text: string): string {
  return [...text].slice(0, MOST).join('')
}
