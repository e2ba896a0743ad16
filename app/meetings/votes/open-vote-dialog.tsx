import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

const WAYS = ['open', 'secret', 'straw'] as const

/** What is being written of a vote; kept by the bar, so that nothing is lost when the dialog is closed for a while. */
export interface VoteDraft {
  readonly voteId: string
  readonly way: (typeof WAYS)[number]
  readonly text: string
  /** The words are those of the current item, until somebody writes others. */
  readonly isOwnText: boolean
  readonly options: string
  readonly quorum: string
  readonly allowsAbstention: boolean
}

export function emptyVote(): VoteDraft {
  return {
    voteId: v7(),
    way: 'open',
    text: '',
    isOwnText: false,
    options: '',
    quorum: '',
    allowsAbstention: false,
  }
}

interface OpenVoteDialogProps {
  view: MeetingView
  draft: VoteDraft
  onDraft: (draft: VoteDraft) => void
  onClose: () => void
}

/** A vote of the departments, open or secret, or a quick poll of everybody. */
export function OpenVoteDialog({ view, draft, onDraft, onClose }: OpenVoteDialogProps) {
  const t = useText()
  const act = useMeetingAct()
  const set = (change: Partial<VoteDraft>) => onDraft({ ...draft, ...change })
  const item = view.items.find(({ id }) => id === view.itemId)
  const offered = item && draft.way !== 'straw' ? t('meeting.votes.aboutItem', { title: item.title }) : ''
  const text = draft.isOwnText ? draft.text : offered
  const isStraw = draft.way === 'straw'

  async function open() {
    const { voteId, way, options, quorum, allowsAbstention } = draft
    const done = await act.run('open-vote', {
      ...{ voteId, way, text, options, quorum: isStraw ? '' : quorum },
      about: draft.isOwnText || !item ? 'text' : 'item',
      ...(allowsAbstention && { allowsAbstention: 'on' }),
    })
    if (!done) return
    onDraft(emptyVote())
    onClose()
  }

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('meeting.votes.openTitle')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.actions.cancel')}</Button>
          <Button variant="primary" busy={act.isBusy} onClick={() => void open()}>
            {t('meeting.votes.openAct')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {act.failure && (
          <Notice tone="error" isLive>
            {t.failure(act.failure)}
          </Notice>
        )}
        <RadioGroup
          legend={t('meeting.votes.way')}
          name="way"
          look="cards"
          value={draft.way}
          onChange={(way) => set({ way: way as VoteDraft['way'] })}
          options={WAYS.map((value) => ({
            value,
            label: t(`meeting.votes.ways.${value}`),
            help: t(`meeting.votes.wayHelp.${value}`),
          }))}
        />
        <TextArea
          label={t('meeting.votes.text')}
          help={t('meeting.votes.textHelp')}
          required
          rows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => set({ text: event.target.value, isOwnText: true })}
        />
        {isStraw ? (
          <TextArea
            label={t('meeting.votes.options')}
            help={t('meeting.votes.optionsHelp')}
            required
            rows={4}
            maxLength={600}
            value={draft.options}
            onChange={(event) => set({ options: event.target.value })}
          />
        ) : (
          <>
            <TextField
              label={t('meeting.votes.quorum')}
              help={t('meeting.votes.quorumHelp')}
              inputMode="numeric"
              maxLength={3}
              className="max-w-80"
              value={draft.quorum}
              onChange={(event) => set({ quorum: event.target.value.replace(/\D/g, '') })}
            />
            <Checkbox
              label={t('meeting.votes.abstention')}
              checked={draft.allowsAbstention}
              onChange={(event) => set({ allowsAbstention: event.target.checked })}
            />
          </>
        )}
      </div>
    </Dialog>
  )
}
