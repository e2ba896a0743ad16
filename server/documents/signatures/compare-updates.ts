import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { canonical, differingKeys, referencesIn } from './canonical-object.ts'
import { numberAt, signatureFieldsOf } from './prepare-signature-fields.ts'
import type { PdfUpdate } from './read-updates.ts'

/** A field that gained its signature in an update. */
export interface FilledField {
  readonly field: string
  readonly signature: PDFDict
}

export interface UpdateChanges {
  readonly filled: readonly FilledField[]
  /** Numbers of objects that changed and are not among what signing needs. */
  readonly forbidden: readonly number[]
  readonly remarks: readonly ('metadata' | 'validation-data')[]
}

/** What is known of the file before an update. */
interface FileState {
  readonly objects: Map<number, PDFObject>
  readonly fields: ReadonlyMap<number, string>
  readonly root: number
  readonly info: number | null
  readonly form: number | null
  readonly metadata: number | null
  /** Objects that the data for long-term validation (DSS) consists of: later updates add to them. */
  readonly validation: Set<number>
  /** Referred to by the prepared file, which has no such object: a new one of that number would appear there. */
  readonly missing: ReadonlySet<number>
}

/** The prepared file as a state to compare with. */
export async function openPrepared(prepared: Uint8Array): Promise<FileState> {
  const document = await PDFDocument.load(prepared, { updateMetadata: false })
  const { context, catalog } = document
  const objects = new Map(context.enumerateIndirectObjects().map(([ref, object]) => [ref.objectNumber, object]))
  const referred = new Set<number>()
  for (const object of objects.values()) referencesIn(object, referred)
  const root = context.trailerInfo.Root
  if (!(root instanceof PDFRef)) throw new Error('the prepared file has no catalog')
  return {
    objects,
    fields: signatureFieldsOf(document),
    root: root.objectNumber,
    info: numberOf(context.trailerInfo.Info),
    form: numberOf(catalog.get(PDFName.of('AcroForm'))),
    metadata: numberOf(catalog.get(PDFName.of('Metadata'))),
    validation: new Set(),
    missing: new Set([...referred].filter((number) => !objects.has(number))),
  }
}

/**
 * What an update changed, object by object; the state becomes that after it. Allowed is what signing needs: a field
 * that gains its signature and its picture within its own rectangle, flags of the form, data for validation, title data
 * that leave the title. A new object is seen only where an allowed one refers to it.
 */
export function applyUpdate(state: FileState, update: PdfUpdate): UpdateChanges {
  const filled: FilledField[] = []
  const forbidden: number[] = [...update.freed.filter((number) => state.objects.has(number))]
  const remarks = new Set<UpdateChanges['remarks'][number]>()
  const root = update.trailer.get(PDFName.of('Root'))
  if (numberOf(root) !== state.root) forbidden.push(state.root)
  const pictures = new Set<number>()
  for (const [number, { object }] of update.objects) {
    const before = state.objects.get(number)
    const name = state.fields.get(number)
    if (name === undefined || !(before instanceof PDFDict) || !(object instanceof PDFDict)) continue
    const signature = signatureGained(before, object, update)
    if (!signature) continue
    filled.push({ field: name, signature })
    for (const picture of referencesIn(before.get(PDFName.of('AP')))) pictures.add(picture)
  }
  for (const [number, { object }] of update.objects) {
    const before = state.objects.get(number)
    if (before === undefined) {
      if (state.missing.has(number)) forbidden.push(number)
    } else if (canonical(before) !== canonical(object) && !pictures.has(number)) {
      const kind = kindOfChange(state, number, before, object, update)
      if (kind === 'forbidden') forbidden.push(number)
      else if (kind !== 'signing') remarks.add(kind)
    }
    state.objects.set(number, object)
  }
  rememberValidation(state)
  return { filled, forbidden, remarks: [...remarks] }
}

type Kind = 'signing' | 'metadata' | 'validation-data' | 'forbidden'

function kindOfChange(state: FileState, number: number, before: PDFObject, after: PDFObject, update: PdfUpdate): Kind {
  if (number === state.metadata && before instanceof PDFStream && after instanceof PDFStream) return 'metadata'
  if (state.validation.has(number)) return 'validation-data'
  if (!(before instanceof PDFDict) || !(after instanceof PDFDict)) return 'forbidden'
  const keys = differingKeys(before, after)
  const only = (...allowed: string[]) => keys.every((key) => allowed.includes(key))
  if (state.fields.has(number)) {
    const flags = numberAt(after, 'F')
    const isVisible = flags === 4 || flags === 132 // printed, and locked
    return signatureGained(before, after, update) && isVisible && only('V', 'AP', 'M', 'MK', 'DA', 'F')
      ? 'signing'
      : 'forbidden'
  }
  if (number === state.form) return only('SigFlags', 'DR', 'DA') ? 'signing' : 'forbidden'
  if (number === state.info) {
    const said = ['Title', 'Author', 'Subject', 'Keywords']
    return said.some((key) => keys.includes(key)) ? 'forbidden' : 'metadata'
  }
  if (number === state.root && only('DSS', 'Extensions', 'Version', 'Metadata')) {
    if (keys.includes('Metadata')) return 'metadata'
    return keys.includes('DSS') ? 'validation-data' : 'signing'
  }
  return 'forbidden'
}

/** The signature that a field has now and had not before. */
function signatureGained(before: PDFDict, after: PDFDict, update: PdfUpdate): PDFDict | null {
  const value = after.get(PDFName.of('V'))
  if (before.has(PDFName.of('V')) || value === undefined) return null
  const held = value instanceof PDFRef ? update.objects.get(value.objectNumber)?.object : value
  return held instanceof PDFDict ? held : null
}

/** The DSS with its lists, which hold certificates and revocation data: no page refers to them. */
function rememberValidation(state: FileState): void {
  const catalog = state.objects.get(state.root)
  const store = catalog instanceof PDFDict ? catalog.get(PDFName.of('DSS')) : undefined
  const number = numberOf(store)
  if (number === null) return
  state.validation.add(number)
  const dictionary = state.objects.get(number)
  if (!(dictionary instanceof PDFDict)) return
  for (const value of dictionary.values()) if (value instanceof PDFRef) state.validation.add(value.objectNumber)
}

function numberOf(value: PDFObject | undefined): number | null {
  return value instanceof PDFRef ? value.objectNumber : null
}
