import { useState } from 'react'
import { v7 } from 'uuid'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { RecordDialog } from '#app/petitions/issuing/record-dialog.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { ASK_AGAIN } from '#server/petitions/replies/content/contract.ts'
import type { RepliesView, Waiting } from '#server/petitions/replies/reply-view.ts'
import { NextDialog } from './next-dialog.tsx'
import { RecordReplyDialog } from './record-reply-dialog.tsx'
import { WaitingLine } from './waiting-line.tsx'

type Asked = { readonly act: 'reply' | 'next'; readonly id: string } | { readonly act: 'due' | 'close' }

/** How long it has waited, and what who follows it can do. */
export function FollowCard({ view, waiting }: { view: RepliesView; waiting: Waiting }) {
  const t = useText()
  const format = useFormat()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { abilities, clauses, stage, petitionId, replyDays } = view
  const mayAskAgain = abilities.startNext && clauses.some(({ outcome }) => ASK_AGAIN.includes(outcome))
  const close = () => setAsked(null)
  const address = `/petitions/${petitionId}/replies`
  return (
    <Card title={t('petitionReplies.follow.title')}>
      <WaitingLine waiting={waiting} />
      <p className="mt-2 text-sm text-ink-2">
        {t('petitionReplies.follow.since', { day: format.date(waiting.documentDate) })}{' '}
        {!waiting.isDueAsked && t('petitionReplies.follow.counted', { days: replyDays })}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        {abilities.follow && (
          <Button variant="primary" onClick={() => setAsked({ act: 'reply', id: v7() })}>
            {t('petitionReplies.record.open')}…
          </Button>
        )}
        {mayAskAgain && (
          <Button onClick={() => setAsked({ act: 'next', id: v7() })}>{t('petitionReplies.next.act')}…</Button>
        )}
        {abilities.follow && waiting.state !== 'answered' && (
          <Button onClick={() => setAsked({ act: 'due' })}>{t('petitionReplies.due.act')}…</Button>
        )}
        {abilities.close && (
          <Button onClick={() => setAsked({ act: 'close' })}>{t('petitionReplies.close.act')}…</Button>
        )}
      </div>
      {asked?.act === 'reply' && <RecordReplyDialog view={view} replyId={asked.id} onClose={close} />}
      {asked?.act === 'next' && <NextDialog view={view} nextId={asked.id} onClose={close} />}
      {asked?.act === 'due' && (
        <RecordDialog
          action={address}
          fields={{ intent: 'due' }}
          title={t('petitionReplies.due.title')}
          description={t('petitionReplies.due.body')}
          safeLabel={t('petitionReplies.record.safe')}
          actLabel={t('petitionReplies.due.save')}
          doneWords={t('petitionReplies.due.done')}
          onClose={close}
        >
          <DateField label={t('petitionReplies.due.day')} name="dueOn" required defaultValue={waiting.due} />
        </RecordDialog>
      )}
      {asked?.act === 'close' && (
        <RecordDialog
          action={address}
          fields={stage === 'answered' ? { intent: 'close', reason: '' } : { intent: 'close' }}
          title={t('petitionReplies.close.title')}
          description={t(stage === 'answered' ? 'petitionReplies.close.body' : 'petitionReplies.close.bodyPartly')}
          safeLabel={t('petitionReplies.close.safe')}
          actLabel={t('petitionReplies.close.confirm')}
          tone="danger"
          doneWords={t('petitionReplies.close.done')}
          onClose={close}
        >
          {stage !== 'answered' && (
            <TextArea label={t('petitionReplies.close.reason')} name="reason" required maxLength={2_000} />
          )}
        </RecordDialog>
      )}
    </Card>
  )
}
