import { localDate } from '#server/language/dates.ts'
import { loadOfficeHolders, loadPeople } from '../drafts/petition-people-repository.ts'
import type { PetitionRecord } from '../drafts/petition-record.ts'
import type { PetitionPerson } from '../drafts/petition-view.ts'
import { personsIn } from '../versions/version-people.ts'
import type { CommentDeps } from './comment-command.ts'

/** Who can be named in a comment: officials and signers of the bodies taking part today, who is named, invited guests. */
export async function nameablePeople(
  deps: Pick<CommentDeps, 'prisma' | 'departments' | 'clock'>,
  petition: PetitionRecord,
): Promise<PetitionPerson[]> {
  const { departmentIds, secretaryId, editorIds, guestIds } = petition
  const today = localDate(deps.clock.now())
  const roles = ['leader', 'specialist', 'delegated-signer'] as const
  const officials = await loadOfficeHolders(deps.prisma, departmentIds, roles, today)
  const named = await loadPeople(deps.prisma, [secretaryId, ...editorIds, ...guestIds])
  const people = await personsIn(deps, [...officials.map(({ id }) => id), ...named.keys()])
  return [...people.values()]
}
