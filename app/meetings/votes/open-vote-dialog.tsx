import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { clauseInSentence } from '#app/petitions/consultation/clause-name.ts'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { MeetingView } from '#server/meetings/board/contract.ts'
import type { BesideClause } from '../beside/read-beside.ts'
import { useMeetingAct } from '../use-meeting-act.ts'

/** What a vote is about: what is under discussion, or words of its own. */
type About = 'clause' | 'item' | 'text'
const WAYS = ['open', 'secret', 'straw'] as const

/** What is being written of a vote; kept by the bar, so that nothing is lost when the dialog is closed for a while. */
export interface VoteDraft {
  readonly voteId: string
  readonly way: (typeof WAYS)[number]
  /** null: nobody has chosen; then it is the clause before everybody, else the item. */
  readonly about: About | null
  readonly text: string
  /** The words are those offered, until somebody writes others. */
  readonly isOwnText: boolean
  readonly options: string
  readonly quorum: string
  readonly allowsAbstention: boolean
}

export function emptyVote(): VoteDraft {
  return {
    voteId: v7(),
    way: 'open',
    about: null,
    text: '',
    isOwnText: false,
    options: '',
    quorum: '',
    allowsAbstention: false,
  }
}

interface OpenVoteDialogProps {
  view: MeetingView
  clause: BesideClause | null
  draft: VoteDraft
  onDraft: (draft: VoteDraft) => void
  onClose: () => void
}

/** A vote of the departments, open or secret, or a quick poll of everybody. */
export function OpenVoteDialog({ view, clause, draft, onDraft, onClose }: OpenVoteDialogProps) {
  const t = useText()
  const act = useMeetingAct()
  const set = (change: Partial<VoteDraft>) => onDraft({ ...draft, ...change })
  const item = view.items.find(({ id }) => id === view.itemId)
  const isStraw = draft.way === 'straw'
  const subjects: readonly About[] = [
    ...(clause ? ['clause' as const] : []),
    ...(item ? ['item' as const] : []),
    'text',
  ]
  const about = subjects.find((one) => one === draft.about) ?? subjects[0] ?? 'text'
  const text = draft.isOwnText ? draft.text : offered()

  function offered(): string {
    if (isStraw) return ''
    if (about === 'clause' && clause) {
      return t('meeting.votes.aboutClause', { clause: clauseInSentence(t, clause), code: clause.code })
    }
    return about === 'item' && item ? t('meeting.votes.aboutItem', { title: item.title }) : ''
  }

  async function open() {
    const { voteId, way, options, quorum, allowsAbstention } = draft
    const done = await act.run('open-vote', {
      ...{ voteId, way, text, options, quorum: isStraw ? '' : quorum },
      about: isStraw ? 'text' : about,
      ...(about === 'clause' && clause && !isStraw && { petitionId: clause.petitionId, cid: clause.cid }),
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
        {!isStraw && subjects.length > 1 && (
          <RadioGroup
            legend={t('meeting.votes.about')}
            name="about"
            value={about}
            onChange={(chosen) => set({ about: chosen as About })} // one of the options below
            options={subjects.map((value) => ({
              value,
              label:
                value === 'clause' && clause
                  ? t('meeting.votes.subjects.clause', { clause: clauseInSentence(t, clause), code: clause.code })
                  : t(`meeting.votes.subjects.${value === 'clause' ? 'text' : value}`),
            }))}
          />
        )}
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
