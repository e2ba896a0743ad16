import type { EditorState } from '@tiptap/pm/state'
import { Paperclip } from 'lucide-react'
import { useMemo } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'

/** The files whose blocks stand in the text, to be downloaded. */
export function AttachmentList({ state }: { state: EditorState }) {
  const t = useText()
  const format = useFormat()
  const files = useMemo(() => {
    const found: { fileId: string; name: string; bytes: number }[] = []
    state.doc.forEach(({ type, attrs }) => {
      if (type.name !== 'attachment' || found.some((file) => file.fileId === attrs.fileId)) return
      found.push({ fileId: String(attrs.fileId), name: String(attrs.name), bytes: Number(attrs.bytes) })
    })
    return found
  }, [state.doc])
  if (files.length === 0) return null
  return (
    <section aria-labelledby="text-attachments" className="grid gap-2">
      <h3 id="text-attachments" className="text-lg font-semibold">
        {t('petitions.draft.attachments')}
      </h3>
      <ul className="grid gap-1">
        {files.map(({ fileId, name, bytes }) => (
          <li key={fileId} className="flex items-start gap-2 text-sm">
            <Paperclip size={16} aria-hidden className="mt-[3px] flex-none text-ink-2" />
            <span className="min-w-0 break-words">
              {/* A download, not a page: the browser asks the server itself. */}
              <a href={`/files/${fileId}`} download aria-label={t('items.page.download', { name })}>
                {name}
              </a>{' '}
              <span className="text-ink-2">{format.bytes(bytes)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
