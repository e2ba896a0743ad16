import { ProposedChange } from './cells/proposed-change.tsx'
import type { ChangeWords } from './change-words.ts'

/** A change on one line: what it is about, what goes struck out, what comes underlined. */
export function ChangeLine({ words }: { words: ChangeWords }) {
  if (words.after === null) return <span>{words.label}</span>
  return (
    <span className="[overflow-wrap:anywhere]">
      {words.label}: <ProposedChange before={words.before ?? ''} after={words.after} />
    </span>
  )
}
