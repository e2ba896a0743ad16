import type { RoleGrant } from '#server/kernel/actor.ts'
import { newId, type UserId } from '#server/kernel/ids.ts'
import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { nameSortKey } from '#server/language/collation.ts'
import { toNfc } from '#server/language/nfc.ts'
import { insertRoleOnce } from './role-repository.ts'

export interface NewPerson {
  readonly email: string
  readonly fullName: string
  readonly office: string
  readonly honorific: 'ong' | 'ba' | null
  readonly departmentId: string
  readonly kind: 'person' | 'connection_point'
  /** PHC string of hashPassword, or null when the person cannot sign in by password. */
  readonly passwordHash: string | null
  readonly isDemo: boolean
  readonly roles: readonly RoleGrant[]
}

/** Enters a person with an office in a department; an address that exists is left as it is. */
export async function insertPersonOnce(work: UnitOfWork, person: NewPerson, at: Date): Promise<UserId> {
  const email = person.email.trim().toLowerCase()
  const existing = await work.tx.user.findUnique({ where: { email }, select: { id: true } })
  if (existing) return existing.id as UserId // written by newId below
  const id: UserId = newId()
  const { roles, ...columns } = person
  const fullName = toNfc(person.fullName)
  await work.tx.user.create({
    data: { ...columns, id, email, fullName, nameSortKey: nameSortKey(fullName), createdAt: at },
  })
  for (const grant of roles) await insertRoleOnce(work.tx, id, grant)
  return id
}
