import { Plugin, PluginKey } from '@tiptap/pm/state'

const NO_BREAK_SPACE = '\u00A0'
/** Words whose number stays on their line: "Điều 5", "ngày 05". */
const KEEPS_ITS_NUMBER = /(?:^|[\s(“])(?:điều|khoản|điểm|chương|mục|phần|phụ lục|số|ngày|tháng|năm|quý)( )$/i

/**
 * Vietnamese quotation marks and non-breaking spaces as they are typed. Never inside a composition: what an input method
 * is still building must not change under it (F22). Ctrl+Z gives back what was typed.
 */
export function vietnameseTypingPlugin(): Plugin {
  return new Plugin({
    key: new PluginKey('vietnamese-typing'),
    props: {
      handleTextInput(view, from, to, text) {
        if (view.composing || view.state.selection.$from.parent.type.name !== 'paragraph') return false
        const before = view.state.doc
          .resolve(from)
          .parent.textBetween(
            Math.max(0, view.state.doc.resolve(from).parentOffset - 20),
            view.state.doc.resolve(from).parentOffset,
            undefined,
            '\uFFFC',
          )
        if (text === '"') {
          view.dispatch(view.state.tr.insertText(quoteAfter(before), from, to).scrollIntoView())
          return true
        }
        if (!/^\p{N}$/u.test(text) || !keepsItsNumber(before)) return false
        const marks = view.state.storedMarks ?? view.state.selection.$from.marks()
        const typed = view.state.schema.text(`${NO_BREAK_SPACE}${text}`, marks)
        view.dispatch(view.state.tr.replaceWith(from - 1, to, typed).scrollIntoView())
        return true
      },
    },
  })
}

export function keepsItsNumber(before: string): boolean {
  return KEEPS_ITS_NUMBER.test(before)
}

/** Opening at the start, behind a space or an opening bracket; closing elsewhere. */
export function quoteAfter(before: string): '“' | '”' {
  return before === '' || /[\s([“‘–-]$/u.test(before) ? '“' : '”'
}
