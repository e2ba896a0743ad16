import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { ACCEPT } from '#app/files/limits.ts'
import { useText } from '#app/i18n/language.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { classNames } from '#app/ui/class-names.ts'
import { FieldFrame } from '#app/ui/field-frame.tsx'

/**
 * The file of a new paper. The browser's own words ("Choose file") come in the browser's language, so the input lies
 * unseen under words of ours; it keeps its keyboard, its name and its focus ring.
 */
export function FileField({ onChoose }: { onChoose: (file: File | null) => void }) {
  const t = useText()
  const [name, setName] = useState('')
  return (
    <FieldFrame label={t('workshops.papers.file')} help={t('workshops.papers.fileHelp')}>
      {(control) => (
        <span className="relative flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 rounded-md focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus">
          <input
            {...control}
            type="file"
            accept={ACCEPT}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            onChange={(event) => {
              const file = event.target.files?.[0] ?? null
              setName(file?.name ?? '')
              onChoose(file)
            }}
          />
          <span aria-hidden className={classNames(buttonStyle({ variant: 'soft' }), 'pointer-events-none')}>
            <FileUp size={18} aria-hidden />
            {t('workshops.papers.choose')}
          </span>
          <span className="min-w-0 break-words text-ink-2">{name || t('workshops.papers.notChosen')}</span>
        </span>
      )}
    </FieldFrame>
  )
}
