import { useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, Suspense } from 'react'
import { useText } from '#app/i18n/language.tsx'
import { lazyPart } from '#app/live/keep-loading.ts'
import type { loader } from '#app/root.tsx'
import type { Actor } from '#server/kernel/actor.ts'
import { Rail, TabBar } from './rail.tsx'
import { OPEN_ROOMS, type RoomName } from './rooms.ts'
import { SecurityLine } from './security-sentence.tsx'
import { CONTENT_ID, SkipLink } from './skip-link.tsx'
import { StatusBar } from './status-bar.tsx'
import { UserMenu } from './user-menu.tsx'

const NoticeDialog = lazyPart(() => import('./notice-dialog.tsx'))

/** What the frame shows of the person. */
export type ShellPerson = Pick<Actor, 'fullName' | 'office' | 'departmentShortName' | 'departmentHue' | 'noticeRead'>

/** The bodies of today: name of the cluster, how many, of which time. */
export interface ShellCohort {
  readonly clusterName: string
  readonly count: number
  readonly kind: 'legacy' | 'interim' | 'current'
}

export interface AppShellProps {
  actor: ShellPerson
  cohort: ShellCohort | null
  /** Tasks due this week. */
  taskCount: number
  /** Doors of the rail; only rooms that exist. */
  rooms?: readonly RoomName[]
  /** The search field of the top bar, once there is a search. */
  search?: ReactNode
  /** Notifications, help: left of the person. */
  tools?: ReactNode
  onSignOut?: () => Promise<boolean>
  children: ReactNode
}

/** The frame of every page behind the sign-in: rail, top bar, page, status bar; on a phone top bar, page, tab bar. */
export function AppShell({
  actor,
  cohort,
  taskCount,
  rooms = OPEN_ROOMS,
  search,
  tools,
  onSignOut,
  children,
}: AppShellProps) {
  const t = useText()
  const isDemo = useRouteLoaderData<typeof loader>('root')?.mode === 'demo'
  return (
    <>
      <SkipLink />
      <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_1fr_auto] md:grid-cols-[var(--rail)_minmax(0,1fr)] md:grid-rows-[var(--topbar)_1fr_var(--statusbar)] print:block">
        <Rail rooms={rooms} taskCount={taskCount} />
        <header
          data-print="hide"
          className="z-(--z-sticky) flex h-(--topbar) items-center gap-4 border-b border-line bg-surface pr-1 pl-3 md:sticky md:top-0 md:pr-4 md:pl-6"
        >
          <div className="min-w-0 flex-1">
            <p className="text-[1.0625rem]/[1.5rem] font-bold tracking-[-0.01em] whitespace-nowrap">
              {t('common.product')}
            </p>
            {cohort && (
              <p className="text-xs/[1.1875rem] whitespace-nowrap text-ink-2 max-md:hidden">
                {t('shell.cohort', {
                  cluster: cohort.clusterName,
                  count: cohort.count,
                  kind: cohort.kind === 'legacy' ? 'legacy' : 'other',
                })}
              </p>
            )}
          </div>
          {search}
          <div className="flex flex-1 items-center justify-end gap-1">
            {tools}
            <UserMenu actor={actor} isAdministrator={rooms.includes('admin')} onSignOut={onSignOut} />
          </div>
        </header>
        <SecurityLine isDemo={isDemo} />
        <main id={CONTENT_ID} tabIndex={-1} className="flex min-w-0 flex-col">
          {children}
        </main>
        <StatusBar />
        <TabBar rooms={rooms} taskCount={taskCount} />
      </div>
      {!actor.noticeRead && (
        <Suspense>
          <NoticeDialog />
        </Suspense>
      )}
    </>
  )
}
