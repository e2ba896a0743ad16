import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { RecordDialog } from '#app/petitions/issuing/record-dialog.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ASK_AGAIN } from '#server/petitions/replies/content/contract.ts'
import type { RepliesView } from '#server/petitions/replies/reply-view.ts'

interface NextDialogProps {
  view: RepliesView
  /** Made when it is opened: sent twice, it is begun once. */
  nextId: string
  onClose: () => void
}

/** "Kiến nghị tiếp": which of the clauses that were not accepted go into the next petition. */
export function NextDialog({ view, nextId, onClose }: NextDialogProps) {
  const t = useText()
  const open = view.clauses.filter(({ outcome }) => ASK_AGAIN.includes(outcome))
  const [chosen, setChosen] = useState<readonly string[]>(open.map(({ cid }) => cid))
  return (
    <RecordDialog
      action={`/petitions/${view.petitionId}/replies`}
      fields={{ intent: 'next', nextId, cids: JSON.stringify(chosen) }}
      title={t('petitionReplies.next.title')}
      description={t('petitionReplies.next.body')}
      safeLabel={t('petitionReplies.next.safe')}
      actLabel={t('petitionReplies.next.confirm')}
      doneWords={t('petitionReplies.next.done')}
      onClose={onClose}
    >
      <TextField
        label={t('petitionReplies.next.name')}
        name="title"
        required
        maxLength={300}
        defaultValue={view.title}
      />
      <fieldset className="grid gap-2">
        <legend className="font-semibold">{t('petitionReplies.next.clauses')}</legend>
        {open.map(({ cid, name, outcome }) => (
          <Checkbox
            key={cid}
            label={`${name} (${t(`petitionReplies.outcomes.${outcome}`)})`}
            checked={chosen.includes(cid)}
            onChange={(event) =>
              setChosen((now) => (event.target.checked ? [...now, cid] : now.filter((one) => one !== cid)))
            }
          />
        ))}
      </fieldset>
    </RecordDialog>
  )
}
