import { type ReactNode, useCallback, useState } from 'react'
import type { ChangeWords } from './change-words.ts'
import { ReasonDialog } from './reason-dialog.tsx'

interface Question {
  readonly words: ChangeWords
  readonly send: (reason: string) => Promise<boolean>
  readonly answer: (isDone: boolean) => void
}

/** Asks for the reason of a change to the frozen agenda, then sends it; answers whether it was taken. */
export type AskReason = (words: ChangeWords, send: (reason: string) => Promise<boolean>) => Promise<boolean>

export function useReason(): { ask: AskReason; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null)
  const [isBusy, setBusy] = useState(false)
  const ask = useCallback<AskReason>((words, send) => new Promise((answer) => setQuestion({ words, send, answer })), [])

  async function act(reason: string) {
    if (!question) return
    setBusy(true)
    const isDone = await question.send(reason)
    setBusy(false)
    // Refused: the dialog stays with what was typed.
    if (!isDone) return
    setQuestion(null)
    question.answer(true)
  }

  function close() {
    setQuestion(null)
    question?.answer(false)
  }

  const dialog = question && (
    <ReasonDialog words={question.words} busy={isBusy} onAct={(reason) => void act(reason)} onClose={close} />
  )
  return { ask, dialog }
}
