import { useId, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { FieldError } from '#app/ui/field-error.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { DepartmentName } from '#server/administration/contract.ts'
import { ORIGINS } from '#server/administration/departments/contract.ts'

interface DepartmentFieldsProps {
  departments: readonly (DepartmentName & { readonly until: string | null })[]
  /** The sentence of a field's fault. */
  fault: (field: string) => string | undefined
}

/** Names as the law gives them; then where the body comes from. */
export function DepartmentFields({ departments, fault }: DepartmentFieldsProps) {
  const t = useText()
  const [origin, setOrigin] = useState<string>('founded')
  return (
    <>
      <TextField
        label={t('administration.departments.name')}
        help={t('administration.departments.nameHelp')}
        name="name"
        maxLength={200}
        error={fault('name')}
        required
      />
      <TextField
        label={t('administration.departments.shortName')}
        name="shortName"
        maxLength={80}
        error={fault('shortName')}
        required
      />
      <TextField
        label={t('administration.departments.parentName')}
        help={t('administration.departments.parentNameHelp')}
        name="parentName"
        maxLength={120}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t('administration.departments.placeName')}
          name="placeName"
          maxLength={60}
          error={fault('placeName')}
          required
        />
        <TextField
          label={t('administration.departments.code')}
          help={t('administration.departments.codeHelp')}
          name="code"
          maxLength={8}
          autoCapitalize="characters"
          error={fault('code')}
          required
        />
        <TextField
          label={t('administration.departments.symbol')}
          help={t('administration.departments.symbolHelp')}
          name="symbol"
          maxLength={20}
        />
      </div>
      <DateField
        label={t('administration.departments.validFrom')}
        name="validFrom"
        error={fault('validFrom')}
        required
      />
      <RadioGroup
        legend={t('administration.departments.origin')}
        name="origin"
        value={origin}
        onChange={setOrigin}
        options={ORIGINS.map((one) => ({ value: one, label: t(`administration.departments.origins.${one}`) }))}
      />
      {origin !== 'founded' && (
        <>
          <Predecessors departments={departments} error={fault('predecessorIds')} />
          <TextField
            label={t('administration.departments.legalBasis')}
            name="legalBasis"
            maxLength={300}
            error={fault('legalBasis')}
            required
          />
        </>
      )}
      <Checkbox
        name="joinsCluster"
        defaultChecked
        label={t('administration.departments.joinsCluster')}
        help={t('administration.departments.joinsClusterHelp')}
      />
    </>
  )
}

/** Bodies that stand, or end on a day that is known: a division is recorded body by body. */
function Predecessors({ departments, error }: { departments: DepartmentFieldsProps['departments']; error?: string }) {
  const t = useText()
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="min-w-0">
      <legend className="mb-1.5 text-button font-medium">
        {t('administration.departments.predecessors')}
        <span className="font-regular text-ink-2"> {t('common.required')}</span>
      </legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {departments.map(({ id: departmentId, shortName, isInForce }) => (
          <Checkbox
            key={departmentId}
            name="predecessorIds"
            value={departmentId}
            label={isInForce ? shortName : t('administration.people.former', { name: shortName })}
            aria-invalid={error ? true : undefined}
          />
        ))}
      </div>
      <FieldError id={`${id}-error`} errors={error ? [error] : []} />
    </fieldset>
  )
}
