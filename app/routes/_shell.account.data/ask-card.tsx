import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useProvenAction } from '#app/accounts/use-proven-action.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { KeepTyped } from '#app/unsent/keep-typed.tsx'
import type { action } from './route.tsx'

const KINDS = ['object', 'erase'] as const
type Kind = (typeof KINDS)[number]

/** Deletion or objection: chosen, said in words, asked once more, sent. */
export function AskCard({ isRoom, answerDays }: { isRoom: boolean; answerDays: number }) {
  const t = useText()
  const form = useRef<HTMLFormElement>(null)
  const [asked, setAsked] = useState<Kind | null>(null)
  const { send, answer, failure, isBusy, dialog } = useProvenAction<typeof action>('/account/data')
  const issue = answer && 'issues' in answer ? answer.issues.find(({ field }) => field === 'text') : undefined

  useEffect(() => {
    if (answer && 'done' in answer) form.current?.reset()
    if (answer && 'issues' in answer) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answer])

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const kind = new FormData(event.currentTarget).get('kind')
    setAsked(KINDS.find((one) => one === kind) ?? 'object')
  }
  function act() {
    setAsked(null)
    if (form.current) send(new FormData(form.current))
  }

  return (
    <Card title={t('personalData.ask.title')} isPrinted={false}>
      {isRoom ? (
        <p className="text-ink-2">{t('personalData.ask.notForRoom')}</p>
      ) : (
        <>
          <p className="text-ink-2">{t('personalData.ask.lead', { days: answerDays })}</p>
          <form ref={form} noValidate onSubmit={ask} className="mt-4 grid max-w-180 gap-4">
            <input type="hidden" name="intent" value="ask" />
            <KeepTyped place="/account/data#ask" isDone={Boolean(answer && 'done' in answer)} />
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
            <RadioGroup
              legend={t('personalData.ask.kind')}
              name="kind"
              defaultValue="object"
              options={KINDS.map((kind) => ({
                value: kind,
                label: t(`personalData.ask.kinds.${kind}`),
                help: t(`personalData.ask.helps.${kind}`),
              }))}
            />
            <TextArea
              label={t('personalData.ask.text')}
              name="text"
              rows={3}
              error={issue && t.failure({ code: issue.code })}
            />
            <Button type="submit" busy={isBusy} className="justify-self-start">
              {t('personalData.ask.send')}
            </Button>
          </form>
          {asked && (
            <ConfirmDialog
              isOpen
              title={t(`personalData.ask.${asked}Title`)}
              description={t(`personalData.ask.${asked}Body`)}
              safeLabel={t('personalData.ask.keep')}
              actLabel={t(`personalData.ask.${asked}Act`)}
              tone={asked === 'erase' ? 'danger' : 'primary'}
              onAct={act}
              onClose={() => setAsked(null)}
            />
          )}
          {dialog}
        </>
      )}
    </Card>
  )
}
