import { DOMParser as ModelParser } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'

/** Puts blocks of clean HTML behind the text, shows where they begin; one step of undo. */
export function insertAtEnd(html: string): Command {
  return (state, dispatch) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    const { content } = ModelParser.fromSchema(petitionSchema).parse(body)
    const at = state.doc.content.size
    const transaction = state.tr.insert(at, content)
    dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1))).scrollIntoView())
    return true
  }
}
