import type { FindingCode } from '../contract.ts'
import type { ZipEntry } from './zip-entries.ts'

export interface Danger {
  readonly code: FindingCode
  readonly part: string
}

const MACROS = /(?:vbaProject\.bin|vbaData\.xml)$|^xl\/macrosheets\/|^(?:Basic|Scripts)\//i
/** The stream of an OLE container in which any file at all can lie ("Ole10Native", UTF-16). */
const PACKAGED = Buffer.from('Ole10Native', 'utf16le')

/**
 * What would act by itself, or is hidden, in an office file: macros, fields that start programs, templates and objects
 * fetched from elsewhere, packed files of any kind. Formulas and charts embedded as objects are everyday and pass.
 */
export function officeDangers(entries: readonly ZipEntry[]): Danger[] {
  return entries.flatMap((entry): Danger[] => {
    const part = entry.name
    if (MACROS.test(part)) return [{ code: 'macros', part }]
    if (/\.rels$/.test(part) && fetchesFromElsewhere(entry.unpack().toString('utf8'))) return [{ code: 'script', part }]
    if (/^word\/.*\.xml$/.test(part) && startsPrograms(entry.unpack().toString('utf8')))
      return [{ code: 'script', part }]
    if (/\/embeddings\/.*\.bin$/.test(part) && entry.unpack().includes(PACKAGED))
      return [{ code: 'embedded-file', part }]
    return []
  })
}

function fetchesFromElsewhere(xml: string): boolean {
  const relations = xml.match(/<Relationship\b[^>]*>/g) ?? []
  return relations.some(
    (one) =>
      /TargetMode="External"/i.test(one) &&
      /relationships\/(?:attachedTemplate|oleObject|frame|subDocument)"/.test(one),
  )
}

function startsPrograms(xml: string): boolean {
  // A field's code may be cut into runs.
  const code = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)/g)].map(([, text]) => text).join('')
  return /\bDDE(?:AUTO)?\b/i.test(code) || /<w:fldSimple\b[^>]*w:instr="\s*DDE/i.test(xml)
}
