import { useCallback } from 'react'
import { FIELD_OF_FAILURE, PersonFields } from '#app/administration/person-fields.tsx'
import { useAct } from '#app/administration/use-act.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { PersonPage } from '#server/administration/contract.ts'

/** What the person is known by. */
export function DetailsCard({ person }: { person: PersonPage }) {
  const t = useText()
  const toaster = useToaster()
  const act = useAct(
    useCallback(() => toaster.show({ tone: 'ok', text: t('administration.person.saved') }), [toaster, t]),
  )
  const { failure } = act
  const isOfField = failure !== null && FIELD_OF_FAILURE[failure.code] !== undefined
  return (
    <Card title={t('administration.person.details')}>
      <act.Form method="post" noValidate className="grid gap-4">
        {failure && !isOfField && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        <input type="hidden" name="intent" value="revise" />
        <PersonFields
          values={person}
          fault={(field) => (failure && FIELD_OF_FAILURE[failure.code] === field ? t.failure(failure) : undefined)}
        />
        {person.phone && <p className="text-ink-2">{t('administration.person.phone', { phone: person.phone })}</p>}
        <Button type="submit" variant="primary" busy={act.isBusy} className="justify-self-start">
          {t('common.actions.save')}
        </Button>
      </act.Form>
    </Card>
  )
}
