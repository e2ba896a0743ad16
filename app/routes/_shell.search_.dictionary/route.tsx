import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Search } from 'lucide-react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { runCommand } from '#app/workshops/run-command.ts'
import { ChangePairInput, PairInput } from '#server/search/dictionary/contract.ts'
import { NewPair } from './new-pair.tsx'
import { PairTable } from './pair-table.tsx'

/** Từ điển tìm kiếm, for librarians: pairs with their strength, and what a new one would change. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const asked = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 80)
  const listed = await context.services.search.dictionary.list(actor, asked)
  if (!listed.ok) throw data(null, { status: 403 })
  return { asked, pairs: listed.value }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { dictionary } = context.services.search
  const form = Object.fromEntries(await request.formData())
  switch (form.intent) {
    case 'preview': {
      const seen = await runCommand(PairInput, form, (input) => dictionary.preview(actor, input))
      return seen.ok ? { impact: seen.value } : respond(seen.failure)
    }
    case 'add': {
      const added = await runCommand(PairInput, form, (input) => dictionary.add(actor, input))
      return added.ok ? { done: true as const } : respond(added.failure)
    }
    case 'change': {
      const changed = await runCommand(ChangePairInput, form, (input) => dictionary.change(actor, input))
      return changed.ok ? { done: true as const } : respond(changed.failure)
    }
    default:
      throw data(null, { status: 400 })
  }
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('dictionary.title'))

export default function DictionaryPage() {
  const { asked, pairs } = useLoaderData<typeof loader>()
  const t = useText()
  return (
    <div className="page">
      <PageHeader crumbs={[{ label: t('search.title'), to: '/search' }]} title={t('dictionary.title')}>
        <span className="max-w-[43em]">{t('dictionary.lead')}</span>
      </PageHeader>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Card className="min-w-0">
          <Form key={asked} method="get" role="search" className="mb-4 flex flex-wrap items-end gap-2">
            <TextField
              label={t('dictionary.ask')}
              name="q"
              type="search"
              defaultValue={asked}
              maxLength={80}
              className="min-w-0 flex-1 basis-56"
            />
            <Button type="submit" icon={Search} className="min-h-11">
              {t('dictionary.filter')}
            </Button>
          </Form>
          <PairTable pairs={pairs} />
        </Card>
        {/* On a phone the list is long: what one adds to it stands first. */}
        <div className="min-w-0 max-lg:order-first">
          <NewPair />
        </div>
      </div>
    </div>
  )
}
