import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'

/** An address that is none of ours: said within the frame, so that one finds the way on. */
export function loader({ context, request }: LoaderFunctionArgs) {
  requireActor(context, request)
  throw data(null, { status: 404 })
}

export default function NoSuchPage() {
  return null
}
