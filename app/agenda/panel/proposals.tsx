import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip } from '#app/ui/chip.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { type AgendaBefore, captureBefore, isStillAsBefore } from '#realtime/protocol/agenda-before.ts'
import type { ProposalView } from '#server/workshops/agenda/contract.ts'
import { useAgendaDesk } from '../agenda-desk.ts'
import { ChangeLine } from '../change-line.tsx'
import { type ChangeNames, changeWords } from '../change-words.ts'
import { PanelSection } from './panel-section.tsx'

export interface ProposalActs {
  accept(proposal: ProposalView, seen?: AgendaBefore): void
  reject(proposal: ProposalView, reason: string): void
  withdraw(proposal: ProposalView): void
  /** Sends the own proposal once more with a note; it takes the place of the first. */
  note(proposal: ProposalView, note: string): void
  showInPlace(proposal: ProposalView): void
}

interface ProposalsProps {
  proposals: readonly ProposalView[]
  names: ChangeNames
  mayDecide: boolean
  /** Proposals being sent or answered. */
  busy: ReadonlySet<string>
  acts: ProposalActs
}

/** "Đề xuất chờ duyệt": each with its change, and the answers for who decides. */
export function Proposals({ proposals, names, mayDecide, busy, acts }: ProposalsProps) {
  const t = useText()
  const [rejecting, setRejecting] = useState<ProposalView | null>(null)
  const [noting, setNoting] = useState<ProposalView | null>(null)
  const [reason, setReason] = useState('')
  const [stale, setStale] = useState<{ proposal: ProposalView; now: AgendaBefore } | null>(null)
  const { live } = useAgendaDesk()

  function accept(proposal: ProposalView) {
    const now = live ? captureBefore(live.doc, proposal.command) : null
    if (now && proposal.before && !isStillAsBefore(proposal.before, now)) setStale({ proposal, now })
    else acts.accept(proposal)
  }

  return (
    <PanelSection
      title={t(mayDecide ? 'agenda.proposals.title' : 'agenda.proposals.mineTitle')}
      note={proposals.length > 0 && <Chip tone="warn">{String(proposals.length)}</Chip>}
    >
      {proposals.length === 0 && <p className="text-sm text-ink-2">{t('agenda.proposals.none')}</p>}
      <ul className="flex flex-col gap-2.5">
        {proposals.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} names={names}>
            {mayDecide && isGone(proposal, names) && <p className="text-sm text-ink-2">{t('agenda.proposals.gone')}</p>}
            {mayDecide && (
              <>
                {!isGone(proposal, names) && (
                  <Button size="sm" variant="primary" busy={busy.has(proposal.id)} onClick={() => accept(proposal)}>
                    {t('agenda.proposals.accept')}
                  </Button>
                )}
                <Button
                  size="sm"
                  onClick={() => {
                    setReason('')
                    setRejecting(proposal)
                  }}
                >
                  {t('agenda.proposals.reject')}
                </Button>
              </>
            )}
            {proposal.mine && (
              <>
                <Button size="sm" variant="quiet" busy={busy.has(proposal.id)} onClick={() => acts.withdraw(proposal)}>
                  {t('agenda.proposals.withdraw')}
                </Button>
                <Button
                  size="sm"
                  variant="quiet"
                  onClick={() => {
                    setReason(proposal.note)
                    setNoting(proposal)
                  }}
                >
                  {t('agenda.proposals.addNote')}
                </Button>
              </>
            )}
            <Button size="sm" variant="quiet" onClick={() => acts.showInPlace(proposal)}>
              {t('agenda.proposals.showInPlace')}
            </Button>
          </ProposalCard>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={rejecting !== null}
        tone="primary"
        title={t('agenda.proposals.rejectTitle')}
        description={t('agenda.proposals.rejectBody')}
        safeLabel={t('agenda.proposals.keep')}
        actLabel={t('agenda.proposals.reject')}
        onClose={() => setRejecting(null)}
        onAct={() => {
          if (rejecting) acts.reject(rejecting, reason)
          setRejecting(null)
        }}
      >
        <TextArea
          label={t('agenda.proposals.reason')}
          help={t('agenda.proposals.reasonHelp')}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={noting !== null}
        tone="primary"
        title={t('agenda.proposals.note')}
        description={t('agenda.proposals.noteHelp')}
        safeLabel={t('common.actions.cancel')}
        actLabel={t('agenda.proposals.send')}
        onClose={() => setNoting(null)}
        onAct={() => {
          if (noting) acts.note(noting, reason)
          setNoting(null)
        }}
      >
        <TextArea
          label={t('agenda.proposals.note')}
          isLabelHidden
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
      {stale && (
        <ConfirmDialog
          isOpen
          tone="primary"
          title={t('agenda.proposals.staleTitle')}
          description={<StaleWords names={names} proposal={stale.proposal} now={stale.now} />}
          safeLabel={t('agenda.proposals.keep')}
          actLabel={t('agenda.proposals.staleAccept')}
          onClose={() => setStale(null)}
          onAct={() => {
            acts.accept(stale.proposal, stale.now)
            setStale(null)
          }}
        />
      )}
    </PanelSection>
  )
}

/** Whether the item it is about is no longer in the agenda. */
function isGone({ command }: ProposalView, names: ChangeNames): boolean {
  const isThere = (id: string) => names.items.some((item) => item.id === id)
  if (command.type === 'set' || command.type === 'move') return !isThere(command.itemId)
  if (command.type === 'remove') return !command.itemIds.every(isThere)
  return command.type === 'add' && command.parentId !== null && !isThere(command.parentId)
}

interface ProposalCardProps {
  proposal: ProposalView
  names: ChangeNames
  children: React.ReactNode
}

function ProposalCard({ proposal, names, children }: ProposalCardProps) {
  const t = useText()
  const format = useFormat()
  const { author, command, before, note, createdAt } = proposal
  return (
    <li data-proposal-card={proposal.id} className="rounded-md border border-line px-3 py-2.5 text-button">
      <div className="flex flex-wrap items-center gap-2">
        {author.department && <DepartmentChip code={author.department.code} hue={author.department.hue} />}
        <span className="font-medium">{author.fullName}</span>
        <span className="ml-auto text-xs text-ink-3">{format.time(createdAt)}</span>
      </div>
      <p>
        <ChangeLine words={changeWords(t, names, command, before)} />
      </p>
      {note && <p className="text-sm text-ink-2">“{note}”</p>}
      <div className="mt-2 flex flex-wrap gap-2">{children}</div>
    </li>
  )
}

function StaleWords({ names, proposal, now }: { names: ChangeNames; proposal: ProposalView; now: AgendaBefore }) {
  const t = useText()
  const then = changeWords(t, names, proposal.command, proposal.before)
  const today = changeWords(t, names, proposal.command, now)
  if (then.after === null) return <>{then.label}</>
  return (
    <>
      {t('agenda.proposals.staleBody', {
        before: then.before ?? t('agenda.change.empty'),
        now: today.before ?? t('agenda.change.empty'),
        after: then.after,
      })}
    </>
  )
}
