import { useText } from '#app/i18n/language.tsx'
import type { AgendaPeer, AgendaPresenceMode } from '#app/live/agenda-presence.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import type { AgendaItemView } from '#realtime/protocol/agenda-document.ts'
import type { AgendaOfficer } from '#server/workshops/agenda/contract.ts'
import { PanelSection } from './panel-section.tsx'

/** I as one of those who are here. */
export interface Myself {
  readonly userId: string
  readonly name: string
  readonly hue: number | null
  readonly departmentShortName: string
  readonly mode: AgendaPresenceMode
  readonly itemId: string | null
}

interface PeopleHereProps {
  me: Myself
  peers: readonly AgendaPeer[]
  items: readonly AgendaItemView[]
  officers: readonly AgendaOfficer[]
}

/** "Đang ở đây": who writes and who reads, with what each is at. */
export function PeopleHere({ me, peers, items, officers }: PeopleHereProps) {
  const t = useText()
  const people = [
    { ...me, shownName: t('agenda.people.me', { name: me.name }) },
    ...peers.map((peer) => ({
      userId: peer.userId,
      name: peer.name,
      shownName: peer.name,
      hue: peer.departmentHue,
      departmentShortName: peer.departmentShortName,
      mode: peer.mode,
      itemId: peer.place?.itemId ?? null,
    })),
  ]
  const writing = people.filter((person) => person.mode !== 'read')
  const doing = (person: (typeof people)[number]): string => {
    if (person.mode === 'read') return t('agenda.people.reading')
    const item = items.find((candidate) => candidate.id === person.itemId)
    if (person.mode === 'suggest') return t('agenda.people.suggesting')
    return item
      ? t('agenda.people.editing', { item: item.title || t(`agenda.kinds.${item.kind}`) })
      : t('agenda.people.here')
  }
  const officeOf = (userId: string) => officers.find((officer) => officer.userId === userId)?.role
  return (
    <PanelSection
      title={t('agenda.people.title')}
      note={t('agenda.people.counts', { writing: writing.length, reading: people.length - writing.length })}
    >
      <ul>
        {people.map((person) => {
          const role = officeOf(person.userId)
          return (
            <li key={person.userId} className="-ml-1 flex items-center gap-2 py-[3px]">
              <span className="grid size-10 flex-none place-items-center">
                <Avatar name={person.name} hue={person.hue} isEditing={person.itemId !== null} />
              </span>
              <span className="min-w-0">
                <span className="block text-button/[1.375rem] font-medium">{person.shownName}</span>
                <span className="line-clamp-2 py-0.5 text-sm text-ink-2">
                  {role ? t(`agenda.people.roles.${role}`) : person.departmentShortName} · {doing(person)}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </PanelSection>
  )
}
