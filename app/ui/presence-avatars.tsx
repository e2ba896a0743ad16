import { useText } from '#app/i18n/language.tsx'
import { Avatar } from './avatar.tsx'
import { Tooltip } from './tooltip.tsx'

export interface PresentPerson {
  readonly id: string
  readonly name: string
  readonly hue: number | null
  readonly isEditing?: boolean
}

export interface PresenceAvatarsProps {
  people: readonly PresentPerson[]
  /** The others become a number. */
  most?: number
}

/** Who is here, at the head of what is written together. */
export function PresenceAvatars({ people, most = 5 }: PresenceAvatarsProps) {
  const t = useText()
  const shown = people.slice(0, most)
  const rest = people.length - shown.length
  return (
    <ul aria-label={t('ui.presence.label', { count: people.length })} className="flex items-center">
      {shown.map((person) => {
        const words = t(person.isEditing ? 'ui.presence.editing' : 'ui.presence.here', { name: person.name })
        return (
          <li key={person.id} className="relative -ml-0.5 flex rounded-full ring-2 ring-surface first:ml-0">
            <Tooltip text={words}>
              <Avatar name={person.name} hue={person.hue} size="sm" isEditing={person.isEditing} />
            </Tooltip>
            <span className="sr-only">{words}</span>
          </li>
        )
      })}
      {rest > 0 && <li className="ml-1.5 text-sm font-medium text-ink-2">{t('ui.presence.more', { count: rest })}</li>}
    </ul>
  )
}
