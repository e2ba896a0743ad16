import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { LateEdits } from '#app/live/draft-late-edits.ts'
import type { LateChange } from '#app/live/late-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { CopyButton } from '#app/ui/copy-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { readAgenda } from '#realtime/protocol/agenda-document.ts'
import { scheduleAgenda } from '#realtime/protocol/agenda-schedule.ts'
import { agendaText } from '../agenda-text.ts'
import { ChangeLine } from '../change-line.tsx'
import { type ChangeNames, changeLine, changeWords } from '../change-words.ts'

interface LateChangesProps {
  late: LateEdits<LateChange>
  names: ChangeNames
  plan: { readonly startsAt: Date; readonly endsAt: Date }
  mayPropose: boolean
  mayAmend: boolean
  /** Each answers whether it was taken, so that the change is done with. */
  onPropose: (change: LateChange) => Promise<boolean>
  onAmend: (change: LateChange) => Promise<boolean>
  /** Every change was settled. */
  onDone: () => void
}

/** What was typed too late to be merged: item by item, to copy, to propose, to make an amendment, or to drop. */
export function LateChanges(props: LateChangesProps) {
  const { late, names, plan, mayPropose, mayAmend, onPropose, onAmend, onDone } = props
  const { changes } = late
  const t = useText()
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  const [dropping, setDropping] = useState<readonly LateChange[]>([])
  const open = changes.filter((change) => !settled.has(change.key))
  const wordsOf = (change: LateChange) => changeWords(t, names, change.command, change.before)

  function settle(done: readonly LateChange[]) {
    const next = new Set([...settled, ...done.map((change) => change.key)])
    setSettled(next)
    if (changes.every((change) => next.has(change.key))) onDone()
  }

  async function offer(change: LateChange, take: (change: LateChange) => Promise<boolean>) {
    if (await take(change)) settle([change])
  }

  // The server could not be compared with: all that is left to do is to save the words.
  const whole = () => agendaText(t, scheduleAgenda(readAgenda(late.localDoc), plan).items, names.departments)
  if (changes.length > 0 && open.length === 0) return null
  return (
    <Notice tone="warn" isLive title={t('agenda.late.title')} className="mx-6 my-3 max-md:mx-4">
      <p>{t(changes.length === 0 ? 'agenda.late.whole' : 'agenda.late.body')}</p>
      <ul className="mt-2 flex flex-col gap-2" data-late>
        {open.map((change) => (
          <li key={change.key} className="rounded-md bg-surface px-3 py-2">
            <ChangeLine words={wordsOf(change)} />
            <div className="mt-1.5 flex flex-wrap gap-2">
              {mayAmend && (
                <Button size="sm" variant="primary" onClick={() => void offer(change, onAmend)}>
                  {t('agenda.late.amend')}
                </Button>
              )}
              {mayPropose && (
                <Button size="sm" onClick={() => void offer(change, onPropose)}>
                  {t('agenda.late.propose')}
                </Button>
              )}
              <CopyButton
                text={changeLine(wordsOf(change))}
                label={t('agenda.late.copy')}
                copiedLabel={t('agenda.late.copied')}
              />
              <Button size="sm" variant="quiet" onClick={() => setDropping([change])}>
                {t('agenda.late.drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap gap-2">
        <CopyButton
          text={changes.length === 0 ? whole() : open.map((change) => changeLine(wordsOf(change))).join('\n')}
          label={t('agenda.late.copyAll')}
          copiedLabel={t('agenda.late.copied')}
        />
        {open.length > 0 && (
          <Button size="sm" variant="quiet" onClick={() => setDropping(open)}>
            {t('agenda.late.dropAll')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={dropping.length > 0}
        title={t('agenda.late.dropTitle')}
        description={t('agenda.late.dropBody')}
        safeLabel={t('agenda.late.keep')}
        actLabel={t('agenda.late.drop')}
        onClose={() => setDropping([])}
        onAct={() => {
          settle(dropping)
          setDropping([])
        }}
      />
    </Notice>
  )
}
