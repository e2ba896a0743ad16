import { useState } from 'react'
import { ActQuestion } from '#app/accounts/act-question.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { MOST_WORDS } from '#server/petitions/signing/contract.ts'
import type { SigningView } from '#server/petitions/signing/signing-view.ts'
import { signingAddress } from './signing-act.ts'

interface ReserveDialogProps {
  petitionId: string
  seen: Readonly<Record<string, string>>
  clauses: SigningView['clauses']
  onClose: () => void
}

/** On which clauses the body reserves its opinion, and what it says of each. */
export function ReserveDialog({ petitionId, seen, clauses, onClose }: ReserveDialogProps) {
  const t = useText()
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const chosen = clauses.filter(({ cid }) => cid in texts)
  const isWhole = chosen.length > 0 && chosen.every(({ cid }) => texts[cid]?.trim())
  const reservations = JSON.stringify(chosen.map(({ cid }) => ({ cid, text: texts[cid] })))

  function choose(cid: string, isChosen: boolean) {
    // Unticked by mistake, its words are still there when it is ticked again.
    setTexts((now) =>
      isChosen ? { ...now, [cid]: now[`was-${cid}`] ?? '' } : { ...without(now, cid), [`was-${cid}`]: now[cid] ?? '' },
    )
  }
  return (
    <ActQuestion
      address={signingAddress(petitionId)}
      fields={{ ...seen, verdict: 'reserved', reservations }}
      title={t('petitionSigning.answer.reserved.title')}
      description={t('petitionSigning.answer.reserved.body')}
      safeLabel={t('petitionSigning.answer.safe')}
      actLabel={t('petitionSigning.answer.confirmed.act')}
      tone="seal"
      doneWords={t('petitionSigning.answer.reserved.done')}
      disabledReason={isWhole ? null : t('petitionSigning.answer.reserved.none')}
      onClose={onClose}
    >
      <ul className="grid gap-2">
        {clauses.map(({ cid, name }) => (
          <li key={cid} className="grid gap-1">
            <Checkbox
              label={t('petitionSigning.answer.reserved.clause', { clause: name })}
              checked={cid in texts}
              onChange={(event) => choose(cid, event.target.checked)}
            />
            {cid in texts && (
              <TextArea
                label={t('petitionSigning.answer.reserved.text', { clause: name })}
                required
                value={texts[cid] ?? ''}
                maxLength={MOST_WORDS}
                onChange={(event) => setTexts((now) => ({ ...now, [cid]: event.target.value }))}
              />
            )}
          </li>
        ))}
      </ul>
    </ActQuestion>
  )
}

function without(texts: Readonly<Record<string, string>>, cid: string): Readonly<Record<string, string>> {
  const { [cid]: _gone, ...rest } = texts
  return rest
}
