import type { ExpectedSigner } from '#server/documents/signatures/contract.ts'
import { localDate } from '#server/language/dates.ts'
import { loadOfficeHolders } from '../drafts/petition-people-repository.ts'
import type { SignedFileDeps } from './signed-file-deps.ts'
import type { SignedDocumentRecord } from './signed-file-repository.ts'

/** Whose certificate may stand in each field on that day: lãnh đạo, người được ủy quyền, or the body's own. */
export async function expectedSigners(
  deps: Pick<SignedFileDeps, 'prisma' | 'departments'>,
  { fields }: Pick<SignedDocumentRecord, 'fields'>,
  at: Date,
): Promise<ExpectedSigner[]> {
  const ids = fields.map(({ departmentId }) => departmentId)
  const departments = await deps.departments.byIds(ids)
  const people = await loadOfficeHolders(deps.prisma, ids, ['leader', 'delegated-signer'], localDate(at))
  return fields.map(({ name: field, departmentId }) => {
    const department = departments.get(departmentId)
    const names = people.filter((person) => person.departmentId === departmentId).map(({ fullName }) => fullName)
    return { field, names: [...names, ...(department ? [department.name, department.shortName] : [])] }
  })
}
