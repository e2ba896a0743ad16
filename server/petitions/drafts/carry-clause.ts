import type { Node } from '@tiptap/pm/model'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'

/** What a new petition goes on with: clauses of an earlier one. */
export interface Continued {
  readonly petitionId: string
  readonly clauses: readonly { readonly id: string; readonly content: readonly TextJson[] }[]
}

/** The words of a clause as a clause of another text: its blocks get ids of their own, its files stay where they are. */
export function carryClause(content: readonly TextJson[], cid: string): Node[] {
  return content
    .filter(({ type }) => type !== 'attachment')
    .map((block, index) =>
      petitionSchema.nodeFromJSON({ ...block, attrs: { ...block.attrs, cid: index === 0 ? cid : null } }),
    )
}
