import { Mic, MicOff, MoreVertical, TriangleAlert } from 'lucide-react'
import { useText } from '#app/i18n/language.tsx'
import { Avatar } from '#app/ui/avatar.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import type { RoomView } from '#server/rooms/contract.ts'
import type { RoomSession } from '../room-session.ts'
import { type RoomPageData, tileWords } from '../room-words.ts'
import type { Actor, Scene } from '../stage/scene.ts'
import { HandList } from './hand-list.tsx'
import { LobbyList } from './lobby-list.tsx'
import { RoomRules } from './room-rules.tsx'

interface PeoplePanelProps {
  page: RoomPageData
  session: RoomSession
  view: RoomView
  scene: Scene
  actsOn: (userId: string) => readonly MenuItem[]
}

/** Who is here, by department in the order of the protocol; who waits, for those who conduct, first. */
export function PeoplePanel({ page, session, view, scene, actsOn }: PeoplePanelProps) {
  const t = useText()
  return (
    <>
      {view.isConducting && <LobbyList page={page} session={session} view={view} />}
      <HandList session={session} view={view} />
      {groups(page, scene.actors).map(({ key, code, hue, name, actors }) => (
        <section key={key} aria-label={name} className="border-b border-line py-2 last:border-b-0">
          <h3 className="px-4 py-1 text-sm font-semibold text-ink-2">
            {code ? <DepartmentChip code={code} hue={hue} name={name} /> : name}
          </h3>
          <ul>
            {actors.map((actor) => (
              <PersonRow
                key={actor.person.userId}
                actor={actor}
                hue={hue}
                isCaptioner={view.captionerId === actor.person.userId}
                group={view.groups?.groups.find(({ id }) => id === actor.person.groupId)?.name ?? null}
                acts={actsOn(actor.person.userId)}
              />
            ))}
          </ul>
        </section>
      ))}
      {view.isConducting && (
        <div className="mt-auto border-t border-line p-4">
          <h3 className="pb-2 text-sm font-semibold text-ink-2">{t('room.acts.settings')}</h3>
          <RoomRules session={session} settings={view.settings} />
        </div>
      )}
    </>
  )
}

function groups(page: RoomPageData, actors: readonly Actor[]) {
  const known = page.departments.map(({ id, code, hue, shortName }) => ({
    key: id,
    code,
    hue,
    name: shortName,
    actors: actors.filter(({ person }) => person.departmentId === id),
  }))
  const others = actors.filter(({ person }) => !page.departments.some(({ id }) => id === person.departmentId))
  const guests = others.map(({ person }) => person.departmentShortName)
  const rest = [...new Set(guests)].map((name) => ({
    key: name,
    code: null,
    hue: null,
    name,
    actors: others.filter(({ person }) => person.departmentShortName === name),
  }))
  return [...known, ...rest].filter((group) => group.actors.length > 0)
}

interface PersonRowProps {
  actor: Actor
  hue: number | null
  isCaptioner: boolean
  /** Of the groups, while the room is divided. */
  group: string | null
  acts: readonly MenuItem[]
}

function PersonRow({ actor, hue, isCaptioner, group, acts }: PersonRowProps) {
  const t = useText()
  const { person, isMe, isMicrophoneOpen, hasFloor, line } = actor
  const { title, detail } = tileWords(t, person)
  const Microphone = isMicrophoneOpen ? Mic : MicOff
  return (
    <li className="flex items-center gap-2.5 py-1.5 pr-2 pl-4">
      <Avatar name={person.fullName} hue={hue} />
      <span className="min-w-0 flex-1">
        <span className="block font-medium break-words">{isMe ? t('room.tile.me', { name: title }) : title}</span>
        <span className="block text-sm break-words text-ink-2">
          {person.seat.kind === 'individual' ? person.office : detail}
        </span>
        {line.reason && (
          <span className="flex items-start gap-1.5 text-sm text-warn">
            <TriangleAlert size={16} aria-hidden className="mt-0.5 flex-none" />
            {t(`room.quality.${line.reason}`)}
          </span>
        )}
        <span className="flex flex-wrap gap-1 empty:hidden">
          {person.isConducting && <Chip tone="info">{t('room.people.conducting')}</Chip>}
          {hasFloor && <Chip tone="warn">{t('room.people.floor')}</Chip>}
          {group && <Chip tone="line">{group}</Chip>}
          {isCaptioner && <Chip tone="info">{t('room.captions.captioner')}</Chip>}
          {person.handRaisedAt !== null && <Chip tone="warn">{t('room.signs.hand')}</Chip>}
          {person.isMuted && <Chip>{t('room.people.muted')}</Chip>}
        </span>
      </span>
      <Microphone
        size={18}
        aria-label={isMicrophoneOpen ? t('room.people.microphoneOn') : t('room.tile.microphoneOff')}
        className={isMicrophoneOpen ? 'flex-none text-ok' : 'flex-none text-ink-3'}
      />
      {acts.length > 0 && (
        <Menu
          label={t('room.tile.acts', { name: title })}
          icon={MoreVertical}
          isIconOnly
          size="sm"
          items={acts}
          align="end"
        />
      )}
    </li>
  )
}
