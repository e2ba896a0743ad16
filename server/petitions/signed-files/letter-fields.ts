import type { DepartmentView } from '#server/departments/contract.ts'
import type { OfficialDocument } from '#server/documents/contract.ts'
import type { FieldPlace } from '#server/documents/signatures/prepare-signature-fields.ts'
import { officialText } from '../document/official-words.ts'
import type { NewField } from './signed-file-repository.ts'

type Body = Pick<DepartmentView, 'id' | 'code' | 'name'>

/** The agency's signature stands at the left of the person's and covers a third of it (NĐ 30/2020, PL I, II.8). */
const AGENCY = { from: -0.05, share: 0.45 } as const
const PERSON = { from: 0.25, share: 0.75 } as const

/** Each place to sign by the code of its body: one in Mode A, the lead's; all of them in Mode B, the lead first. */
export function withFields(document: OfficialDocument, bodies: readonly Body[]): OfficialDocument {
  const { signing } = document
  const fieldAt = (index: number) => ({ field: fieldOf(bodies[index]) })
  if (signing.mode === 'one') {
    return { ...document, signing: { mode: 'one', signature: { ...signing.signature, ...fieldAt(0) } } }
  }
  if (signing.mode === 'pair') return document
  const signatures = signing.signatures.map((signature, index) => ({ ...signature, ...fieldAt(index) }))
  return { ...document, signing: { mode: 'grid', signatures } }
}

/** At each place that the engine reports a field for the person and one for the agency. */
export function letterFields(
  signatures: readonly Omit<FieldPlace, 'label'>[],
  bodies: readonly Body[],
): { places: FieldPlace[]; rows: NewField[] } {
  const signing = bodies.flatMap((body) => {
    const place = signatures.find(({ field }) => field === fieldOf(body))
    return place ? [{ body, place }] : []
  })
  const all = signing.flatMap(({ body, place }) => [
    { body, role: 'person' as const, place: part(place, PERSON), label: body.name },
    {
      body,
      role: 'agency' as const,
      place: { ...part(place, AGENCY), field: `${place.field}-co-quan` },
      label: officialText('signedFiles.letter.agencyOf', { department: body.name }),
    },
  ])
  return {
    places: all.map(({ place, label }) => ({ ...place, label })),
    rows: all.map(({ body, role, place }, index) => ({
      ...{ name: place.field, departmentId: body.id, role },
      place: index + 1,
    })),
  }
}

function part(place: Omit<FieldPlace, 'label'>, { from, share }: { from: number; share: number }) {
  return { ...place, x: place.x + place.width * from, width: place.width * share }
}

function fieldOf(body: Body | undefined): string {
  return body ? `so-${body.code.toLowerCase()}` : ''
}
