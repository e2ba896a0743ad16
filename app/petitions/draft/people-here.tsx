import type { WritingMode } from '#app/editor/open-text-editor.ts'
import { useText } from '#app/i18n/language.tsx'
import type { DraftPeerPresence } from '#app/live/draft-session-state.ts'
import { Avatar } from '#app/ui/avatar.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'

/** I as one of those who are here. */
export interface Myself {
  readonly userId: string
  readonly name: string
  readonly departmentCode: string
  readonly departmentHue: number | null
  readonly departmentShortName: string
}

const DOING = { direct: 'writing', suggest: 'suggesting', read: 'reading' } as const

/** Who is at the text, by department. Several tabs of one person are one person. */
export function PeopleHere({
  me,
  mode,
  peers,
}: {
  me: Myself
  mode: WritingMode
  peers: readonly DraftPeerPresence[]
}) {
  const t = useText()
  const people = [
    { ...me, shown: t('petitions.draft.me', { name: me.name }), mode },
    ...peers
      .filter(({ user }, index, all) => {
        return user.userId !== me.userId && all.findIndex((one) => one.user.userId === user.userId) === index
      })
      .map(({ user, state }) => ({ ...user, shown: user.name, mode: modeIn(state) })),
  ]
  const departments = [...new Set(people.map((person) => person.departmentCode))]
  return (
    <section aria-labelledby="people-here" className="grid gap-2">
      <h3 id="people-here" className="text-lg font-semibold">
        {t('petitions.draft.here')}
      </h3>
      <ul className="grid gap-2">
        {departments.map((code) => {
          const own = people.filter((person) => person.departmentCode === code)
          const [first] = own
          if (!first) return null
          return (
            <li key={code} className="grid grid-cols-[3.25rem_minmax(0,1fr)] items-start gap-2">
              <DepartmentChip code={code} hue={first.departmentHue} name={first.departmentShortName} isNameHidden />
              <ul className="grid gap-1">
                {own.map((person) => (
                  <li key={person.userId} className="flex items-center gap-2 text-sm">
                    <Avatar
                      name={person.name}
                      hue={person.departmentHue}
                      size="sm"
                      isEditing={person.mode !== 'read'}
                    />
                    <span className="min-w-0">
                      <span className="font-medium">{person.shown}</span>{' '}
                      <span className="text-ink-2">· {t(`petitions.draft.${DOING[person.mode]}`)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function modeIn(state: Readonly<Record<string, unknown>>): WritingMode {
  return state.mode === 'direct' || state.mode === 'suggest' ? state.mode : 'read'
}
