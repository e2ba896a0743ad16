import type { UnitOfWork } from '#server/kernel/transaction.ts'
import { localDate } from '#server/language/dates.ts'
import { PETITION } from './content/contract.ts'
import type { PetitionDeps } from './petition-command.ts'
import { loadOfficeHolders } from './petition-people-repository.ts'

type NoticeDeps = Pick<PetitionDeps, 'notices' | 'clock'>

/** A new draft, told to the officials of the bodies taking part; not to who began it. */
export async function tellOpened(
  deps: NoticeDeps,
  work: UnitOfWork,
  petition: { readonly id: string; readonly departmentIds: readonly string[]; readonly startedBy: string },
): Promise<void> {
  const today = localDate(deps.clock.now())
  const officials = await loadOfficeHolders(work.tx, petition.departmentIds, ['leader', 'specialist'], today)
  await deps.notices.tell(work, {
    kind: 'petition-opened',
    recipients: officials.map(({ id }) => id).filter((id) => id !== petition.startedBy),
    about: { kind: PETITION, id: petition.id },
    key: `petition-opened:${petition.id}`,
  })
}

/** Who was named to edit, to be its secretary, or invited as an observer. */
export async function tellNamed(
  deps: NoticeDeps,
  work: UnitOfWork,
  petitionId: string,
  userIds: readonly string[],
): Promise<void> {
  await deps.notices.tell(work, {
    kind: 'petition-named',
    recipients: userIds,
    about: { kind: PETITION, id: petitionId },
    // Named again after having been left out, it is told again.
    key: `petition-named:${petitionId}:${deps.clock.now().getTime()}`,
  })
}
