import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Text } from '#server/language/text.ts'
import type { LegalDocumentView } from '#server/legal-basis/legal-basis-view.ts'
import type { ProvisionPlace } from '#server/legal-basis/references/reference.ts'
import { useLegalAct } from './use-legal-act.ts'

/** Điều, khoản that a librarian compared with the published text; every other one is "chưa đối chiếu". */
export function CheckedProvisions({ document }: { document: LegalDocumentView }) {
  const t = useText()
  const places = document.checkedProvisions
  return (
    <Card title={t('legalBasis.provisions.title')}>
      {places.length === 0 ? (
        <p className="text-ink-2">{t('legalBasis.provisions.empty')}</p>
      ) : (
        <ul className="flex flex-wrap gap-1.5">
          {places.map((place) => (
            <li
              key={`${place.article}|${place.clause}|${place.point}`}
              className="rounded-sm bg-surface-sunken px-2 py-0.5 text-sm"
            >
              {inWords(t, place)}
            </li>
          ))}
        </ul>
      )}
      {document.mayKeep && <CheckForm />}
    </Card>
  )
}

function CheckForm() {
  const t = useText()
  const [typed, setTyped] = useState('')
  const { failure, isBusy, send } = useLegalAct((added) => {
    setTyped('')
    return t('legalBasis.provisions.recorded', { count: added })
  })
  return (
    <form
      className="mt-4 grid gap-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim()) send({ intent: 'check', text: typed })
      }}
    >
      <TextField
        label={t('legalBasis.provisions.field')}
        help={t('legalBasis.provisions.help')}
        error={failure}
        value={typed}
        maxLength={2000}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" busy={isBusy} className="justify-self-start">
        {t('legalBasis.provisions.record')}
      </Button>
    </form>
  )
}

/** "điểm b khoản 2 Điều 61" */
function inWords(t: Text, { article, clause, point }: ProvisionPlace): string {
  return [
    point && t('legalBasis.provisions.point', { point }),
    clause && t('legalBasis.provisions.clause', { clause }),
    t('legalBasis.provisions.article', { article }),
  ]
    .filter(Boolean)
    .join(' ')
}
