import { initial } from '#server/language/name.ts'
import { classNames } from './class-names.ts'

export interface AvatarProps {
  /** Full name; shown is the first letter of the tên. */
  name: string
  /** 1–10 in protocol order; null for ministry and guests. */
  hue: number | null
  size?: 'sm' | 'md' | 'lg'
  /** A ring: editing right now. */
  isEditing?: boolean
}

const SIZES = { sm: 'size-6.5 text-[0.75rem]', md: 'size-8 text-sm', lg: 'size-10 text-md' } as const

/** A person in the hue of the department. The name always stands beside it or in the label of its list. */
export function Avatar({ name, hue, size = 'md', isEditing = false }: AvatarProps) {
  return (
    <span
      aria-hidden
      data-hue={hue ?? ''}
      className={classNames(
        'relative inline-grid flex-none place-items-center rounded-full bg-hue leading-none font-semibold text-on-hue',
        SIZES[size],
        isEditing && 'm-[3px] outline-2 outline-offset-1 outline-hue',
      )}
    >
      {initial(name)}
    </span>
  )
}
