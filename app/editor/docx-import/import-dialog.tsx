import { FileInput } from 'lucide-react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { WritingMode } from '../open-text-editor.ts'
import type { ReadDocx } from './read-docx.ts'

interface ImportDialogProps {
  mode: WritingMode
  onInsert(html: string): void
  onClose(): void
}

type Chosen = { readonly name: string; readonly read: ReadDocx | 'reading' | 'not-loaded' }

/** Takes a Word file into the text: chosen, read on this machine, its losses told, and only then put behind the text. */
export function ImportDialog({ mode, onInsert, onClose }: ImportDialogProps) {
  const t = useText()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const read = chosen?.read
  const isRead = typeof read === 'object'

  async function open(file: File | undefined): Promise<void> {
    if (!file) return
    setChosen({ name: file.name, read: 'reading' })
    const outcome = await import('./read-docx.ts')
      .then(async ({ readDocx }) => readDocx(await file.arrayBuffer()))
      .catch(() => 'not-loaded' as const)
    setChosen({ name: file.name, read: outcome })
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('editor.import.title')}
      description={t('editor.import.body')}
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>{t('editor.import.cancel')}</Button>
          {isRead && read.ok && (
            <Button variant="primary" icon={FileInput} onClick={() => onInsert(read.html)}>
              {t(mode === 'suggest' ? 'editor.import.propose' : 'editor.import.insert')}
            </Button>
          )}
        </>
      }
    >
      <label className="grid gap-1.5">
        <span className="font-semibold">{t('editor.import.file')}</span>
        <input
          type="file"
          accept=".docx"
          data-autofocus
          className="min-h-11 w-full rounded-md border border-line-strong bg-surface p-2"
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </label>
      <div aria-live="polite" className="grid gap-3">
        {read === 'reading' && <p className="text-ink-2">{t('editor.import.reading')}</p>}
        {read === 'not-loaded' && <Notice tone="error">{t('editor.import.notLoaded')}</Notice>}
        {isRead && !read.ok && <Notice tone="error">{t(`editor.import.faults.${read.fault}`)}</Notice>}
        {isRead && read.ok && (
          <>
            <Report read={read} />
            <p className="font-semibold">{t('editor.import.preview', { count: read.lines.length })}</p>
            <section
              // Reached by keyboard: it scrolls.
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable
              tabIndex={0}
              aria-label={t('editor.import.previewLabel')}
              className="max-h-60 overflow-auto rounded-md border border-line bg-canvas p-3 text-sm"
            >
              {read.lines.slice(0, 60).map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file that is not edited here
                <p key={index} className="mb-1.5">
                  {line}
                </p>
              ))}
              {read.lines.length > 60 && <p className="text-ink-2">…</p>}
            </section>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** What of the file does not come along, so that nobody looks for it later. */
function Report({ read }: { read: Extract<ReadDocx, { ok: true }> }) {
  const t = useText()
  if (read.dropped.length === 0) return <Notice tone="ok">{t('editor.import.whole')}</Notice>
  return (
    <Notice tone="warn" title={t('editor.import.droppedTitle')}>
      <ul className="list-disc pl-5">
        {read.dropped.map(({ what, count }) => (
          <li key={what}>{t(`editor.import.dropped.${what}`, { count })}</li>
        ))}
      </ul>
    </Notice>
  )
}
