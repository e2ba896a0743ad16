import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { runCommand } from '#app/workshops/run-command.ts'
import { isCaseId } from '#server/cases/content/contract.ts'
import { PresentCaseInput } from '#server/cases/contract.ts'
import { readSearchInput } from '#server/search/asking/contract.ts'
import { WorkshopListInput } from '#server/workshops/contract.ts'

const MOST_FOUND = 8

/**
 * What cases and programmes offer each other: ?find=words finds cases as one types, ?cited=ids tells how those stand
 * today, ?workshop=id gives the parts of its programme and what is spoken of in them; without any the workshops.
 */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { agenda, cases, search, workshops } = context.services
  const query = new URL(request.url).searchParams
  const words = query.get('find')
  if (words !== null) {
    const input = readSearchInput(new URLSearchParams({ q: words, kind: 'case' }))
    const { hits } = await search.find(actor, input, { isTyping: true, pageSize: MOST_FOUND })
    return Response.json({
      cases: await cases.cited(
        actor,
        hits.map(({ id }) => id),
      ),
    })
  }
  const cited = query.get('cited')
  if (cited !== null) return Response.json({ cases: await cases.cited(actor, cited.split(',').filter(isCaseId)) })
  const asked = query.get('workshop')
  if (asked === null) {
    const list = await workshops.list(actor, WorkshopListInput.parse({}))
    const all = [...list.live, ...list.upcoming, ...list.past]
    return Response.json({ workshops: all.map(({ id, code, title }) => ({ id, label: `${code} · ${title}` })) })
  }
  const programme = await agenda.view(actor, asked)
  const items = programme.ok ? programme.value.items.map(({ id, title }) => ({ id, label: title })) : []
  const presented = await cases.presented(
    actor,
    items.map(({ id }) => id),
  )
  return Response.json({ items, presented, mayPresent: cases.mayStart(actor) })
}

/** Brings a case into a part of a programme, or takes it off. */
export async function action({ context, request }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const { cases } = context.services
  const form = Object.fromEntries(await request.formData())
  const done = await runCommand(PresentCaseInput, form, (input) =>
    form.intent === 'remove' ? cases.unpresent(actor, input) : cases.present(actor, input),
  )
  return done.ok ? Response.json({ done: true }) : respond(done.failure)
}
