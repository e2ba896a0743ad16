import { useFetcher } from '@remix-run/react'
import { useEffect, useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { CitedCase } from '#server/cases/cited-cases.ts'

/** One asks when the typing rests. */
const PAUSE_MS = 250

interface CasePickerProps {
  chosen: { readonly id: string; readonly name: string } | null
  onChoose: (chosen: CitedCase) => void
}

/** Finds a published case as one types, with or without tone marks, and chooses it. */
export function CasePicker({ chosen, onChoose }: CasePickerProps) {
  const t = useText()
  const listId = useId()
  const [words, setWords] = useState('')
  const { load, data } = useFetcher<{ cases: readonly CitedCase[] }>()
  useEffect(() => {
    if (words.trim() === '') return
    const timer = setTimeout(() => load(`/cases/programme?${new URLSearchParams({ find: words })}`), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words, load])
  const found = words.trim() === '' ? [] : (data?.cases ?? [])
  return (
    <div className="grid min-w-0 gap-1">
      {chosen && (
        <p lang="vi" className="font-medium break-words">
          {chosen.name}
        </p>
      )}
      <TextField
        label={t('cases.programme.find')}
        help={t('cases.programme.findHelp')}
        type="search"
        autoComplete="off"
        aria-controls={listId}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul id={listId} className="grid">
        {found.map((one) => (
          <li key={one.id} className="min-w-0">
            <Button
              variant="quiet"
              fullWidth
              className="h-auto justify-start py-2 text-left whitespace-normal"
              onClick={() => {
                setWords('')
                onChoose(one)
              }}
            >
              {one.name}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm text-ink-2">
        {words.trim() !== '' && data && found.length === 0 && t('cases.programme.nothing')}
      </p>
    </div>
  )
}
