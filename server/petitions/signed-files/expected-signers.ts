import type { ExpectedSigner } from '#server/documents/signatures/contract.ts'
import { localDate } from '#server/language/dates.ts'
import { loadOfficeHolders } from '../drafts/petition-people-repository.ts'
import { basisOf } from './current-letter.ts'
import type { SignedFileDeps } from './signed-file-deps.ts'
import type { SignedDocumentRecord } from './signed-file-repository.ts'

/**
 * Whose certificate may stand in each field on that day: lãnh đạo, người được ủy quyền or the body's own in a biên bản; in a
 * công văn who is printed as its signer (the lead's), then the agency's.
 */
export async function expectedSigners(
  deps: Pick<SignedFileDeps, 'prisma' | 'departments'>,
  document: Pick<SignedDocumentRecord, 'kind' | 'basis' | 'fields'>,
  at: Date,
): Promise<ExpectedSigner[]> {
  const { fields } = document
  const ids = fields.map(({ departmentId }) => departmentId)
  const departments = await deps.departments.byIds(ids)
  const people = await loadOfficeHolders(deps.prisma, ids, ['leader', 'delegated-signer'], localDate(at))
  const printed = document.kind === 'letter' ? basisOf(document).signerName : null
  return fields.map(({ name: field, departmentId, role, place }) => {
    const department = departments.get(departmentId)
    const own = department ? [department.name, department.shortName] : []
    if (role === 'agency') return { field, names: own }
    // The lead stands first; the others of a joint letter sign under their own printed names.
    if (printed !== null && place === 1) return { field, names: [printed] }
    const names = people.filter((person) => person.departmentId === departmentId).map(({ fullName }) => fullName)
    return { field, names: role === 'person' ? names : [...names, ...own] }
  })
}
