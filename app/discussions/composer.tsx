import { lazy, Suspense, useEffect, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { keepLoading } from '#app/live/keep-loading.ts'
import { useConnection } from '#app/shell/use-connection.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { forgetUnsent } from '#app/unsent/unsent-forms.ts'
import { keepUnsentText, readUnsentText } from '#app/unsent/use-unsent-text.ts'
import type { DiscussionPerson } from '#server/discussions/discussion-view.ts'
import type { Failure, Result } from '#server/kernel/result.ts'

const PostEditor = lazy(() => keepLoading(() => import('./post-editor.tsx')))

export interface Writer {
  readonly userId: string
  readonly departmentCode: string
}

interface ComposerProps {
  me: Writer
  /** Names what it is written for, so that it survives a reload, a sign-out by timeout and a lost line. */
  place: string
  /** What it opens with where nothing unsent is kept. */
  start?: string
  label: string
  act: string
  people: readonly DiscussionPerson[]
  onSend: (content: string) => Promise<Result<unknown, Failure>>
  onClose: () => void
  /** The page goes elsewhere once it is sent. */
  isLeft?: boolean
}

/** A post being written. What is kept in this tab is not known to the server: it opens in the browser only. */
export function Composer(props: ComposerProps) {
  const t = useText()
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  if (isInBrowser) return <OpenComposer {...props} />
  return <p className="text-sm text-ink-2">{t('discussions.editor.opening')}</p>
}

/** Kept while it is not sent, and when it is refused. */
function OpenComposer({ me, place, start = '', label, act, people, onSend, onClose, isLeft = false }: ComposerProps) {
  const t = useText()
  const isOffline = useConnection() === 'offline'
  const [content, setContent] = useState(() => readUnsentText(me.userId, place) ?? start)
  const [isEmpty, setEmpty] = useState(content === '')
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  function change(next: string, nothing: boolean): void {
    setContent(next)
    setEmpty(nothing)
    if (nothing) forgetUnsent(me.userId, place)
    else keepUnsentText(me.userId, place, next)
  }

  async function send(): Promise<void> {
    setBusy(true)
    setFailure(null)
    const answer = await onSend(content)
    setBusy(false)
    if (!answer.ok) return setFailure(answer.failure)
    forgetUnsent(me.userId, place)
    if (!isLeft) onClose()
  }

  const opening = <p className="text-sm text-ink-2">{t('discussions.editor.opening')}</p>
  return (
    <div className="grid gap-2" data-print="hide">
      {/* The editor itself bears this name: said once. */}
      <p aria-hidden className="font-medium">
        {label}
      </p>
      <Suspense fallback={opening}>
        <PostEditor {...me} {...{ label, people }} start={content} onChange={change} />
      </Suspense>
      <p className="text-sm text-ink-2">{t('discussions.editor.notice')}</p>
      {isOffline && <Notice tone="warn">{t('discussions.editor.offline')}</Notice>}
      {failure && (
        <Notice tone="error" isLive>
          {t.failure(failure)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          busy={isBusy}
          disabledReason={isEmpty ? t('failures.discussion-empty') : null}
          onClick={() => void send()}
        >
          {act}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            forgetUnsent(me.userId, place)
            onClose()
          }}
        >
          {t('common.actions.cancel')}
        </Button>
      </div>
    </div>
  )
}
