import { type ActionFunctionArgs, redirect } from '@remix-run/node'

/** The page noticed that nobody is there, or its person locked it. */
export async function action({ context }: ActionFunctionArgs) {
  if (context.actor) await context.services.sessionLocks.lock(context.actor)
  return Response.json({ isLocked: context.actor !== null || context.locked !== null })
}

export function loader() {
  return redirect('/')
}
