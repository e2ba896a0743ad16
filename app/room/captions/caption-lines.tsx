import { useText } from '#app/i18n/language.tsx'
import type { CaptionView } from '#server/rooms/contract.ts'

/** What is spoken, under the picture: large, read at a glance; the last two, on a phone the last one. */
export function CaptionLines({ captions }: { captions: readonly CaptionView[] }) {
  const t = useText()
  if (captions.length === 0) return null
  return (
    <section
      aria-label={t('room.captions.label')}
      className="flex-none rounded-lg bg-stage px-4 py-2 text-center text-md font-medium text-stage-ink"
    >
      {captions.map(({ seq, text }) => (
        <p key={seq} className="break-words max-md:not-last:hidden">
          {text}
        </p>
      ))}
    </section>
  )
}
