import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { ProposalView } from '#server/workshops/agenda/contract.ts'
import { type ChangeNames, changeWords } from './change-words.ts'
import type { ProposalActs } from './panel/proposals.tsx'
import type { SendAct } from './use-agenda-acts.ts'
import type { AgendaRun } from './use-agenda-run.ts'
import type { AskReason } from './use-reason.tsx'

interface ProposalActDeps {
  readonly isFrozen: boolean
  readonly names: ChangeNames
  readonly send: SendAct
  readonly ask: AskReason
  readonly propose: AgendaRun['propose']
  readonly say: (sentence: string) => void
}

/** What can be done about proposals; `busy` are those under way. */
export function useProposalActs(deps: ProposalActDeps): { acts: ProposalActs; busy: ReadonlySet<string> } {
  const { isFrozen, names, send, ask, propose, say } = deps
  const t = useText()
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())

  async function during(proposal: ProposalView, work: () => Promise<boolean>, said: string) {
    setBusy((now) => new Set([...now, proposal.id]))
    if (await work()) say(said)
    setBusy((now) => new Set([...now].filter((id) => id !== proposal.id)))
  }

  const acts: ProposalActs = {
    accept(proposal, seen) {
      const fields = { proposalId: proposal.id, ...(seen ? { seen: JSON.stringify(seen) } : {}) }
      // Accepted after the freeze it is an amendment, and those have a reason.
      const accept = isFrozen
        ? () =>
            ask(changeWords(t, names, proposal.command, proposal.before), (reason) =>
              send('accept', { ...fields, reason }),
            )
        : () => send('accept', fields)
      void during(proposal, accept, t('agenda.said.accepted'))
    },
    reject: (proposal, reason) =>
      void during(proposal, () => send('reject', { proposalId: proposal.id, reason }), t('agenda.said.rejected')),
    withdraw: (proposal) =>
      void during(proposal, () => send('withdraw', { proposalId: proposal.id }), t('agenda.said.withdrawn')),
    note: (proposal, note) => void propose(proposal.command, note),
    showInPlace,
  }
  return { acts, busy }
}

/** Brings the cell or the row of a proposal into sight and to the focus. */
function showInPlace({ id, command }: ProposalView): void {
  const itemId = command.type === 'set' || command.type === 'move' ? command.itemId : null
  const target = itemId
    ? document.querySelector<HTMLElement>(`[data-item="${itemId}"]`)
    : (document.querySelector<HTMLElement>(`[data-proposal="${id}"]`) ??
      (command.type === 'remove' || command.type === 'restore'
        ? document.querySelector<HTMLElement>(`[data-item="${command.itemIds[0]}"]`)
        : null))
  target?.scrollIntoView({ block: 'center' })
  const cell = command.type === 'set' ? command.field : 'title'
  target?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus({ preventScroll: true })
}
