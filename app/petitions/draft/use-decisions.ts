import { useCallback, useState } from 'react'
import type { ProposalDecision } from '#app/editor/proposal-list.tsx'
import { useText } from '#app/i18n/language.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { sendAct } from './send-act.ts'

/** Decides about proposals, several at once if need be; the text itself tells what became of it. */
export function useDecisions(petitionId: string) {
  const t = useText()
  const toaster = useToaster()
  const [waiting, setWaiting] = useState(0)
  const decide = useCallback(
    async ({ decision, about }: ProposalDecision) => {
      const [of, value] =
        'id' in about
          ? ['one', about.id]
          : 'userId' in about
            ? ['person', about.userId]
            : ['department', about.departmentCode]
      setWaiting((count) => count + 1)
      const answer = await sendAct(petitionId, { intent: 'decide', decision, of, value })
      setWaiting((count) => count - 1)
      if (!answer.ok) toaster.show({ tone: 'error', text: t.failure(answer.failure) })
      else toaster.show({ tone: 'ok', text: t('petitions.draft.decided', { count: decidedIn(answer.value) }) })
    },
    [petitionId, t, toaster],
  )
  return { decide, isDeciding: waiting > 0 }
}

function decidedIn(value: unknown): number {
  return typeof value === 'object' && value !== null && 'decided' in value ? Number(value.decided) : 0
}
