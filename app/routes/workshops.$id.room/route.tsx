import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { RoomPage } from '#app/room/room-page.tsx'
import { ErrorPage } from '#app/shell/error-page.tsx'

/**
 * The video room, without rail and top bar: the picture needs the width. Who is in it comes over the room's own line;
 * here is what stands before the door.
 */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { workshops, rooms, discussions, sessionLocks } = context.services
  const id = params.id ?? ''
  const [read, door] = await Promise.all([workshops.read(actor, id), rooms.readDoor(actor, id)])
  if (!read.ok || !door.ok) throw data(null, { status: 404 })
  const { title, startsAt, endsAt, zone, state, departments, points } = read.value
  const { userId, fullName, office, departmentShortName, departmentHue, noticeRead } = actor
  const { isOpen, isConducting, pointIds } = door.value
  return {
    workshop: { id: read.value.id, title, startsAt, endsAt, zone, state },
    isOpen,
    isConducting,
    mayStartTopic: discussions.mayEnterTopics(actor),
    departments: departments.map(({ id: departmentId, code, hue, shortName }) => ({
      id: departmentId,
      code,
      hue,
      shortName,
    })),
    points: points
      .filter((point) => pointIds.includes(point.id))
      .map(({ id: pointId, name, headName, technicianName, delegateCount, userId: accountId }) => ({
        id: pointId,
        name,
        headName,
        technicianName,
        delegateCount,
        isMine: accountId === actor.userId,
      })),
    me: { userId, fullName, office, departmentShortName, departmentHue, noticeRead },
    lock: await sessionLocks.describe(actor),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches, data: loaded }) =>
  pageTitle(matches, (t) => (loaded ? `${t('room.title')}: ${loaded.workshop.title}` : t('room.title')))

export default function RoomRoute() {
  const page = useLoaderData<typeof loader>()
  useSubjectVersion('workshop', page.workshop.id)
  return <RoomPage page={page} />
}

export function ErrorBoundary() {
  return <ErrorPage />
}
