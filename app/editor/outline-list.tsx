import type { EditorState } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import { useMemo } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { outlineOf } from '#realtime/protocol/petition-text/text-outline.ts'
import type { OpenTextEditor } from './open-text-editor.ts'

/** The headings of the text; pressing one puts the caret there. */
export function OutlineList({ editor, state }: { editor: OpenTextEditor; state: EditorState }) {
  const t = useText()
  const entries = useMemo(() => outlineOf(state.doc), [state.doc])

  function show(position: number): void {
    const { view } = editor
    const $at = view.state.doc.resolve(position + 1)
    view.dispatch(view.state.tr.setSelection(TextSelection.near($at)).scrollIntoView())
    view.focus()
  }

  return (
    <nav aria-label={t('editor.outline.title')} className="text-outline">
      {entries.length === 0 && <p className="text-sm text-ink-2">{t('editor.outline.empty')}</p>}
      <ul>
        {entries.map(({ position, title, level, cid }) => (
          <li key={cid ?? position} data-level={level}>
            <button type="button" onClick={() => show(position)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
