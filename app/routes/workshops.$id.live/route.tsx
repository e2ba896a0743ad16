import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { MeetingPage } from '#app/meetings/meeting-page.tsx'
import { ErrorPage } from '#app/shell/error-page.tsx'
import { isRoomOpen } from '#server/rooms/contract.ts'

/**
 * The live meeting, without rail and top bar as the video room, and without any picture: the seat of who has a narrow
 * line, and of who runs the meeting. What happens comes over the subject channel; here is what it begins with.
 */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { workshops, meetings, sessionLocks } = context.services
  const id = params.id ?? ''
  const [read, seen] = await Promise.all([workshops.read(actor, id), meetings.view(actor, id)])
  if (!read.ok || !seen.ok) throw data(null, { status: 404 })
  const { title, startsAt, endsAt } = read.value
  const { userId, fullName, office, departmentId, departmentShortName, departmentHue, noticeRead } = actor
  return {
    workshop: { id: read.value.id, title, startsAt, endsAt },
    hasRoom: isRoomOpen(read.value, context.now()),
    view: seen.value,
    rehearsal: { isOffered: meetings.rehearsals.isOffered, isOn: meetings.rehearsals.isOn(id) },
    me: { userId, fullName, office, departmentId, departmentShortName, departmentHue, noticeRead },
    lock: await sessionLocks.describe(actor),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => (loaded ? `${t('meeting.title')}: ${loaded.workshop.title}` : t('meeting.title')))

export default function MeetingRoute() {
  return <MeetingPage page={useLoaderData<typeof loader>()} />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
