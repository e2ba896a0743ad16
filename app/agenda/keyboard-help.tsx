import { Fragment } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Kbd } from '#app/ui/kbd.tsx'

const PLACE = '\u0000'

/** How rows are moved without a pointer. */
export function KeyboardHelp() {
  const t = useText()
  const parts = t('agenda.help', { keys: PLACE }).split(PLACE)
  return (
    <p className="text-sm text-ink-2">
      {parts.map((part, index) => (
        <Fragment key={part}>
          {index > 0 && (
            <>
              <Kbd>Alt</Kbd> <Kbd>↑</Kbd> <Kbd>↓</Kbd> <Kbd>←</Kbd> <Kbd>→</Kbd>
            </>
          )}
          {part}
        </Fragment>
      ))}
    </p>
  )
}
