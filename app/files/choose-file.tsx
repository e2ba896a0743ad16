import { type ChangeEvent, type ReactNode, useRef } from 'react'
import { ACCEPT } from './limits.ts'

interface ChooseFileProps {
  onChoose: (file: File) => void
  /** The button of ours that opens the browser's dialog. */
  children: (open: () => void) => ReactNode
}

/** The browser's own dialog behind a button of ours, whose words are in our language. */
export function ChooseFile({ onChoose, children }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    event.target.value = '' // the same file can be chosen again
    if (file) onChoose(file)
  }
  return (
    <>
      <input ref={input} type="file" accept={ACCEPT} onChange={choose} tabIndex={-1} aria-hidden className="hidden" />
      {children(() => input.current?.click())}
    </>
  )
}
