import { Form, useNavigation } from '@remix-run/react'
import { Download, FileUp } from 'lucide-react'
import { useState } from 'react'
import { departmentOptions } from '#app/administration/department-options.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { buttonStyle } from '#app/ui/button-style.ts'
import { classNames } from '#app/ui/class-names.ts'
import { FieldFrame } from '#app/ui/field-frame.tsx'
import { Select } from '#app/ui/select.tsx'
import type { DepartmentName } from '#server/administration/contract.ts'

/** Which file, and for which body where its lines name none. */
export function UploadForm({ departments }: { departments: readonly DepartmentName[] }) {
  const t = useText()
  const isBusy = useNavigation().state !== 'idle'
  const [name, setName] = useState('')
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      className="grid max-w-160 gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4"
    >
      <input type="hidden" name="intent" value="preview" />
      <div className="grid gap-2 text-sm text-ink-2">
        <p>{t('administration.import.columns')}</p>
        <p>
          <a href="/admin/people/template" download className="inline-flex items-center gap-1.5 font-semibold">
            <Download size={16} aria-hidden />
            {t('administration.import.template')}
          </a>
        </p>
      </div>
      <FieldFrame label={t('administration.import.file')} required>
        {(control) => (
          // The browser's own words come in its own language: the input lies unseen under ours.
          <span className="relative flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 rounded-md focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-focus">
            <input
              {...control}
              type="file"
              name="file"
              accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              className="absolute inset-0 size-full cursor-pointer opacity-0"
              onChange={(event) => setName(event.target.files?.[0]?.name ?? '')}
            />
            <span aria-hidden className={classNames(buttonStyle({ variant: 'soft' }), 'pointer-events-none')}>
              <FileUp size={18} aria-hidden />
              {t('workshops.papers.choose')}
            </span>
            <span className="min-w-0 break-words text-ink-2">{name || t('workshops.papers.notChosen')}</span>
          </span>
        )}
      </FieldFrame>
      <Select
        label={t('administration.import.defaultDepartment')}
        name="defaultDepartmentId"
        emptyLabel={t('administration.import.noDefault')}
        options={departmentOptions(t, departments)}
      />
      <Button type="submit" variant="primary" busy={isBusy} className="justify-self-start">
        {t('administration.import.preview')}
      </Button>
    </Form>
  )
}
