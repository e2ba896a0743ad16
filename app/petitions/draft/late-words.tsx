import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { LateEdits } from '#app/live/draft-late-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { textNode } from '#realtime/protocol/petition-text/text-document.ts'
import type { UnacknowledgedEdit } from '#realtime/protocol/petition-text/unacknowledged-edits.ts'

interface LateWordsProps {
  late: LateEdits<UnacknowledgedEdit>
  /** Puts them into the text again; null for who may not write any more. */
  onAgain: (() => void) | null
  /** The person lets them go. */
  onDrop: () => void
}

/** What was typed and is not in the draft: shown, to be copied, and put in again by who may. Never discarded unasked. */
export function LateWords({ late, onAgain, onDrop }: LateWordsProps) {
  const t = useText()
  const [isDropping, setDropping] = useState(false)
  const lines = [...late.changes].reverse().map((edit) => wordsOf(edit, t))
  const isWhole = lines.length === 0
  const all = isWhole ? wholeText(late) : lines.join('\n')
  return (
    <Notice tone="warn" isLive title={t('petitions.draft.late.title')} className="mb-3">
      <p>{t(isWhole ? 'petitions.draft.late.whole' : `petitions.draft.late.${onAgain ? 'offered' : 'shown'}`)}</p>
      {!isWhole && (
        <ul className="mt-2 grid max-h-60 gap-1 overflow-auto" data-late>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each late edit
            <li key={index} className="rounded-md bg-surface px-3 py-1.5 break-words">
              {line}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {onAgain && !isWhole && (
          <Button size="sm" variant="primary" onClick={onAgain}>
            {t('petitions.draft.late.again')}
          </Button>
        )}
        <CopyButton text={all} label={t('petitions.draft.late.copy')} copiedLabel={t('petitions.draft.late.copied')} />
        <Button size="sm" variant="quiet" onClick={() => setDropping(true)}>
          {t('petitions.draft.late.drop')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isDropping}
        title={t('petitions.draft.late.dropTitle')}
        description={t('petitions.draft.late.dropBody')}
        safeLabel={t('petitions.draft.late.keep')}
        actLabel={t('petitions.draft.late.drop')}
        onClose={() => setDropping(false)}
        onAct={() => {
          setDropping(false)
          onDrop()
        }}
      />
    </Notice>
  )
}

function wordsOf({ kind, text }: UnacknowledgedEdit, t: ReturnType<typeof useText>): string {
  if (kind === 'insert') return t('petitions.draft.late.kinds.insert', { text })
  if (kind !== 'delete') return t(`petitions.draft.late.kinds.${kind}`)
  return text === '' ? t('petitions.draft.late.kinds.deleteBlock') : t('petitions.draft.late.kinds.delete', { text })
}

function wholeText({ localDoc }: LateEdits<UnacknowledgedEdit>): string {
  const doc = textNode(localDoc)
  return doc.textBetween(0, doc.content.size, '\n', '\n')
}
