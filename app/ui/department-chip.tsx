import { classNames } from './class-names.ts'

export interface DepartmentChipProps {
  /** HN, BN … HNa … NĐ: always shown, the hue only repeats it. */
  code: string
  hue: number | null
  /** The place or full name, written beside the code. */
  name?: string
  /** The name is said but not shown (narrow columns). */
  isNameHidden?: boolean
  className?: string
}

/** A department by its code in its hue. */
export function DepartmentChip({ code, hue, name, isNameHidden = false, className }: DepartmentChipProps) {
  return (
    <span className={classNames('inline-flex items-center gap-2', className)}>
      <span
        data-hue={hue ?? ''}
        title={isNameHidden ? name : undefined}
        aria-hidden={name ? true : undefined}
        className="inline-grid h-6 min-w-10 flex-none place-items-center rounded-sm bg-hue-soft px-[7px] text-xs font-bold text-hue"
      >
        {code}
      </span>
      {name && <span className={isNameHidden ? 'sr-only' : undefined}>{name}</span>}
    </span>
  )
}
