import { useNavigate } from '@remix-run/react'
import {
  CalendarDays,
  CalendarX,
  Check,
  CirclePause,
  ClipboardCheck,
  FilePen,
  Lock,
  Mail,
  MapPin,
  MoreHorizontal,
  NotebookPen,
  Presentation,
  UserPlus,
  Video,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useFormat } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import type { Icon } from '#app/ui/icon.ts'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { type Step, Stepper } from '#app/ui/stepper.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import { MoveDialog } from '#app/workshops/move-dialog.tsx'
import { type OfferedMove, offeredMoves, primaryMove } from '#app/workshops/next-step.ts'
import { StateChip } from '#app/workshops/state-chip.tsx'
import { isRoomOpen } from '#server/rooms/contract.ts'
import type { WorkshopState } from '#server/workshops/contract.ts'
import type { WorkshopView } from '#server/workshops/workshop-view.ts'

const PHASES = ['plan', 'invitation', 'registration', 'session', 'minutes'] as const
const ICONS: Partial<Record<WorkshopState, Icon>> = {
  plan_approved: ClipboardCheck,
  invited: Mail,
  registering: UserPlus,
  agenda_frozen: Lock,
  paused: CirclePause,
  postponed: CirclePause,
  cancelled: CalendarX,
}

/** Crumbs, stepper, title, when and where, the one act of this person; the same over every tab. */
export function WorkshopHeader({
  workshop,
  now,
  tabs,
}: {
  workshop: WorkshopView
  /** Of the server, when the page was read. */
  now: Date
  tabs: ReactNode
}) {
  const t = useText()
  const format = useFormat()
  const year = format.date(workshop.startsAt).slice(-4)
  return (
    <PageHeader
      crumbs={[
        { label: t('workshops.title'), to: '/workshops' },
        { label: t('workshops.year', { year }), to: `/workshops?year=${year}` },
      ]}
      steps={
        <Stepper
          steps={stepsOf(workshop, t(`workshops.states.${workshop.state}`), (phase) => t(`workshops.phases.${phase}`))}
        />
      }
      title={workshop.title}
      actions={<Acts workshop={workshop} hasRoom={isRoomOpen(workshop, now)} />}
      tabs={tabs}
    >
      <span className="inline-flex items-center gap-1.5">
        <CalendarDays size={16} aria-hidden />
        {format.day(workshop.startsAt)}, {format.span(workshop.startsAt, workshop.endsAt)}
      </span>
      {workshop.host && (
        <span className="inline-flex items-center gap-1.5">
          <MapPin size={16} aria-hidden className="flex-none" />
          {t('workshops.centralPoint', { department: departmentWords(t, workshop.host) })}
        </span>
      )}
      <StateChip state={workshop.state} />
    </PageHeader>
  )
}

function Acts({ workshop, hasRoom }: { workshop: WorkshopView; hasRoom: boolean }) {
  const t = useText()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<OfferedMove | null>(null)
  const primary = primaryMove(workshop)
  const others = offeredMoves(workshop).filter((move) => move.to !== primary?.to)
  const items: MenuItem[] = [
    ...(workshop.abilities.revisePlan
      ? [
          {
            key: 'edit',
            label: t('workshops.acts.editPlan'),
            icon: FilePen,
            onSelect: () => navigate(`/workshops/${workshop.id}/edit`),
          },
        ]
      : []),
    ...others.map((move, index) => ({
      key: move.to,
      label: `${t(move.verb)}…`,
      icon: ICONS[move.to],
      tone: move.to === 'cancelled' ? ('danger' as const) : ('normal' as const),
      startsGroup: move.isSide && !others[index - 1]?.isSide,
      onSelect: () => setAsked(move),
    })),
  ]
  const registers = workshop.abilities.registerOwnDepartment !== null && isOwnMissing(workshop)
  return (
    <>
      {items.length > 0 && <Menu label={t('workshops.acts.more')} icon={MoreHorizontal} items={items} align="end" />}
      {(hasRoom || workshop.state === 'closed') && (
        <LinkButton
          to={`/workshops/${workshop.id}/live`}
          size="lg"
          icon={Presentation}
          className="max-md:-order-1 max-md:min-w-[45%] max-md:px-2"
        >
          {t(hasRoom ? 'meeting.enterLink' : 'meeting.seeLink')}
        </LinkButton>
      )}
      {hasRoom && (
        <LinkButton
          to={`/workshops/${workshop.id}/room`}
          size="lg"
          icon={Video}
          className="max-md:-order-1 max-md:min-w-[45%] max-md:px-2"
        >
          {t('room.enterLink')}
        </LinkButton>
      )}
      {workshop.phase === 'minutes' && (
        <LinkButton
          to={`/workshops/${workshop.id}/minutes`}
          size="lg"
          icon={NotebookPen}
          className="max-md:-order-1 max-md:min-w-[45%] max-md:px-2"
        >
          {t('minutes.tab')}
        </LinkButton>
      )}
      {primary ? (
        <Button
          variant="primary"
          size="lg"
          icon={ICONS[primary.to] ?? Check}
          className="max-md:order-first max-md:min-w-full"
          onClick={() => setAsked(primary)}
        >
          {t(primary.verb)}
        </Button>
      ) : (
        registers && (
          <LinkButton
            to={`/workshops/${workshop.id}/delegates#${workshop.abilities.registerOwnDepartment}`}
            variant="primary"
            size="lg"
            icon={UserPlus}
            className="max-md:order-first max-md:min-w-full"
          >
            {t('workshops.acts.register')}
          </LinkButton>
        )
      )}
      <MoveDialog workshopId={workshop.id} from={workshop.state} move={asked} onClose={() => setAsked(null)} />
    </>
  )
}

/** Whether the own department has nobody on its lists yet. */
function isOwnMissing({ abilities, departments }: WorkshopView): boolean {
  return departments.some((d) => d.id === abilities.registerOwnDepartment && d.delegates === 0)
}

function stepsOf(
  workshop: WorkshopView,
  state: string,
  nameOf: (phase: (typeof PHASES)[number]) => string,
): readonly Step[] {
  const now = PHASES.indexOf(workshop.phase)
  const isOver = workshop.state === 'archived'
  return PHASES.map((phase, index) => ({
    label: nameOf(phase),
    state: index < now || isOver ? 'done' : index === now ? 'now' : 'next',
    detail: index === now ? state : undefined,
  }))
}
