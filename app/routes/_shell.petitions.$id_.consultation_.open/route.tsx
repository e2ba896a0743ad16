import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { v7 } from 'uuid'
import { requireActor } from '#app/http/require-actor.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { ConsultationHeader } from '#app/petitions/consultation/consultation-header.tsx'
import { OpenRoundForm } from '#app/petitions/consultation/open-round-form.tsx'
import { addDays, localDate } from '#server/language/dates.ts'
import { OpenRoundInput } from '#server/petitions/consultation/contract.ts'

/** The letter of the next round; only for who conducts the consultation. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { consultation, workingDays } = context.services
  const read = await consultation.read(actor, params.id ?? '')
  if (!read.ok) throw data(null, { status: 404 })
  const { abilities, rounds, departments, clauseCount, petitionId, code, title, leadName } = read.value
  if (!abilities.conduct) throw data(null, { status: 403 })
  const [last] = rounds
  if (last?.closedAt === null) throw redirect(`/petitions/${params.id}/consultation`)
  const today = localDate(context.now())
  return {
    // Made here, so that a second click finds the round of the first.
    roundId: v7(),
    petition: { id: petitionId, code, title, leadName },
    number: (last?.number ?? 0) + 1,
    names: departments.map(({ placeName }) => placeName),
    clauseCount,
    today,
    earliest: addDays(today, 1),
    calendar: await workingDays.calendar(),
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const fields = Object.fromEntries(await request.formData())
  const typed = { letter: String(fields.letter ?? ''), deadline: String(fields.deadline ?? '') }
  const parsed = OpenRoundInput.safeParse({ ...fields, id: params.id ?? '' })
  if (!parsed.success) {
    const faults = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]))
    return data({ typed, faults, failure: null }, { status: 422 })
  }
  const opened = await context.services.consultation.openRound(actor, parsed.data)
  if (opened.ok) return redirect(`/petitions/${parsed.data.id}/consultation`)
  if (opened.failure.code === 'petition-not-found') throw data(null, { status: 404 })
  return data({ typed, faults: {}, failure: opened.failure }, { status: 422 })
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => t('consultation.open.title', { number: loaded?.number ?? 1 }))

export default function OpenRoundPage() {
  // The form goes on with what it was opened with: data read anew brings another id.
  const [opened] = useState(useLoaderData<typeof loader>())
  const answer = useActionData<typeof action>()
  const t = useText()
  const { petition, number } = opened
  return (
    <div className="page">
      <ConsultationHeader petition={petition} title={t('consultation.open.title', { number })} />
      <OpenRoundForm opened={opened} answer={answer ?? null} />
    </div>
  )
}
