import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { repairClauseIds } from '#realtime/protocol/petition-text/clause-ids.ts'

/** A change that came from another editor, or from undo: ids in it are as somebody made them. */
export function isFromElsewhere(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey) !== undefined
}

/**
 * Gives new blocks their clause id and repairs doubles, after this person's own direct changes only: two editors that
 * both repair a remote change would do it twice. Part of the same step for undo, so that a split and its undo end where
 * they began.
 */
export function clauseIdPlugin(isDirect: () => boolean): Plugin {
  return new Plugin({
    key: new PluginKey('clause-ids'),
    appendTransaction(transactions, before, state) {
      const isOwn = transactions.some(({ docChanged }) => docChanged) && !transactions.some(isFromElsewhere)
      if (!isOwn || !isDirect()) return null
      const places = new Map<string, number>()
      before.doc.descendants((node, position) => {
        if (typeof node.attrs.cid === 'string') {
          places.set(
            node.attrs.cid,
            transactions.reduce((at, { mapping }) => mapping.map(at, 1), position),
          )
        }
        return !node.isTextblock
      })
      const transaction = state.tr
      return repairClauseIds(transaction, (cid) => places.get(cid)) ? transaction : null
    },
  })
}
