import { Plus, Trash2 } from 'lucide-react'
import { v7 } from 'uuid'
import { useText } from '#app/i18n/language.tsx'
import { LegalDocumentPicker } from '#app/legal-basis/legal-document-picker.tsx'
import { ProvisionMarks } from '#app/petitions/provision-marks.tsx'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Text } from '#server/language/text.ts'
import type { LegalDocumentBadge } from '#server/legal-basis/legal-basis-view.ts'
import { MAX_PROVISIONS, type Provision } from '#server/petitions/items/content/contract.ts'
import type { ProvisionStanding } from '#server/petitions/items/provision-standing.ts'

export interface ProvisionsFieldProps {
  provisions: readonly Provision[]
  /** How they stand, as of the last save. */
  standings: readonly ProvisionStanding[]
  onChange: (provisions: Provision[]) => void
}

/** The provisions that obstruct: document, Điều, khoản, điểm, the words themselves. */
export function ProvisionsField({ provisions, standings, onChange }: ProvisionsFieldProps) {
  const t = useText()
  const revise = (id: string, change: Partial<Provision>) =>
    onChange(provisions.map((one) => (one.id === id ? { ...one, ...change } : one)))
  const add = () =>
    onChange([
      ...provisions,
      { id: v7(), documentId: null, document: '', article: '', clause: '', point: '', quote: '' },
    ])
  return (
    <>
      {provisions.length === 0 && <p className="text-ink-2">{t('items.form.noProvisions')}</p>}
      {provisions.map((provision, index) => (
        <fieldset
          key={provision.id}
          className="grid min-w-0 gap-3 border-t border-line pt-4 first-of-type:border-0 first-of-type:pt-0"
        >
          <legend className="sr-only">{t('items.form.provision', { number: index + 1 })}</legend>
          <div className="flex items-center justify-between gap-3">
            <span aria-hidden className="flex flex-wrap items-center gap-2 font-medium">
              {t('items.form.provision', { number: index + 1 })}
            </span>
            <IconButton
              icon={Trash2}
              label={t('items.form.removeProvision', { number: index + 1 })}
              onClick={() => onChange(provisions.filter((one) => one.id !== provision.id))}
            />
          </div>
          {provision.document.trim() !== '' && (
            <p className="flex flex-wrap items-center gap-2">
              <ProvisionMarks standing={standings.find((one) => one.provisionId === provision.id)} />
            </p>
          )}
          <div className="grid grid-cols-3 gap-3 sm:grid-cols-[minmax(0,1fr)_repeat(3,5rem)]">
            <TextField
              label={t('items.form.document')}
              className="col-span-3 sm:col-span-1"
              help={t('items.form.documentHelp')}
              value={provision.document}
              maxLength={500}
              onChange={(event) => revise(provision.id, { document: event.target.value, documentId: null })}
            />
            {(['article', 'clause', 'point'] as const).map((part) => (
              <TextField
                key={part}
                label={capital(t(`items.page.${part}`))}
                value={provision[part]}
                maxLength={20}
                onChange={(event) => revise(provision.id, { [part]: event.target.value })}
              />
            ))}
          </div>
          {provision.documentId === null && (
            <LegalDocumentPicker
              label={t('items.form.fromList')}
              onChange={(chosen) =>
                chosen && revise(provision.id, { documentId: chosen.id, document: citedAs(t, chosen) })
              }
            />
          )}
          <TextArea
            label={t('items.form.quote')}
            rows={2}
            value={provision.quote}
            maxLength={4000}
            onChange={(event) => revise(provision.id, { quote: event.target.value })}
          />
        </fieldset>
      ))}
      {provisions.length < MAX_PROVISIONS && (
        <div>
          <Button icon={Plus} onClick={add}>
            {t('items.form.addProvision')}
          </Button>
        </div>
      )}
    </>
  )
}

/** "Luật Đất đai số 31/2024/QH15", "Nghị định số 71/2024/NĐ-CP": as people cite it. */
function citedAs(t: Text, { kind, number, title }: LegalDocumentBadge): string {
  const name = kind === 'law' || kind === 'other' ? title : t(`legalBasis.kinds.${kind}`)
  return `${name} số ${number}`
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)
}
