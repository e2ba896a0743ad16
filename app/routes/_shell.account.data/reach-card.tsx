import { useFetcher } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { OwnDataView } from '#server/personal-data/contract.ts'
import type { action } from './route.tsx'

/** What one changes at once. */
export function ReachCard({ details }: { details: OwnDataView['details'] }) {
  const t = useText()
  const fetcher = useFetcher<typeof action>()
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const issue = answer && 'issues' in answer ? answer.issues.find(({ field }) => field === 'phone') : undefined
  return (
    <Card title={t('personalData.reach.title')} isPrinted={false}>
      <fetcher.Form method="post" action="/account/data" noValidate className="grid gap-4">
        <input type="hidden" name="intent" value="reach" />
        {answer && 'done' in answer && (
          <Notice tone="ok" isLive>
            {t('personalData.reach.saved')}
          </Notice>
        )}
        <TextField
          label={t('personalData.reach.phone')}
          help={t('personalData.reach.phoneHelp')}
          name="phone"
          type="tel"
          autoComplete="tel"
          maxLength={40}
          defaultValue={details.phone}
          error={issue && t.failure({ code: issue.code })}
        />
        <Select
          label={t('administration.form.honorific')}
          name="honorific"
          defaultValue={details.honorific ?? ''}
          emptyLabel={t('administration.form.honorifics.none')}
          options={(['ong', 'ba'] as const).map((one) => ({
            value: one,
            label: t(`administration.form.honorifics.${one}`),
          }))}
        />
        <Button type="submit" variant="primary" busy={fetcher.state !== 'idle'} className="justify-self-start">
          {t('common.actions.save')}
        </Button>
      </fetcher.Form>
    </Card>
  )
}
