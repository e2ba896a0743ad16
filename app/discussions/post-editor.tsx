import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import * as Y from 'yjs'
import { EditorToolbar } from '#app/editor/editor-toolbar.tsx'
import { MentionDialog } from '#app/editor/mention-dialog.tsx'
import { insertMention } from '#app/editor/paragraph-commands.ts'
import { useTextEditor } from '#app/editor/use-text-editor.ts'
import type { Warn } from '#app/editor/warned-words-plugin.ts'
import { useText } from '#app/i18n/language.tsx'
import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import { seedText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import { screenLines } from '#server/cases/screening/contract.ts'
import type { DiscussionPerson } from '#server/discussions/discussion-view.ts'
import '#app/editor/text-desk.css'
import '#app/editor/plain-text.css'
import './post-editor.css'

export interface PostEditorProps {
  userId: string
  departmentCode: string
  label: string
  /** What it opens with: a document as JSON; empty for none. */
  start: string
  people: readonly DiscussionPerson[]
  /** Told of every change, with the document as JSON. */
  onChange: (content: string, isEmpty: boolean) => void
}

/** The editor of every text here, over a document of the page's own. Heavy: loaded when one begins to write. */
export default function PostEditor({ userId, departmentCode, label, start, people, onChange }: PostEditorProps) {
  const t = useText()
  const [isNaming, setNaming] = useState(false)
  const [first] = useState(start)
  const doc = useMemo(() => documentOf(first), [first])
  useEffect(() => () => doc.destroy(), [doc])
  const [secret, denouncer] = [t('cases.publish.secretWords'), t('cases.publish.denouncerWords')]
  const warn = useCallback<Warn>(
    (lines) =>
      screenLines(lines).map(({ code, ...place }) => ({ ...place, why: code === 'secret' ? secret : denouncer })),
    [secret, denouncer],
  )
  const { element, editor, state } = useTextEditor({
    ...{ doc, label, warn, mode: 'direct', hasAnchors: false },
    who: { u: userId, d: departmentCode },
    onMention: () => setNaming(true),
  })
  const latest = useRef(onChange)
  latest.current = onChange
  useEffect(() => {
    if (!editor) return
    editor.view.focus()
    let before = editor.view.state.doc
    return editor.subscribe(() => {
      const { doc: now } = editor.view.state
      if (now.eq(before)) return
      before = now
      latest.current(JSON.stringify(now.toJSON()), now.textContent.trim() === '')
    })
  }, [editor])

  return (
    <div className="text-desk post-desk" data-look="plain">
      {editor && state && (
        <div className="text-tools">
          <EditorToolbar editor={editor} state={state} sections={[]} onMention={() => setNaming(true)} />
        </div>
      )}
      <div ref={element} className="text-sheet" />
      {isNaming && (
        <MentionDialog
          isOpen
          choices={people.map(({ id, fullName, department }) => ({
            ...{ kind: 'person' as const, id, label: fullName },
            detail: department?.shortName ?? '',
          }))}
          onClose={() => setNaming(false)}
          onChoose={({ label: name, ...mention }) => {
            setNaming(false)
            // Once the dialog has given the focus back.
            requestAnimationFrame(() => editor?.run(insertMention({ ...mention, label: `@${name}` })))
          }}
        />
      )}
    </div>
  )
}

function documentOf(content: string): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedText(petitionSchema.nodeFromJSON(parsed(content))))
  return doc
}

/** What was kept in this tab may be of another time. */
function parsed(content: string): TextJson {
  const empty = { type: 'doc', content: [{ type: 'paragraph' }] }
  if (content === '') return empty
  try {
    const json: TextJson = JSON.parse(content)
    petitionSchema.nodeFromJSON(json).check()
    return json
  } catch {
    return empty // not a text of this schema: one begins anew
  }
}
