import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { foundIn, lookFor, replaceAll, replaceCurrent, showNext, stopLooking } from './find-plugin.ts'
import type { OpenTextEditor } from './open-text-editor.ts'

interface FindBarProps {
  editor: OpenTextEditor
  state: EditorState
  onClose(): void
}

/** Find and replace. Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ editor, state, onClose }: FindBarProps) {
  const t = useText()
  const [words, setWords] = useState('')
  const [replacement, setReplacement] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { matches, current, query } = foundIn(state)
  const make = (transaction: Transaction) => editor.view.dispatch(transaction)

  useEffect(() => {
    field.current?.focus()
    const { view } = editor
    return () => {
      if (!view.isDestroyed) view.dispatch(stopLooking(view.state))
    }
  }, [editor])

  return (
    <form
      className="find-bar"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <TextField
        ref={field}
        label={t('editor.find.words')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          make(lookFor(editor.view.state, event.target.value))
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing)
            make(showNext(editor.view.state, event.shiftKey ? -1 : 1))
        }}
      />
      <p role="status" className="text-sm text-ink-2">
        {query === '' ? '' : t('editor.find.count', { current: current + 1, total: matches.length })}
      </p>
      <IconButton
        icon={ChevronUp}
        label={t('editor.find.previous')}
        onClick={() => make(showNext(editor.view.state, -1))}
      />
      <IconButton
        icon={ChevronDown}
        label={t('editor.find.next')}
        onClick={() => make(showNext(editor.view.state, 1))}
      />
      {editor.mode !== 'read' && (
        <>
          <TextField
            label={t('editor.find.replacement')}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button onClick={() => make(replaceCurrent(editor.view.state, replacement))}>
            {t('editor.find.replace')}
          </Button>
          <Button onClick={() => make(replaceAll(editor.view.state, replacement))}>
            {t('editor.find.replaceAll')}
          </Button>
        </>
      )}
      <IconButton icon={X} label={t('editor.find.close')} onClick={onClose} />
    </form>
  )
}
