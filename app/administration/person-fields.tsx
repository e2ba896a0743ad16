import { useText } from '#app/i18n/language.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'

interface PersonFieldsProps {
  values?: {
    readonly fullName: string
    readonly email: string
    readonly office: string
    readonly honorific: string | null
  }
  /** The sentence of a field's fault. */
  fault: (field: string) => string | undefined
}

/** Name, address, office, form of address: what an account is known by. */
export function PersonFields({ values, fault }: PersonFieldsProps) {
  const t = useText()
  return (
    <>
      <TextField
        label={t('administration.form.fullName')}
        name="fullName"
        defaultValue={values?.fullName}
        error={fault('fullName')}
        maxLength={120}
        autoComplete="off"
        required
      />
      <TextField
        label={t('administration.form.email')}
        help={t('administration.form.emailHelp')}
        name="email"
        type="email"
        defaultValue={values?.email}
        error={fault('email')}
        maxLength={254}
        autoComplete="off"
        required
      />
      <TextField
        label={t('administration.form.office')}
        name="office"
        defaultValue={values?.office}
        error={fault('office')}
        maxLength={200}
        autoComplete="off"
        required
      />
      <Select
        label={t('administration.form.honorific')}
        name="honorific"
        defaultValue={values?.honorific ?? ''}
        emptyLabel={t('administration.form.honorifics.none')}
        options={(['ong', 'ba'] as const).map((one) => ({
          value: one,
          label: t(`administration.form.honorifics.${one}`),
        }))}
      />
    </>
  )
}

/** Which field a refusal is about; the others stand over the form. */
export const FIELD_OF_FAILURE: Readonly<Record<string, string>> = {
  'person-exists': 'email',
  'email-missing': 'email',
  'email-invalid': 'email',
  'person-name-missing': 'fullName',
  'person-name-too-long': 'fullName',
  'person-office-missing': 'office',
  'person-office-too-long': 'office',
  'person-department-missing': 'departmentId',
  'person-department-over': 'departmentId',
}
