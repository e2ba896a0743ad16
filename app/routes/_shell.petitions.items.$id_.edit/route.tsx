import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ItemForm } from '#app/petitions/form/item-form.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { WorkshopListInput } from '#server/workshops/contract.ts'

/** The form with the text as it stands; with ?workshop=id what the programme of that workshop offers to cite. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { items, workshops, agenda } = context.services
  const id = params.id ?? ''
  const opened = await items.openForm(actor, id)
  if (!opened.ok && opened.failure.code === 'item-not-found') throw data(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('workshop')
  const [list, programme] = await Promise.all([
    workshops.list(actor, WorkshopListInput.parse({})),
    asked ? agenda.view(actor, asked) : null,
  ])
  return {
    id,
    item: opened.ok ? opened.value : null,
    failure: opened.ok ? null : opened.failure,
    reader: { userId: actor.userId as string, isShared: actor.sharedMachine },
    workshops: [...list.live, ...list.upcoming, ...list.past].map(({ id: workshopId, code, title }) => ({
      id: workshopId,
      label: `${code} · ${title}`,
    })),
    programme: programme?.ok ? programme.value.items.map((one) => ({ id: one.id, label: one.title })) : null,
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => t('items.form.title', { title: loaded?.item?.content.title ?? '' }))

export default function EditItemPage() {
  const { id, item, failure, reader, workshops } = useLoaderData<typeof loader>()
  const t = useText()
  if (item) return <ItemForm key={id} item={item} reader={reader} workshops={workshops} />
  return (
    <div className="page">
      <PageHeader crumbs={[{ label: t('items.title'), to: '/petitions' }]} title={t('items.page.edit')} />
      <EmptyState
        title={failure && t.failure(failure)}
        action={<LinkButton to={`/petitions/items/${id}`}>{t('common.actions.back')}</LinkButton>}
      />
    </div>
  )
}
