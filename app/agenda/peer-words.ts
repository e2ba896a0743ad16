import type { AgendaPeer } from '#app/live/agenda-presence.ts'
import { givenName } from '#server/language/name.ts'
import type { Text } from '#server/language/text.ts'
import type { AgendaDepartment } from '#server/workshops/agenda/contract.ts'

/** What stands on the flag of a person: "Ân · Hà Nội". */
export function flagWords(
  t: Text,
  peer: Pick<AgendaPeer, 'name' | 'departmentCode'>,
  departments: ReadonlyMap<string, AgendaDepartment>,
): string {
  const department = [...departments.values()].find(({ code }) => code === peer.departmentCode)
  return t('agenda.people.flag', { name: givenName(peer.name), place: department?.placeName ?? peer.departmentCode })
}
