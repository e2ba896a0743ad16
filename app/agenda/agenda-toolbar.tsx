import { ClipboardPaste, FileDown, Plus, Printer, Redo2, Undo2 } from 'lucide-react'
import { useDocumentDownload } from '#app/files/use-document-download.ts'
import { useText } from '#app/i18n/language.tsx'
import type { AgendaPeer } from '#app/live/agenda-presence.ts'
import type { DraftSessionState } from '#app/live/draft-session-state.ts'
import { Button } from '#app/ui/button.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { PresenceAvatars, type PresentPerson } from '#app/ui/presence-avatars.tsx'
import { type SaveState, SaveStatus } from '#app/ui/save-status.tsx'
import { AGENDA_KINDS, type AgendaKind } from '#realtime/protocol/agenda-item-content.ts'
import { KIND_ICONS } from './kinds.ts'
import type { Myself } from './panel/people-here.tsx'

interface AgendaToolbarProps {
  workshopId: string
  isWritable: boolean
  /** Undo is of the document; proposals and amendments have none. */
  undo: { readonly canUndo: boolean; readonly canRedo: boolean } | null
  state: DraftSessionState | null
  /** The save status concerns only who writes in the document. */
  isSaving: boolean
  me: Myself
  peers: readonly AgendaPeer[]
  onAdd: (kind: AgendaKind) => void
  onUndo: () => void
  onRedo: () => void
  onPaste: () => void
}

export function AgendaToolbar(props: AgendaToolbarProps) {
  const { workshopId, isWritable, undo, state, isSaving, me, peers, onAdd, onUndo, onRedo, onPaste } = props
  const t = useText()
  const programme = useDocumentDownload(`/workshops/${workshopId}/documents`)
  const save = state && isSaving ? saveStateOf(state) : null
  return (
    <div
      role="toolbar"
      aria-label={t('agenda.tools.label')}
      data-print="hide"
      className="z-5 flex min-h-13 flex-wrap items-center gap-1 border-b border-line bg-surface py-2 pr-5 pl-6 max-md:px-3 md:sticky md:top-(--topbar)"
    >
      {isWritable && (
        <>
          <Menu
            label={t('agenda.tools.add')}
            icon={Plus}
            variant="soft"
            size="sm"
            items={AGENDA_KINDS.map((kind) => ({
              key: kind,
              label: t(`agenda.kinds.${kind}`),
              icon: KIND_ICONS[kind],
              onSelect: () => onAdd(kind),
            }))}
          />
          {undo && (
            <>
              <IconButton icon={Undo2} label={t('agenda.tools.undoMine')} disabled={!undo.canUndo} onClick={onUndo} />
              <IconButton icon={Redo2} label={t('agenda.tools.redoMine')} disabled={!undo.canRedo} onClick={onRedo} />
            </>
          )}
          <Button variant="quiet" size="sm" icon={ClipboardPaste} className="max-md:hidden" onClick={onPaste}>
            {t('agenda.tools.paste')}
          </Button>
        </>
      )}
      <Button variant="quiet" size="sm" icon={Printer} className="max-md:hidden" onClick={() => window.print()}>
        {t('agenda.tools.print')}
      </Button>
      <Menu
        label={t('agenda.tools.download')}
        icon={FileDown}
        variant="quiet"
        size="sm"
        items={(['docx', 'pdf'] as const).map((format) => ({
          key: format,
          label: t(`agenda.tools.formats.${format}`),
          onSelect: () => void programme.download(`programme.${format}`),
        }))}
      />
      <span className="ml-auto flex items-center gap-3">
        {save && <SaveStatus state={save} />}
        <PresenceAvatars people={[avatarOfMe(me), ...peers.map(avatarOf)]} />
      </span>
    </div>
  )
}

function saveStateOf(state: DraftSessionState): SaveState | null {
  if (state.saved === 'unsaved') return { kind: 'unsaved', count: state.unsentChanges }
  if (state.saved === 'saving') return { kind: 'saving' }
  return state.savedAt && { kind: 'saved', at: state.savedAt }
}

function avatarOfMe(me: Myself): PresentPerson {
  return { id: me.userId, name: me.name, hue: me.hue, isEditing: me.itemId !== null }
}

function avatarOf(peer: AgendaPeer): PresentPerson {
  return { id: peer.userId, name: peer.name, hue: peer.departmentHue, isEditing: peer.place !== null }
}
