import { changedWords } from './changed-words.ts'

/** A text as it is and as it would become, in place: what goes is struck out, what comes is underlined. */
export function ProposedChange({ before, after }: { before: string; after: string }) {
  const { head, removed, inserted, tail } = changedWords(before, after)
  return (
    <span>
      {head}
      {removed && (
        <del className="rounded-[2px] bg-delete px-0.5 text-ink decoration-delete-line decoration-2 print:bg-transparent print:no-underline">
          {removed}
        </del>
      )}
      {removed && inserted && ' '}
      {inserted && (
        <ins className="rounded-[2px] bg-insert px-0.5 text-ink decoration-insert-line decoration-2 underline-offset-4 print:hidden">
          {inserted}
        </ins>
      )}
      {tail}
    </span>
  )
}
