import { useEffect, useId, useRef } from 'react'
import type * as Y from 'yjs'
import { useText } from '#app/i18n/language.tsx'
import { bindText } from '#app/live/text-binding.ts'
import { MINUTES_PART_LIMIT } from '#realtime/protocol/minutes-document.ts'

/** Origin of what is typed on this page. */
const ORIGIN = { minutes: 'this page' }

/** The summary of one part, written together: every letter goes to the others, theirs come in around the own caret. */
export function WordsField({ text, title, help }: { text: Y.Text; title: string; help?: string }) {
  const t = useText()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const area = box.current
    if (!area) return
    const grow = () => {
      area.style.height = 'auto'
      area.style.height = `${area.scrollHeight + 2}px`
    }
    const binding = bindText({ text, field: area, origin: ORIGIN })
    grow()
    text.observe(grow)
    area.addEventListener('input', grow)
    return () => {
      binding.close()
      text.unobserve(grow)
      area.removeEventListener('input', grow)
    }
  }, [text])

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-button font-medium">
        {t('minutes.part.summary')}
        <span className="sr-only">: {title}</span>
      </label>
      {help && (
        <p id={`${id}-help`} className="text-sm text-ink-2">
          {help}
        </p>
      )}
      <textarea
        ref={box}
        id={id}
        lang="vi"
        rows={3}
        defaultValue=""
        maxLength={MINUTES_PART_LIMIT}
        aria-describedby={help ? `${id}-help` : undefined}
        placeholder={t('minutes.part.placeholder')}
        className="min-h-20 w-full resize-none overflow-hidden rounded-md border border-line-strong bg-surface px-3 py-2 font-document text-md placeholder:font-ui placeholder:text-ink-2"
      />
    </div>
  )
}
