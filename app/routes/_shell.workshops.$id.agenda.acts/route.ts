import { type ActionFunctionArgs, data } from '@remix-run/node'
import type { ZodType } from 'zod'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import type { Actor } from '#server/kernel/actor.ts'
import type { Failure, Result } from '#server/kernel/result.ts'
import type { Agenda } from '#server/workshops/agenda/agenda.ts'
import { AcceptInput, AmendInput, ProposalInput, ProposeInput, RejectInput } from '#server/workshops/agenda/contract.ts'

type Done = Promise<Result<void, Failure>>
type Act = (agenda: Agenda, actor: Actor, form: unknown) => Done | null

/** An act with what it takes; null when the form is not that. */
function act<Input>(schema: ZodType<Input>, run: (agenda: Agenda, actor: Actor, input: Input) => Done): Act {
  return (agenda, actor, form) => {
    const parsed = schema.safeParse(form)
    return parsed.success ? run(agenda, actor, parsed.data) : null
  }
}

const ACTS: ReadonlyMap<string, Act> = new Map([
  ['propose', act(ProposeInput, (agenda, actor, input) => agenda.propose(actor, input))],
  ['withdraw', act(ProposalInput, (agenda, actor, input) => agenda.withdraw(actor, input))],
  ['accept', act(AcceptInput, (agenda, actor, input) => agenda.accept(actor, input))],
  ['reject', act(RejectInput, (agenda, actor, input) => agenda.reject(actor, input))],
  ['amend', act(AmendInput, (agenda, actor, input) => agenda.amend(actor, input))],
])

/** Acts on the agenda that go through the server: proposals, their answers, amendments. Answers in JSON. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const form: Record<string, unknown> = Object.fromEntries(await request.formData())
  const done = await ACTS.get(String(form.act))?.(context.services.agenda, actor, { ...form, workshopId: params.id })
  if (!done) throw data(null, { status: 400 })
  if (done.ok) return Response.json({ done: true })
  const refused = respond(done.failure)
  return Response.json(refused.data, refused.init ?? undefined)
}
