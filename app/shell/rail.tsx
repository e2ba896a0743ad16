import { Link, NavLink } from '@remix-run/react'
import { useText } from '#app/i18n/language.tsx'
import { Mark } from '#app/ui/mark.tsx'
import { ROOMS, type RoomName } from './rooms.ts'

interface NavigationProps {
  rooms: readonly RoomName[]
  /** Tasks due this week; the count hides at zero. */
  taskCount: number
}

/** The rooms at the left, always with their words. */
export function Rail({ rooms, taskCount }: NavigationProps) {
  const t = useText()
  return (
    <aside
      aria-label={t('shell.rail')}
      data-print="hide"
      className="sticky top-0 z-(--z-sticky) row-span-3 flex h-dvh flex-col overflow-y-auto border-r border-line bg-surface max-md:hidden"
    >
      <Link to="/" aria-label={t('shell.home')} className="grid h-(--topbar) flex-none place-items-center rounded-md">
        <Mark className="size-9.5" />
      </Link>
      <nav aria-label={t('shell.mainNavigation')} className="flex flex-col gap-1 px-1 py-2">
        {rooms.map((name) => {
          const { to, icon: IconShape, label } = ROOMS[name]
          return (
            <NavLink
              key={name}
              to={to}
              end={to === '/'}
              prefetch="intent"
              className="relative flex min-h-16 flex-col items-center justify-center gap-1 rounded-md px-1 py-1.5 text-center text-xs font-medium text-balance text-ink-2 no-underline hover:bg-surface-hover hover:no-underline aria-[current=page]:bg-primary-soft aria-[current=page]:font-semibold aria-[current=page]:text-primary-ink"
            >
              <IconShape size={24} aria-hidden />
              {t(label)}
              {name === 'tasks' && <TaskCount count={taskCount} className="absolute top-1 left-[calc(50%+0.375rem)]" />}
            </NavLink>
          )
        })}
      </nav>
    </aside>
  )
}

/** The same rooms under the thumb. */
export function TabBar({ rooms, taskCount }: NavigationProps) {
  const t = useText()
  const shown = rooms.map((name) => ROOMS[name]).filter(({ isInTabBar }) => isInTabBar)
  return (
    <nav
      aria-label={t('shell.mainNavigation')}
      data-print="hide"
      className="sticky bottom-0 z-(--z-sticky) grid h-(--tabbar) auto-cols-fr grid-flow-col border-t border-line bg-surface md:hidden"
    >
      {shown.map(({ name, to, icon: IconShape, shortLabel }) => (
        <NavLink
          key={name}
          to={to}
          end={to === '/'}
          className="relative flex flex-col items-center justify-center gap-0.5 text-[0.75rem]/[1.125rem] font-medium text-ink-2 no-underline hover:no-underline aria-[current=page]:font-semibold aria-[current=page]:text-primary-ink"
        >
          <IconShape size={24} aria-hidden />
          {t(shortLabel)}
          {name === 'tasks' && <TaskCount count={taskCount} className="absolute top-1 left-[calc(50%+0.375rem)]" />}
        </NavLink>
      ))}
    </nav>
  )
}

function TaskCount({ count, className }: { count: number; className: string }) {
  const t = useText()
  if (count === 0) return null
  return (
    <span className={className}>
      <span
        aria-hidden
        className="block h-[1.125rem] min-w-[1.125rem] rounded-full bg-primary px-[5px] text-center text-[0.75rem]/[1.125rem] font-semibold text-on-primary"
      >
        {count > 99 ? '99+' : count}
      </span>
      <span className="sr-only">, {t('shell.taskCount', { count })}</span>
    </span>
  )
}
