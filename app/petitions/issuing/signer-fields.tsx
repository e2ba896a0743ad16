import { useText } from '#app/i18n/language.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { ISSUE_CAPACITIES, ISSUE_LENGTHS, type IssueCapacity } from '#server/petitions/issuing/content/contract.ts'

interface SignerFieldsProps {
  signer: { readonly signerName: string; readonly signerOffice: string; readonly capacity: IssueCapacity }
}

/** Who signs, in which office and capacity, as it is printed under the text. */
export function SignerFields({ signer }: SignerFieldsProps) {
  const t = useText()
  return (
    <>
      <TextField
        label={t('petitionIssuing.seal.signerName')}
        name="signerName"
        required
        maxLength={ISSUE_LENGTHS.signerName}
        autoComplete="off"
        defaultValue={signer.signerName}
      />
      <TextField
        label={t('petitionIssuing.seal.signerOffice')}
        name="signerOffice"
        required
        maxLength={ISSUE_LENGTHS.signerOffice}
        autoComplete="off"
        defaultValue={signer.signerOffice}
      />
      <RadioGroup
        legend={t('petitionIssuing.seal.capacity')}
        name="capacity"
        defaultValue={signer.capacity}
        options={ISSUE_CAPACITIES.map((value) => ({ value, label: t(`petitionIssuing.capacities.${value}`) }))}
      />
    </>
  )
}
