import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type OpenTextEditor, openTextEditor, type TextEditorOptions } from './open-text-editor.ts'

/** What a page binds: the element comes from the ref that the hook gives. */
export type UseTextEditorOptions = Omit<TextEditorOptions, 'element'>

/**
 * An editor over a document, opened anew when the document is another one (draft-session's `docVersion`). The mode follows
 * at once. `version` grows with every change of text or selection: what reads the editor draws itself again.
 */
export function useTextEditor(options: UseTextEditorOptions) {
  const element = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<OpenTextEditor | null>(null)
  const latest = useRef(options)
  latest.current = options
  const { doc, mode } = options

  useEffect(() => {
    if (!element.current) return
    const opened = openTextEditor({
      ...latest.current,
      doc,
      element: element.current,
      onMention: () => latest.current.onMention?.(),
      onThread: (id) => latest.current.onThread?.(id),
      onComposing: (isComposing) => latest.current.onComposing?.(isComposing),
    })
    setEditor(opened)
    return () => {
      opened.close()
      setEditor(null)
    }
  }, [doc])

  useEffect(() => {
    if (editor && editor.mode !== mode) editor.setMode(mode)
  }, [editor, mode])

  const version = useSyncExternalStore(
    (listener) => editor?.subscribe(listener) ?? (() => undefined),
    () => editor?.view.state ?? null,
    () => null,
  )
  return { element, editor, state: version }
}
