import { classNames } from '#app/ui/class-names.ts'

/** The small flag of a person at the cell where they are, in the hue of their department. */
export function CellFlag({ hue, children }: { hue: number | null; children: string }) {
  return (
    <span
      aria-hidden
      data-hue={hue ?? ''}
      className="pointer-events-none absolute -top-[11px] right-2 z-1 rounded-t-sm rounded-br-sm bg-hue px-[7px] text-[0.75rem]/[1.125rem] font-semibold whitespace-nowrap text-on-hue print:hidden"
    >
      {children}
    </span>
  )
}

/** The flag at a caret inside a text: to its right where the line is free, else above it. */
export function CaretFlag({ isAtEnd, children }: { isAtEnd: boolean; children: string }) {
  return (
    <span
      className={classNames(
        'absolute z-1 bg-hue px-[7px] text-[0.75rem]/[1.125rem] font-semibold whitespace-nowrap text-on-hue',
        isAtEnd
          ? 'top-0.5 left-0.5 rounded-r-sm max-md:-top-4 max-md:right-0 max-md:left-auto max-md:rounded-t-sm max-md:rounded-bl-sm max-md:rounded-br-none'
          : '-top-[18px] left-0 rounded-t-sm rounded-br-sm',
      )}
    >
      {children}
    </span>
  )
}
