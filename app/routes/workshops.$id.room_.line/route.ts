import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { MOST_MEASURED_BYTES } from '#app/room/door/measured-bytes.ts'
import type { RoomDoorView } from '#server/rooms/contract.ts'

/** What the connection test measures with: bytes that nothing can press together, as many as asked for. */
export async function loader(args: LoaderFunctionArgs) {
  await requireDoor(args)
  const wanted = Number(new URL(args.request.url).searchParams.get('bytes'))
  const size = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MOST_MEASURED_BYTES) : 0
  return new Response(new Uint8Array(randomBytes(size)), {
    headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store, no-transform' },
  })
}

/** Swallows what the test sends up. */
export async function action(args: ActionFunctionArgs) {
  await requireDoor(args)
  const declared = Number(args.request.headers.get('content-length') ?? 0)
  if (declared > MOST_MEASURED_BYTES) throw data(null, { status: 413 })
  const reader = args.request.body?.getReader()
  let received = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    received += part.value.length
    if (received <= MOST_MEASURED_BYTES) continue
    await reader?.cancel()
    throw data(null, { status: 413 })
  }
  return { received }
}

async function requireDoor({ context, request, params }: LoaderFunctionArgs): Promise<RoomDoorView> {
  const actor = requireActor(context, request)
  const door = await context.services.rooms.readDoor(actor, params.id ?? '')
  if (!door.ok) throw data(null, { status: 404 })
  return door.value
}
