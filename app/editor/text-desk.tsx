import type { EditorState } from '@tiptap/pm/state'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { countWords } from '#realtime/protocol/petition-text/text-outline.ts'
import { ImportDialog } from './docx-import/import-dialog.tsx'
import { insertAtEnd } from './docx-import/insert-html.ts'
import { EditorToolbar, type SectionChoice } from './editor-toolbar.tsx'
import { FindBar } from './find-bar.tsx'
import { type Mentionable, MentionDialog } from './mention-dialog.tsx'
import type { OpenTextEditor } from './open-text-editor.ts'
import { OutlineList } from './outline-list.tsx'
import { type CitationChoice, insertAttachment, insertCitation, insertMention } from './paragraph-commands.ts'
import { type ProposalDecision, ProposalList } from './proposal-list.tsx'
import { type UseTextEditorOptions, useTextEditor } from './use-text-editor.ts'
import './text-desk.css'
import './plain-text.css'

export interface TextDeskProps extends Omit<UseTextEditorOptions, 'onMention'> {
  /** Who may be mentioned; without any the button is left out. */
  mentionables?: readonly Mentionable[]
  /** Uploads a file that the person chooses and answers with it; null when there is none. Without it no button. */
  onAttach?: () => Promise<{ fileId: string; name: string; bytes: number } | null>
  /** The dialog in which a case is chosen to be cited; without it the button is left out. */
  chooseCitation?: (open: { onChoose(cited: CitationChoice): void; onClose(): void }) => ReactNode
  nameOf(userId: string): string
  departmentOf(code: string): string
  /** Left out for those who may not decide about proposals. */
  onDecide?: (decision: ProposalDecision) => void
  /** Whether a Word file may be taken in. */
  canImport?: boolean
  hasOutline?: boolean
  /** Parts that a heading may open; those of a petition unless told. */
  sections?: readonly SectionChoice[]
  /** official: as it will be printed · plain: as it is read on the page. */
  look?: 'official' | 'plain'
  /** Above the proposals: who is here, what the text cites. */
  side?: ReactNode
  /** Below the proposals, in step with the text: threads of comments, for example. */
  margin?: (open: { editor: OpenTextEditor; state: EditorState }) => ReactNode
  /** Told of each editor that opens here, and of its end. */
  onOpen?: (editor: OpenTextEditor | null) => void
  /** At the end of the toolbar: mode, save state, who is here. */
  beside?: ReactNode
}

/** The whole place of writing: tools, outline, page, proposals. Heavy: load it lazily, only where a text is written. */
export function TextDesk(props: TextDeskProps) {
  const {
    mentionables = [],
    onAttach,
    chooseCitation,
    canImport = false,
    nameOf,
    departmentOf,
    onDecide,
    hasOutline = true,
    side,
    margin,
    beside,
  } = props
  const { sections, look = 'official' } = props
  const t = useText()
  const [isFinding, setFinding] = useState(false)
  const [isMentioning, setMentioning] = useState(false)
  const [isCiting, setCiting] = useState(false)
  const [isImporting, setImporting] = useState(false)
  const [imported, setImported] = useState<string | null>(null)
  const canMention = mentionables.length > 0
  const { element, editor, state } = useTextEditor({
    ...props,
    ...(canMention && { onMention: () => setMentioning(true) }),
  })
  const { onOpen } = props
  useEffect(() => onOpen?.(editor), [onOpen, editor])
  useEffect(() => {
    if (imported === null) return
    // Once the dialog is gone: it gives the focus back to its button, and the text is where one goes on.
    editor?.run(insertAtEnd(imported))
    setImported(null)
  }, [imported, editor])
  const words = useMemo(() => (state ? countWords(state.doc) : 0), [state])

  async function attach(): Promise<void> {
    const file = await onAttach?.()
    if (file) editor?.run(insertAttachment(file))
  }

  return (
    <div className="text-desk" data-look={look} data-outline={hasOutline || undefined}>
      <div className="text-tools">
        {editor && state && (
          <EditorToolbar
            editor={editor}
            state={state}
            sections={sections}
            onFind={() => setFinding(!isFinding)}
            onMention={canMention ? () => setMentioning(true) : undefined}
            onCite={chooseCitation ? () => setCiting(true) : undefined}
            onAttach={onAttach ? () => void attach() : undefined}
            onImport={canImport ? () => setImporting(true) : undefined}
          />
        )}
        <div className="text-beside">
          <span className="text-sm text-ink-2">{t('editor.words', { count: words })}</span>
          {beside}
        </div>
      </div>
      {isFinding && editor && state && <FindBar editor={editor} state={state} onClose={() => setFinding(false)} />}
      {/* Its column is kept while the editor opens: the sheet must not jump. */}
      {hasOutline &&
        (editor && state ? <OutlineList editor={editor} state={state} /> : <div className="text-outline" />)}
      <div ref={element} className="text-sheet" />
      <div className="text-side">
        {side}
        {editor && state && (
          <>
            <ProposalList
              editor={editor}
              state={state}
              nameOf={nameOf}
              departmentOf={departmentOf}
              onDecide={onDecide}
            />
            {margin?.({ editor, state })}
          </>
        )}
      </div>
      {isCiting &&
        editor &&
        chooseCitation?.({
          onClose: () => setCiting(false),
          onChoose: (cited) => {
            setCiting(false)
            editor.run(insertCitation(cited))
          },
        })}
      {isImporting && editor && (
        <ImportDialog
          mode={editor.mode}
          onClose={() => setImporting(false)}
          onInsert={(html) => {
            setImporting(false)
            setImported(html)
          }}
        />
      )}
      {canMention && (
        <MentionDialog
          isOpen={isMentioning}
          choices={mentionables}
          onClose={() => setMentioning(false)}
          onChoose={(mention) => {
            setMentioning(false)
            editor?.run(insertMention(mention))
          }}
        />
      )}
    </div>
  )
}
