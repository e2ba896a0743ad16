import { useEffect, useMemo, useState } from 'react'
import { useText } from '#app/i18n/language.tsx'
import type { LateChange } from '#app/live/late-edits.ts'
import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import type { AgendaItemInput, AgendaKind } from '#realtime/protocol/agenda-item-content.ts'
import type { AgendaPageView } from '#server/workshops/agenda/contract.ts'
import { AddDialog } from './add-dialog.tsx'
import { AgendaDeskContext } from './agenda-desk.ts'
import { AgendaFooter } from './agenda-footer.tsx'
import { agendaMode, presenceMode } from './agenda-mode.ts'
import { AgendaTable } from './agenda-table.tsx'
import { agendaText } from './agenda-text.ts'
import { AgendaToolbar } from './agenda-toolbar.tsx'
import type { ChangeNames } from './change-words.ts'
import { ConnectionNotices } from './connection-notices.tsx'
import { forecast } from './forecast.ts'
import { FrozenNotice } from './frozen-notice.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'
import { Amendments } from './panel/amendments.tsx'
import { LateChanges } from './panel/late-changes.tsx'
import { type Myself, PeopleHere } from './panel/people-here.tsx'
import { PresentedCases } from './panel/presented-cases.tsx'
import { Proposals } from './panel/proposals.tsx'
import { PasteDialog } from './paste/paste-dialog.tsx'
import { PrintFoot, PrintHead } from './print-frame.tsx'
import { addItems, newItem } from './row-commands.ts'
import { useAgendaActs } from './use-agenda-acts.ts'
import { useAgendaRun } from './use-agenda-run.ts'
import { useAgendaSession } from './use-agenda-session.ts'
import { useDesk } from './use-desk.ts'
import { useProposalActs } from './use-proposal-acts.ts'
import { useReason } from './use-reason.tsx'
import { useScheduled } from './use-scheduled.ts'
import { useSteadyAbove } from './use-steady-above.ts'

export interface AgendaReader {
  readonly userId: string
  readonly fullName: string
  readonly departmentHue: number | null
  readonly departmentShortName: string
  readonly sharedMachine: boolean
}

/** The agenda of one workshop, live: table, tools, who is here, proposals, freeze and amendments. */
export function AgendaPage({ view, me }: { view: AgendaPageView; me: AgendaReader }) {
  const t = useText()
  const toaster = useToaster()
  const { abilities, workshop, proposals, amendments, papers } = view
  const [isAmending, setAmending] = useState(false)
  const [sentence, announce] = useState('')
  const [placeId, setPlaceId] = useState<string | null>(null)
  const [focusNext, setFocusNext] = useState<string | null>(null)
  const [adding, setAdding] = useState<AgendaKind | null>(null)
  const [pasting, setPasting] = useState<{ table: string[][] | null; afterId: string | null } | null>(null)

  const session = useAgendaSession(view, me, presenceMode(abilities, isAmending))
  const { state, live, snapshot, peers } = session
  const mode = agendaMode(abilities, state, isAmending)
  const isWritable = mode === 'edit' ? state?.canEdit === true && live !== null : mode !== 'read'
  const items = snapshot?.items ?? view.items
  const schedule = useScheduled(items, workshop)
  const departments = useMemo(() => new Map(view.departments.map((one) => [one.id, one])), [view.departments])
  const names: ChangeNames = { items, departments, papers }

  const keepSteady = useSteadyAbove()
  const send = useAgendaActs(workshop.id)
  const reason = useReason()
  const say = (words: string) => {
    announce(words)
    toaster.show({ tone: 'ok', text: words })
  }
  const deskLive = mode === 'edit' && !isWritable ? null : live
  const running = useAgendaRun({ mode, live: deskLive, names, send, ask: reason.ask, say })
  const { acts, busy } = useProposalActs({
    isFrozen: abilities.frozen,
    names,
    send,
    ask: reason.ask,
    propose: running.propose,
    say,
  })
  const desk = useDesk(
    { mode, live: deskLive, workshopId: workshop.id, departments, papers, me },
    {
      run: running.run,
      announce,
      setPlace(place) {
        setPlaceId(place?.itemId ?? null)
        session.setPlace(place)
      },
    },
  )

  // A cell that goes away with the right to write says nothing when it is left.
  const { setPlace } = desk
  useEffect(() => {
    if (!isWritable) setPlace(null)
  }, [isWritable, setPlace])

  async function insert(added: readonly AgendaItemInput[], afterId: string | null): Promise<boolean> {
    return running.run(addItems(items, added, afterId ? { after: afterId } : 'last'))
  }

  async function add(kind: AgendaKind) {
    if (mode !== 'edit') return setAdding(kind)
    const item = newItem(kind, kind === 'break' ? t('agenda.kinds.break') : '')
    if (await insert([item], placeId)) setFocusNext(item.id)
  }

  async function insertPasted(pasted: readonly AgendaItemInput[]) {
    const isDone = await insert(pasted, pasting?.afterId ?? null)
    if (isDone && mode === 'edit') say(t('agenda.said.pasted', { count: pasted.length }))
    if (isDone) setPasting(null)
  }

  function undo() {
    const done = live?.undo() ?? 'nothing'
    if (done === 'kept-for-others') say(t('agenda.said.keptForOthers'))
    else announce(t(done === 'undone' ? 'agenda.said.undone' : 'agenda.said.nothingToUndo'))
  }

  function redo() {
    live?.redo()
    announce(t('agenda.said.redone'))
  }

  const ifAccepted = useMemo(
    () => (live && snapshot ? forecast(live.doc, proposals, workshop) : null),
    [live, snapshot, proposals, workshop],
  )
  const myself: Myself = {
    userId: me.userId,
    name: me.fullName,
    hue: me.departmentHue,
    departmentShortName: me.departmentShortName,
    mode: presenceMode(abilities, isAmending),
    itemId: isWritable ? placeId : null,
  }

  return (
    <AgendaDeskContext.Provider value={desk}>
      <div data-hue={me.departmentHue ?? ''} className={PAGE_LOOK} data-print="document">
        <div className="min-w-0">
          <PrintHead view={view} />
          <AgendaToolbar
            workshopId={view.workshop.id}
            isWritable={isWritable}
            undo={mode === 'edit' ? snapshot : null}
            state={state}
            isSaving={mode === 'edit'}
            me={myself}
            peers={peers}
            onAdd={(kind) => void add(kind)}
            onUndo={undo}
            onRedo={redo}
            onPaste={() => setPasting({ table: null, afterId: placeId })}
          />
          <ConnectionNotices state={state} copyText={() => agendaText(t, schedule.items, departments)} />
          <div ref={keepSteady}>
            {(abilities.frozen || abilities.over || state?.frozen) && (
              <FrozenNotice
                isFrozen={abilities.frozen || state?.frozen === true}
                isOver={abilities.over}
                revision={view.revision}
                mayAmend={abilities.amend}
                isAmending={mode === 'amend'}
                onToggleAmending={() => setAmending(!isAmending)}
              />
            )}
            {state?.lateEdits && (
              <LateChanges
                late={state.lateEdits}
                names={names}
                plan={workshop}
                mayPropose={abilities.propose}
                mayAmend={abilities.amend}
                onPropose={(change: LateChange) => running.propose(change.command)}
                onAmend={(change: LateChange) => running.amend(change.command)}
                onDone={session.endLateEdits}
              />
            )}
          </div>
          {items.length === 0 ? (
            <div className="bg-surface p-6">
              <EmptyState
                title={t('agenda.empty.title')}
                action={isWritable && <Button onClick={() => void add('opening')}>{t('agenda.tools.add')}</Button>}
              >
                {t('agenda.empty.body')}
              </EmptyState>
            </div>
          ) : (
            <AgendaTable
              items={schedule.items}
              peers={peers}
              proposals={proposals}
              amendments={amendments}
              focusNext={focusNext}
              onFocusNext={setFocusNext}
              onUndo={undo}
              onRedo={redo}
              onPasteTable={(table, afterId) => setPasting({ table, afterId })}
            />
          )}
          <AgendaFooter schedule={schedule} ifAccepted={ifAccepted} />
          <PrintFoot view={view} />
        </div>
        <aside aria-label={t('agenda.people.panel')} data-print="hide" className={PANEL_LOOK}>
          <PeopleHere me={myself} peers={peers} items={items} officers={view.officers} />
          {(abilities.propose || proposals.length > 0) && (
            <Proposals proposals={proposals} names={names} mayDecide={abilities.decide} busy={busy} acts={acts} />
          )}
          <PresentedCases workshopId={workshop.id} />
          {abilities.frozen && <Amendments amendments={amendments} names={names} />}
          {mode === 'suggest' && <p className="text-sm text-ink-2">{t('agenda.proposals.hint')}</p>}
          {isWritable && <KeyboardHelp />}
        </aside>
      </div>
      <div role="status" className="sr-only">
        {sentence}
      </div>
      {adding && <AddDialog kind={adding} onAdd={(item) => insert([item], placeId)} onClose={() => setAdding(null)} />}
      {reason.dialog}
      {pasting && (
        <PasteDialog
          table={pasting.table}
          present={items.length}
          onInsert={(pasted) => void insertPasted(pasted)}
          onClose={() => setPasting(null)}
        />
      )}
    </AgendaDeskContext.Provider>
  )
}

/** To the edges of the page's column, as a sheet; the panel beside it, under it on narrow screens. */
const PAGE_LOOK =
  '-mx-6 -mt-5 -mb-6 [--my-hue:var(--hue)] max-md:-mx-4 max-md:-mb-4 lg:grid lg:grid-cols-[minmax(0,1fr)_18.5rem] lg:items-stretch xl:grid-cols-[minmax(0,1fr)_24rem] print:m-0 print:block'
const PANEL_LOOK =
  'flex flex-col gap-4.5 bg-surface px-4.5 pt-3.5 pb-5 max-lg:border-t max-lg:border-line lg:border-l lg:border-line'
