import type { EditorState } from '@tiptap/pm/state'
import { MessageSquareText } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { showThreads } from '#app/editor/comment-marks-plugin.ts'
import type { OpenTextEditor } from '#app/editor/open-text-editor.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Drawer } from '#app/ui/drawer.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { anchorAt } from '#realtime/protocol/petition-text/comment-anchor.ts'
import { MAX_QUOTE } from '#server/petitions/comments/contract.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { forgetChosen, keepChosen, readChosen } from './new-comment.ts'
import type { Comments } from './use-comments.ts'

interface CommentsBesideProps {
  comments: Comments
  petitionId: string
  userId: string
  doc: Y.Doc
  editor: OpenTextEditor
  state: EditorState
  /** Pressed in the text, or named in the address. */
  current: string | null
  onCurrent: (id: string) => void
}

/** Comments beside the text where there is room; else in a sheet behind a button that stays in reach. */
export function CommentsBeside(props: CommentsBesideProps) {
  const { comments, petitionId, userId, doc, editor, state, current, onCurrent } = props
  const t = useText()
  const toaster = useToaster()
  const isWide = useIsWide()
  const [isSheetOpen, setSheetOpen] = useState(false)
  const [chosen, setChosen] = useState(() => readChosen(userId, petitionId))
  const { threads } = comments
  const openCount = threads.filter(({ resolved }) => !resolved).length

  useEffect(() => {
    // A new document opens a new editor; this one may have closed in the same turn.
    if (editor.view.isDestroyed) return
    const open = threads.filter(({ resolved }) => !resolved)
    editor.view.dispatch(showThreads(editor.view.state, open, current))
  }, [editor, threads, current])

  // What is pressed in the text on a phone is read in the sheet.
  useEffect(() => {
    if (current !== null && !isWide) setSheetOpen(true)
  }, [current, isWide])

  const choose = useCallback(() => {
    const { selection, doc: text } = editor.view.state
    const anchor = anchorAt(doc, text, trimmed(selection, text))
    if (!anchor || anchor.words.length > MAX_QUOTE) {
      const words = t(anchor ? 'petitionComments.tooLong' : 'petitionComments.chooseFirst')
      toaster.show({ tone: 'error', text: words })
      return
    }
    keepChosen(userId, petitionId, anchor)
    setChosen(anchor)
    if (!isWide) setSheetOpen(true)
  }, [doc, editor, userId, petitionId, isWide, t, toaster])

  const panel = (
    <CommentsPanel
      {...{ comments, petitionId, userId, editor, state, current, onCurrent, chosen }}
      onChoose={choose}
      onChosenDone={() => {
        forgetChosen(userId, petitionId)
        setChosen(null)
      }}
      onShow={() => setSheetOpen(false)}
    />
  )

  if (isWide) {
    return (
      <section aria-labelledby="text-comments" className="grid gap-3">
        <h3 id="text-comments" className="text-lg font-semibold">
          {t('petitionComments.title')}
        </h3>
        {panel}
      </section>
    )
  }
  const isChoosing = comments.mayComment && !state.selection.empty && chosen === null
  return (
    <>
      <div
        data-print="hide"
        className="fixed right-3 bottom-[calc(var(--tabbar)+0.75rem)] z-(--z-sticky) md:bottom-[calc(var(--statusbar)+0.75rem)]"
      >
        <Button
          variant={isChoosing ? 'primary' : 'secondary'}
          icon={MessageSquareText}
          // The words stay chosen while the button is pressed.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => (isChoosing ? choose() : setSheetOpen(true))}
        >
          {isChoosing ? t('petitionComments.begin') : t('petitionComments.openSheet', { count: openCount })}
        </Button>
      </div>
      <Drawer isOpen={isSheetOpen} onClose={() => setSheetOpen(false)} title={t('petitionComments.title')}>
        {panel}
      </Drawer>
    </>
  )
}

/** Spaces at the ends of what was chosen are nobody's words. */
function trimmed({ from, to }: { from: number; to: number }, text: EditorState['doc']): { from: number; to: number } {
  const words = text.textBetween(from, to, '\n', '\uFFFC')
  const isOneBlock = text.resolve(from).sameParent(text.resolve(to))
  if (!isOneBlock || words.trim() === '') return { from, to }
  return { from: from + words.length - words.trimStart().length, to: to - words.length + words.trimEnd().length }
}

/** As wide as the margin beside the text needs (text-desk.css). */
function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => window.matchMedia('(width >= 80rem)').matches)
  useEffect(() => {
    const query = window.matchMedia('(width >= 80rem)')
    const follow = () => setWide(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isWide
}
