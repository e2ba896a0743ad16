import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, type ShouldRevalidateFunction, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useEffect } from 'react'
import { requireActor } from '#app/http/require-actor.ts'
import { useSubjectVersion } from '#app/live/subject-channel.ts'
import { TopSearch } from '#app/search/top-search.tsx'
import { AppShell } from '#app/shell/app-shell.tsx'
import { ErrorContent } from '#app/shell/error-content.tsx'
import { ErrorPage } from '#app/shell/error-page.tsx'
import { IdleLock } from '#app/shell/idle-lock.tsx'
import { NoticesBell } from '#app/shell/notices-bell.tsx'
import { ADMINISTRATOR_ROOMS, OPEN_ROOMS, type RoomName } from '#app/shell/rooms.ts'
import { localDate } from '#server/language/dates.ts'
import { SignOutGuard } from './sign-out-guard.tsx'

/** The frame of every page behind the sign-in: who one is, today's cohort, what is due. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const { administration, audit, clusters, departments, notifications, quarantine, sessionLocks, tasks } =
    context.services
  const cluster = await clusters.only()
  const [cohort, taskCount, unread, lock] = await Promise.all([
    departments.cohort(cluster.id, localDate(context.now())),
    tasks.countDue(actor),
    notifications.unread(actor),
    sessionLocks.describe(actor),
  ])
  const { userId, fullName, office, departmentShortName, departmentHue, noticeRead } = actor
  const kind: 'legacy' | 'interim' | 'current' = cohort[0]?.kind === 'current' ? 'current' : 'legacy'
  const rooms: RoomName[] = [...(administration.mayAdminister(actor) ? ADMINISTRATOR_ROOMS : OPEN_ROOMS)]
  if (quarantine.mayHandle(actor)) rooms.push('quarantine')
  if (audit.mayRead(actor)) rooms.push('audit')
  return {
    rooms,
    actor: { userId, fullName, office, departmentShortName, departmentHue, noticeRead },
    cohort: { clusterName: cluster.name, count: cohort.length, kind },
    taskCount,
    lock,
    unread,
  }
}

/** For so long a click on another page leaves the frame as it is: what moves in it is told live. */
const FRESH_MS = 30_000
let readAt = 0

export const shouldRevalidate: ShouldRevalidateFunction = (move) => {
  const isClick = move.formMethod === undefined && move.currentUrl.href !== move.nextUrl.href
  return isClick ? performance.now() - readAt > FRESH_MS : move.defaultShouldRevalidate
}

type ShellData = ReturnType<typeof useLoaderData<typeof loader>>

export default function ShellLayout() {
  return (
    <Frame data={useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  )
}

/** What went wrong within a page keeps rail and bars around it; without their data the error stands alone. */
export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('routes/_shell')
  if (!data) return <ErrorPage />
  return (
    <Frame data={data}>
      <ErrorContent />
    </Frame>
  )
}

function Frame({ data, children }: { data: ShellData; children: ReactNode }) {
  const { actor, cohort, taskCount, unread, rooms, lock } = data
  useSubjectVersion('tasks', actor.userId)
  useSubjectVersion('notices', actor.userId)
  useSubjectVersion('reading', actor.userId)
  useEffect(() => {
    if (data) readAt = performance.now()
  }, [data])
  return (
    <>
      <SignOutGuard userId={actor.userId}>
        {(askBeforeSignOut) => (
          <AppShell
            actor={actor}
            cohort={cohort}
            taskCount={taskCount}
            rooms={rooms}
            search={<TopSearch />}
            tools={<NoticesBell unread={unread} />}
            onSignOut={askBeforeSignOut}
          >
            {children}
          </AppShell>
        )}
      </SignOutGuard>
      <IdleLock person={actor} lock={lock} />
    </>
  )
}
