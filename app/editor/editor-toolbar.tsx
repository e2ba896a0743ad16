import { toggleMark } from '@tiptap/pm/commands'
import type { EditorState } from '@tiptap/pm/state'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from '@tiptap/pm/tables'
import { redo, undo, yUndoPluginKey } from '@tiptap/y-tiptap'
import {
  AtSign,
  Bold,
  BookMarked,
  FileInput,
  Italic,
  Paperclip,
  Pilcrow,
  Redo2,
  Search,
  Table as TableIcon,
  Undo2,
} from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { keyTarget } from '#app/ui/key-target.ts'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'
import {
  type CaseSection,
  TEXT_SECTIONS,
  TEXT_STYLES,
  type TextSection,
} from '#realtime/protocol/petition-text/text-styles.ts'
import type { OpenTextEditor } from './open-text-editor.ts'
import { insertTable, setStyle, styleAt } from './paragraph-commands.ts'

/** A part of a text, and what it is called. */
export interface SectionChoice {
  readonly section: TextSection | CaseSection
  readonly label: string
}

interface EditorToolbarProps {
  editor: OpenTextEditor
  state: EditorState
  /** Parts that a heading may open; those of a petition unless told. */
  sections?: readonly SectionChoice[] | undefined
  /** Without them the text has no such button. */
  onFind?: (() => void) | undefined
  onMention?: (() => void) | undefined
  onCite?: (() => void) | undefined
  onAttach?: (() => void) | undefined
  onImport?: (() => void) | undefined
}

/** One row of acts; arrows move in it, Tab leaves it. On a narrow page it wraps. */
export function EditorToolbar(props: EditorToolbarProps) {
  const { editor, state, sections, onFind, onMention, onCite, onAttach, onImport } = props
  const t = useText()
  const bar = useRef<HTMLDivElement>(null)
  const canWrite = editor.mode !== 'read'
  const manager = yUndoPluginKey.getState(state)?.undoManager
  const isMarked = (name: 'bold' | 'italic') => {
    const { from, to, empty, $from } = state.selection
    const type = petitionSchema.marks[name]
    if (!type) return false
    return empty
      ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, type)
  }
  const mark = (name: 'bold' | 'italic') => {
    const type = petitionSchema.marks[name]
    if (type) editor.run(toggleMark(type))
  }

  function move(event: KeyboardEvent) {
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>(':scope > button, :scope > span > button') ?? [])]
    const focused = document.activeElement
    const at = focused instanceof HTMLElement ? buttons.indexOf(focused) : -1
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] ?? event.key
    if (at < 0 || !/^(ArrowRight|ArrowLeft|Home|End)$/.test(event.key)) return
    const target = keyTarget(key, at, buttons)
    if (!target) return
    event.preventDefault()
    target.focus()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('editor.toolbar')}
      className="text-toolbar"
      onKeyDown={move}
      // The selection in the text stays where it is.
      onMouseDown={(event) => event.preventDefault()}
    >
      <IconButton
        icon={Undo2}
        label={t('editor.undo')}
        disabled={!canWrite || !manager?.undoStack.length}
        onClick={() => editor.run(undo)}
      />
      <IconButton
        icon={Redo2}
        label={t('editor.redo')}
        disabled={!canWrite || !manager?.redoStack.length}
        onClick={() => editor.run(redo)}
      />
      <Menu
        label={t(`editor.style.${styleAt(state)}`)}
        icon={Pilcrow}
        variant="quiet"
        items={canWrite ? styleItems(editor, t, sections) : readOnlyItem(t)}
      />
      <IconButton
        icon={Bold}
        label={t('editor.bold')}
        aria-pressed={isMarked('bold')}
        disabled={!canWrite}
        onClick={() => mark('bold')}
      />
      <IconButton
        icon={Italic}
        label={t('editor.italic')}
        aria-pressed={isMarked('italic')}
        disabled={!canWrite}
        onClick={() => mark('italic')}
      />
      <Menu
        label={t('editor.table.menu')}
        icon={TableIcon}
        isIconOnly
        items={canWrite ? tableItems(editor, state, t) : readOnlyItem(t)}
      />
      {onMention && (
        <IconButton icon={AtSign} label={t('editor.mention.act')} disabled={!canWrite} onClick={onMention} />
      )}
      {onCite && <IconButton icon={BookMarked} label={t('editor.cite.act')} disabled={!canWrite} onClick={onCite} />}
      {onAttach && <IconButton icon={Paperclip} label={t('editor.attach')} disabled={!canWrite} onClick={onAttach} />}
      {onImport && (
        <IconButton icon={FileInput} label={t('editor.import.act')} disabled={!canWrite} onClick={onImport} />
      )}
      {onFind && <IconButton icon={Search} label={t('editor.find.act')} onClick={onFind} />}
    </div>
  )
}

type Words = ReturnType<typeof useText>

function readOnlyItem(t: Words): MenuItem[] {
  return [
    { key: 'read', label: t('editor.readOnly'), disabledReason: t('editor.readOnlyReason'), onSelect: () => undefined },
  ]
}

function styleItems(editor: OpenTextEditor, t: Words, choices?: readonly SectionChoice[]): MenuItem[] {
  const styles = TEXT_STYLES.filter((style) => style !== 'section').map((style) => ({
    key: style,
    label: t(`editor.style.${style}`),
    onSelect: () => void editor.run(setStyle(style)),
  }))
  const offered =
    choices ?? TEXT_SECTIONS.map((section): SectionChoice => ({ section, label: t(`editor.section.${section}`) }))
  const sections = offered.map(({ section, label }, i) => ({
    key: section,
    label,
    startsGroup: i === 0,
    onSelect: () => void editor.run(setStyle('section', section)),
  }))
  return [...styles, ...sections]
}

function tableItems(editor: OpenTextEditor, state: EditorState, t: Words): MenuItem[] {
  const isInside = isInTable(state)
  const within = isInside ? {} : { disabledReason: t('editor.table.notInside') }
  return [
    {
      key: 'insert',
      label: t('editor.table.insert'),
      onSelect: () => void editor.run(insertTable(3, 3)),
      ...(isInside && { disabledReason: t('editor.table.inside') }),
    },
    {
      key: 'row',
      label: t('editor.table.addRow'),
      startsGroup: true,
      onSelect: () => void editor.run(addRowAfter),
      ...within,
    },
    { key: 'column', label: t('editor.table.addColumn'), onSelect: () => void editor.run(addColumnAfter), ...within },
    { key: 'no-row', label: t('editor.table.deleteRow'), onSelect: () => void editor.run(deleteRow), ...within },
    {
      key: 'no-column',
      label: t('editor.table.deleteColumn'),
      onSelect: () => void editor.run(deleteColumn),
      ...within,
    },
    {
      key: 'delete',
      label: t('editor.table.delete'),
      tone: 'danger',
      onSelect: () => void editor.run(deleteTable),
      ...within,
    },
  ]
}
