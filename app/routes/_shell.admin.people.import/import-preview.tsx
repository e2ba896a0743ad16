import { Form, Link, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { ImportPreview } from '#server/administration/import/contract.ts'
import { RowsTable } from './rows-table.tsx'

interface ImportPreviewPartProps {
  preview: ImportPreview
  importId: string
  defaultDepartmentId: string
}

/** What each line would do, and the choice to do it. The lines go back to the server as they were read. */
export function ImportPreviewPart({ preview, importId, defaultDepartmentId }: ImportPreviewPartProps) {
  const t = useText()
  const isBusy = useNavigation().state !== 'idle'
  const [isUpdating, setUpdating] = useState(false)
  const { rows, counts } = preview
  const raw = rows.map(({ line, fullName, email, office, department, honorific, role }) => {
    return { line, fullName, email, office, department, honorific, role }
  })
  const hasWork = counts.new > 0 || (isUpdating && counts.exists > 0)
  return (
    <section aria-labelledby="preview-title" className="grid gap-4">
      <div>
        <h2 id="preview-title" className="text-lg font-semibold">
          {t('administration.import.previewTitle')}
        </h2>
        <p className="text-ink-2" role="status">
          {t('administration.import.counts', { fresh: counts.new, exists: counts.exists, bad: counts.bad })}
        </p>
      </div>
      {counts.bad > 0 && <Notice tone="warn">{t('administration.import.badLeft')}</Notice>}
      <RowsTable rows={rows} isUpdating={isUpdating} />
      <Form method="post" className="grid gap-3 rounded-lg border border-line bg-surface p-5 max-md:p-4">
        <input type="hidden" name="intent" value="confirm" />
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="defaultDepartmentId" value={defaultDepartmentId} />
        <input type="hidden" name="rows" value={JSON.stringify(raw)} />
        {counts.exists > 0 && (
          <Checkbox
            name="updateOffices"
            label={t('administration.import.updateOffices')}
            checked={isUpdating}
            onChange={(event) => setUpdating(event.target.checked)}
          />
        )}
        {counts.new > 0 && <Checkbox name="invite" label={t('administration.import.invite')} defaultChecked />}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            busy={isBusy}
            disabledReason={hasWork ? null : t('administration.import.nothing')}
          >
            {counts.new > 0
              ? t('administration.import.confirm', { count: counts.new })
              : t('administration.import.confirmUpdate')}
          </Button>
          <Link to="/admin/people/import" reloadDocument>
            {t('administration.import.anotherFile')}
          </Link>
        </div>
      </Form>
    </section>
  )
}
