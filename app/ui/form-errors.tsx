import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Notice } from './notice.tsx'

export interface FormErrorsProps {
  /** Why the whole form was refused, as a sentence. */
  refusal?: string | null
  /** Faults by field: the id of the control, the words of its label, the sentence. */
  faults?: readonly { readonly fieldId: string; readonly label: string; readonly sentence: string }[]
  /** A new value with each answer of the server: then the summary takes the focus again. */
  answer?: unknown
}

/** At the head of a refused form: how many places are to be mended, with a way to each. Takes the focus when it appears. */
export function FormErrors({ refusal, faults = [], answer }: FormErrorsProps) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const isShown = Boolean(refusal) || faults.length > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: a further refusal of the same form is to be heard again
  useEffect(() => {
    if (isShown) box.current?.focus()
  }, [isShown, answer])

  if (!isShown) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="error" title={refusal ?? t('ui.form.summary', { count: faults.length })}>
        {faults.length > 0 && (
          <ul className="mt-1 list-disc space-y-0.5 pl-5">
            {faults.map(({ fieldId, label, sentence }) => (
              <li key={fieldId}>
                <a
                  href={`#${fieldId}`}
                  className="text-ink underline"
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId)?.focus()
                  }}
                >
                  {label}
                </a>
                : {sentence}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  )
}
