/** How many, at the corner of a button; the words are heard. */
export function BarBadge({ count, words }: { count: number; words: string }) {
  if (count === 0) return null
  return (
    <span className="absolute top-0 right-1 grid h-5 min-w-5 place-items-center rounded-full bg-seal px-1 text-xs font-semibold text-on-seal">
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
