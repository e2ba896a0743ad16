import { useFetcher } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import type { OwnDataView } from '#server/personal-data/contract.ts'
import type { action } from './route.tsx'

/** What stands in documents: proposed here, changed by an administrator. */
export function CorrectCard({ details }: { details: OwnDataView['details'] }) {
  const t = useText()
  const fetcher = useFetcher<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined
  const failure = answer && 'failure' in answer ? answer.failure : null

  useEffect(() => {
    if (answer && 'issues' in answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    if (answer && 'done' in answer) form.current?.reset()
  }, [answer])

  function fault(field: string) {
    const issue = answer && 'issues' in answer ? answer.issues.find((one) => one.field === field) : undefined
    return issue && t.failure({ code: issue.code })
  }
  return (
    <Card title={t('personalData.correct.title')} isPrinted={false}>
      <p className="text-ink-2">{t('personalData.correct.lead')}</p>
      <fetcher.Form ref={form} method="post" action="/account/data" noValidate className="mt-4 grid gap-4">
        <input type="hidden" name="intent" value="correct" />
        <KeepTyped place="/account/data#correct" isDone={Boolean(answer && 'done' in answer)} />
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        {answer && 'done' in answer && (
          <Notice tone="ok" isLive>
            {t('personalData.ask.sent')}
          </Notice>
        )}
        {(['fullName', 'email', 'office'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`personalData.requests.fields.${field}`)}
            name={field}
            type={field === 'email' ? 'email' : 'text'}
            defaultValue={details[field]}
            maxLength={field === 'email' ? 254 : 200}
            autoComplete="off"
            required
            error={fault(field)}
          />
        ))}
        <TextArea
          label={t('personalData.correct.text')}
          help={t('personalData.correct.textHelp')}
          name="text"
          rows={2}
          error={fault('text')}
        />
        <p className="text-sm text-ink-2">{t('personalData.correct.department', { name: details.department })}</p>
        <Button type="submit" busy={fetcher.state !== 'idle'} className="justify-self-start">
          {t('personalData.correct.send')}
        </Button>
      </fetcher.Form>
    </Card>
  )
}
