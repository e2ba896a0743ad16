import { readThreads, wordsOfThreads } from '#server/discussions/exchange/contract.ts'
import { type FieldCode, isFieldCode } from '#server/taxonomy/contract.ts'
import { CASE_SECTIONS, type CaseHead, type CaseSection, type CaseSectionText } from '../content/contract.ts'
import { screenLines } from '../screening/contract.ts'
import { screenCase } from '../screening/screen-case.ts'
import { ExchangedCase, type LineFaultCode } from './contract.ts'
import { type Period, readPeriod } from './exchanged-date.ts'
import { sectionCalled } from './section-names.ts'

/** A line that was understood; its bodies are still as they were called. */
export interface ReadLine {
  readonly externalId: string
  readonly head: Omit<CaseHead, 'sharedWith'>
  readonly sections: readonly CaseSectionText[]
  readonly called: { readonly department: string | null; readonly sharedWith: readonly string[] }
  readonly links: NonNullable<ExchangedCase['links']>
  /** Kept as it came. */
  readonly imported: ImportedRest | null
}

/** Kept as it came: topics, attachments, and whether the text came without parts. */
export type ImportedRest = {
  readonly threads?: unknown[]
  readonly attachments?: unknown[]
  readonly isBody?: true
}

export type LineReading =
  | { readonly ok: true; readonly value: ReadLine }
  | {
      readonly ok: false
      readonly fault: { readonly code: LineFaultCode; readonly id: string | null; readonly about?: string }
    }

/** Understands one line of a file; says what is wrong with it. No look at the database. */
export function readLine(line: string): LineReading {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    return refuse('not-json', null)
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return refuse('not-an-object', null)
  const given = 'id' in raw && (typeof raw.id === 'string' || typeof raw.id === 'number') ? String(raw.id).trim() : ''
  if (given === '') return refuse('id-missing', null)
  if (MAY_BE_NO_TEXT.test(line)) {
    const odd = Object.entries(raw).find(([, value]) => holdsNoText(value))
    if (odd) return refuse('unreadable', odd[0] === 'id' ? null : given, odd[0])
  }
  const parsed = ExchangedCase.safeParse(raw)
  if (!parsed.success) return refuseShape(parsed.error.issues, given)
  return understand(parsed.data, given)
}

/** A zero, or half of a character: JSON can say it, no text in the database can hold it. */
const MAY_BE_NO_TEXT = /\\u(?:0000|d[89a-f])/i

function holdsNoText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || /\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, one]) => holdsNoText(key) || holdsNoText(one))
}

function understand(one: ExchangedCase, id: string): LineReading {
  const title = one.title.replace(/\s+/g, ' ').trim()
  if (title === '') return refuse('title-missing', id)
  const sections = readSections(one)
  if ('code' in sections) return refuse(sections.code, id, sections.about)
  if (sections.list.length === 0) return refuse('text-missing', id)
  if (one.field && !isFieldCode(one.field.trim())) return refuse('field-unknown', id, one.field)
  const period = one.date ? readPeriod(one.date) : null
  if (one.date && !period) return refuse('date-unreadable', id, one.date)
  const visibility = one.visibility ?? 'cluster'
  const sharedWith = one.sharedWith ?? []
  if (visibility === 'departments' && sharedWith.length === 0) return refuse('shared-with-missing', id)
  const head = headOf(one, title, period, sections.list)
  const [refused] = screenCase(head, sections.list)
  if (refused) return refuse(refused.code === 'secret' ? 'text-secret' : 'names-denouncer', id, refused.part)
  const [said] = screenLines(wordsOfThreads(readThreads(one.threads ?? [])).flatMap((words) => words.split('\n')))
  if (said) return refuse(said.code === 'secret' ? 'text-secret' : 'names-denouncer', id, 'threads')
  const { threads, attachments } = one
  const rest: ImportedRest = {
    ...(threads && threads.length > 0 && { threads }),
    ...(attachments && attachments.length > 0 && { attachments }),
    ...(sections.isBody && { isBody: true }),
  }
  return {
    ok: true,
    value: {
      externalId: id,
      head,
      sections: sections.list,
      called: {
        department: one.department?.trim() || null,
        sharedWith: visibility === 'departments' ? sharedWith : [],
      },
      links: one.links ?? [],
      imported: Object.keys(rest).length > 0 ? rest : null,
    },
  }
}

function headOf(
  one: ExchangedCase,
  title: string,
  period: Period | null,
  sections: readonly CaseSectionText[],
): ReadLine['head'] {
  const isHandled = sections.some(({ section }) => section === 'handling' || section === 'outcome')
  return {
    title,
    field: (one.field?.trim() || null) as FieldCode | null, // checked by the caller
    place: (one.place ?? '').replace(/\s+/g, ' ').trim(),
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    status: one.status ?? (isHandled ? 'solved' : 'stuck'),
    visibility: one.visibility ?? 'cluster',
  }
}

type Sections =
  | { readonly list: readonly CaseSectionText[]; readonly isBody: boolean }
  | { readonly code: LineFaultCode; readonly about: string }

function readSections({ sections, body }: ExchangedCase): Sections {
  const parts = new Map<CaseSection, string>()
  for (const [name, text] of Object.entries(sections ?? {})) {
    const section = sectionCalled(name)
    if (!section) return { code: 'section-unknown', about: name.slice(0, 60) }
    if (parts.has(section)) return { code: 'section-twice', about: section }
    parts.set(section, clean(text))
  }
  const isBody = parts.size === 0 && body !== undefined
  if (body !== undefined && !parts.get('context')) parts.set('context', clean(body))
  const list = CASE_SECTIONS.flatMap((section) => {
    const text = parts.get(section) ?? ''
    return text.trim() === '' ? [] : [{ section, text }]
  })
  return { list, isBody }
}

/** Lines as an editor keeps them: no blanks at the ends, no empty lines around. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gmu, '')
    .replace(/^\n+|\n+$/g, '')
}

const BY_PATH: Readonly<Record<string, LineFaultCode>> = {
  title: 'title-missing',
  visibility: 'visibility-unknown',
  status: 'status-unknown',
  date: 'date-unreadable',
  links: 'link-unreadable',
}

function refuseShape(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  id: string,
) {
  const [issue] = issues
  const path = String(issue?.path[0] ?? '')
  if (issue?.message === 'too-long') return refuse('too-long', id, path)
  return refuse(BY_PATH[path] ?? 'unreadable', id, path)
}

function refuse(code: LineFaultCode, id: string | null, about?: string): LineReading {
  return { ok: false, fault: { code, id, ...(about && { about }) } }
}
