import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { requireActor } from '#app/http/require-actor.ts'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { type HeadField, HeadFields } from '#app/petitions/joint/head-fields.tsx'
import { ItemChoice } from '#app/petitions/joint/item-choice.tsx'
import { offeredWorkshops } from '#app/petitions/joint/offered-workshops.ts'
import { Button } from '#app/ui/button.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { localDate } from '#server/language/dates.ts'
import { StartPetitionInput } from '#server/petitions/drafts/contract.ts'

/** A petition is begun today, with the bodies of today and the items that are kept. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { petitions, workshops } = context.services
  const day = localDate(context.now())
  const choices = await petitions.choicesOn(actor, day)
  if (!choices.ok) throw data(null, { status: 403 })
  const [items, listed] = await Promise.all([petitions.freeItems(actor), offeredWorkshops(workshops, actor)])
  return {
    // Made here, so that a second click finds the petition of the first.
    id: v7(),
    day,
    choices: choices.value,
    items,
    workshops: listed,
    me: { userId: actor.userId, departmentId: actor.departmentId },
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const submission = parseWithZod(await request.formData(), { schema: StartPetitionInput })
  if (submission.status !== 'success') return data({ submission: submission.reply(), failure: null }, { status: 422 })
  const started = await context.services.petitions.start(actor, submission.value)
  if (!started.ok) return data({ submission: submission.reply(), failure: started.failure }, { status: 422 })
  return redirect(`/petitions/${started.value.id}`)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitions.start.title'))

export default function NewPetitionPage() {
  // The form goes on with what it was opened with: data read anew brings another id.
  const [opened] = useState(useLoaderData<typeof loader>())
  const answer = useActionData<typeof action>()
  const t = useText()
  const format = useFormat()
  const isBusy = useNavigation().formMethod === 'POST'
  const { id, day, choices, items, workshops, me } = opened
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const isOfBodies = choices.departments.some((department) => department.id === me.departmentId)
  const [form, fields] = useForm<Record<HeadField, string>>({
    id: 'start-petition',
    lastResult: answer?.submission,
    defaultValue: {
      recipient: t('petitions.start.recipient'),
      documentKind: 'official_letter',
      leadDepartmentId: isOfBodies ? me.departmentId : '',
      secretaryId: choices.officials.some((person) => person.id === me.userId) ? me.userId : '',
    },
    shouldRevalidate: 'onSubmit',
    shouldDirtyConsider: () => false,
  })
  return (
    <div className="page">
      <PageHeader
        crumbs={[
          { label: t('items.title'), to: '/petitions' },
          { label: t('petitions.tab'), to: '/petitions/joint' },
        ]}
        title={t('petitions.start.title')}
      >
        {t('petitions.start.lead', {
          date: format.date(day),
          count: choices.departments.length,
          names: choices.departments.map(({ placeName }) => placeName).join(', '),
        })}
      </PageHeader>
      <Form
        method="post"
        {...getFormProps(form)}
        noValidate
        className="grid items-start gap-5 lg:grid-cols-2 lg:[&>.wide]:col-span-2"
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="cohortOn" value={day} />
        {answer?.failure && (
          <Notice tone="error" isLive className="wide">
            {t.failure(answer.failure)}
          </Notice>
        )}
        <section className="grid gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4">
          <h2 className="text-lg font-semibold">{t('petitions.start.head')}</h2>
          <HeadFields fields={fields} choices={choices} workshops={workshops} />
        </section>
        <section className="grid gap-4 rounded-lg border border-line bg-surface p-5 max-md:p-4">
          <h2 className="text-lg font-semibold">{t('petitions.start.items')}</h2>
          <p className="text-sm text-ink-2">{t('petitions.start.itemsHelp')}</p>
          <ItemChoice items={items} chosen={chosen} onChange={setChosen} name="itemIds" />
        </section>
        <div className="wide flex flex-wrap gap-2">
          <Button type="submit" variant="primary" busy={isBusy}>
            {t('petitions.start.begin')}
          </Button>
          <LinkButton to="/petitions/joint" variant="quiet">
            {t('common.actions.cancel')}
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}
