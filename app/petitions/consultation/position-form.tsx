import { Form, useNavigation } from '@remix-run/react'
import { Check, Send } from 'lucide-react'
import { useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { ActionBar } from '#app/ui/action-bar.tsx'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SaveStatus } from '#app/ui/save-status.tsx'
import type { Failure } from '#server/kernel/result.ts'
import type { OwnPositionView } from '#server/petitions/consultation/consultation-view.ts'
import { agreeToRest, countChosen, linesOf, type OwnLine, type OwnLines } from './own-position.ts'
import { PositionLine } from './position-line.tsx'
import { usePositionSaver } from './use-position-saver.ts'

interface PositionFormProps {
  own: OwnPositionView
  statementId: string
  answer: { readonly typed: OwnLines; readonly failure: Failure } | null
}

/** The department's word, clause by clause: kept while it is written, sent as a whole by who may speak for it. */
export function PositionForm({ own, statementId, answer }: PositionFormProps) {
  const t = useText()
  const format = useFormat()
  const isBusy = useNavigation().formMethod === 'POST'
  // What this form was opened with; texts of clauses are read anew, so that what is shown is what is sent.
  const [basedOn] = useState(own.basedOn)
  const [lines, setLines] = useState<OwnLines>(() => ({ ...linesOf(own.lines), ...answer?.typed }))
  const saver = usePositionSaver({ petitionId: own.petitionId, roundId: own.round.id })
  const { round, mayWrite, maySend } = own
  const chosen = countChosen(lines)

  function change(cid: string, line: OwnLine): void {
    setLines((before) => ({ ...before, [cid]: line }))
    saver.change(cid, line)
  }
  function agreeAll(): void {
    const next = agreeToRest(lines)
    for (const [cid, line] of Object.entries(next)) if (line !== lines[cid]) saver.change(cid, line)
    setLines(next)
  }

  return (
    <Form method="post" noValidate className="grid gap-4">
      <input type="hidden" name="roundId" value={round.id} />
      <input type="hidden" name="statementId" value={statementId} />
      <input type="hidden" name="basedOn" value={basedOn} />
      {answer && (
        <Notice tone="error" isLive>
          {t.failure(answer.failure)}
        </Notice>
      )}
      {own.basedOn !== basedOn && !answer && (
        <Notice
          tone="warn"
          isLive
          actions={
            <LinkButton to={`/petitions/${own.petitionId}/consultation/position`} reloadDocument size="sm">
              {t('consultation.position.reload')}
            </LinkButton>
          }
        >
          {t('consultation.position.meanwhile')}
        </Notice>
      )}
      {own.draftSavedAt && saver.status.kind === 'idle' && (
        <p className="text-sm text-ink-2">
          {t('consultation.position.restored', { time: format.dateTime(own.draftSavedAt) })}
        </p>
      )}
      {own.lines.map((line) => (
        <PositionLine
          key={line.cid}
          line={line}
          own={lines[line.cid] ?? { position: null, comment: '' }}
          mayWrite={mayWrite}
          onChange={(next) => change(line.cid, next)}
        />
      ))}
      {mayWrite && (
        <ActionBar
          actions={
            <>
              {chosen < own.lines.length && (
                <Button icon={Check} onClick={agreeAll}>
                  {t('consultation.position.all')}
                </Button>
              )}
              {maySend && (
                <Button type="submit" variant="primary" icon={Send} busy={isBusy}>
                  {t(basedOn > 0 ? 'consultation.position.sendAgain' : 'consultation.position.send')}
                </Button>
              )}
            </>
          }
        >
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {t('consultation.position.progress', { chosen, all: own.lines.length })}
            {saver.status.kind !== 'idle' && <SaveStatus state={saver.status} />}
          </span>
        </ActionBar>
      )}
    </Form>
  )
}
