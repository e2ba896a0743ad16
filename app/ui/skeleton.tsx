import { useText } from '#app/i18n/language.tsx'
import { classNames } from './class-names.ts'

const WIDTHS = ['w-[70%]', 'w-full', 'w-[88%]', 'w-[42%]'] as const

/** Grey lines where text will stand. Appears only after 300 ms; lies still. */
export function Skeleton({ lines = 4, className }: { lines?: number; className?: string }) {
  const t = useText()
  return (
    <div role="status" className={classNames('animate-[appear_var(--normal)_300ms_both] space-y-2.5', className)}>
      <span className="sr-only">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <SkeletonBox
          key={WIDTHS[index % WIDTHS.length] + String(index)}
          className={`h-4 ${WIDTHS[index % WIDTHS.length]}`}
        />
      ))}
    </div>
  )
}

/** One grey shape, to build the final layout from. */
export function SkeletonBox({ className }: { className?: string }) {
  return <span aria-hidden className={classNames('block rounded-sm bg-surface-sunken', className)} />
}
