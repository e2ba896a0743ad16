import { useText } from '#app/i18n/language.tsx'
import type { Talk } from './use-text-visit.ts'

/** What is spoken, as text, above everything else; read aloud to who hears the page. */
export function CaptionStrip({ talk }: { talk: Talk }) {
  const t = useText()
  if (talk.state?.phase !== 'present') return null
  const { captions } = talk.state
  return (
    <section
      role="log"
      aria-live="polite"
      aria-label={t('room.captions.label')}
      className={captions.length > 0 ? 'border-b border-line bg-stage px-4 py-2 text-md text-stage-ink' : 'sr-only'}
    >
      {captions.map(({ seq, text }) => (
        <p key={seq} lang="vi" className="break-words">
          {text}
        </p>
      ))}
    </section>
  )
}
