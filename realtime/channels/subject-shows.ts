import type { Socket as BareSocket } from 'socket.io'
import type { ClientToServer, ServerToClient, SubjectShown } from '#realtime/protocol/subject-protocol.ts'
import type { Actor } from '#server/kernel/actor.ts'

type Shown = Pick<SubjectShown, 'version' | 'now'> & { readonly parts: Readonly<Record<string, unknown>> }
interface Subject {
  readonly kind: string
  readonly id: string
}
/** What a show needs of a connection. */
type Screen = Pick<BareSocket<ClientToServer, ServerToClient>, 'id'> & {
  readonly data: { readonly actor: Actor }
  readonly connected: boolean
  emit(name: 'shown', message: SubjectShown): unknown
}

/** A kind whose followers are shown what there is, each with their own rights. */
export interface SubjectShow {
  /** Kinds whose moves, of the same id, change it as well. */
  readonly alsoOn?: readonly string[]
  /** For each of them, in order; null for who may not see it any more. */
  show(actors: readonly Actor[], id: string): Promise<readonly (Shown | null)[]>
}

export interface SubjectShows {
  /** False for a kind that is not shown. */
  join(screen: Screen, subject: Subject): boolean
  leave(screen: Screen, subject: Subject): void
  leaveAll(screen: Screen): void
  moved(subject: Subject): void
  close(): void
}

interface Stage {
  readonly subject: Subject
  /** Per screen the parts as they were sent, in JSON. */
  readonly screens: Map<Screen, Map<string, string>>
  isRunning: boolean
  /** Something moved while it ran. */
  isStale: boolean
}

/** Between two rounds: many who come at once are told of each other in a few. */
const REST_MS = 40

/**
 * Shows subjects to their followers. One round at a time per subject works out what all of them see; a move in between
 * asks for one more round, however many there were. Only parts that differ from what a screen has are sent.
 */
export function openSubjectShows({
  shown,
  reportError,
}: {
  readonly shown: Readonly<Record<string, SubjectShow>>
  readonly reportError: (error: unknown) => void
}): SubjectShows {
  const stages = new Map<string, Stage>()
  const timers = new Set<NodeJS.Timeout>()
  let isClosed = false

  function runSoon(stage: Stage): void {
    stage.isStale = true
    if (!stage.isRunning && !isClosed) void run(stage)
  }

  async function run(stage: Stage): Promise<void> {
    stage.isRunning = true
    stage.isStale = false
    try {
      await showOnce(stage)
    } catch (error) {
      reportError(error)
    }
    const timer = setTimeout(() => {
      timers.delete(timer)
      stage.isRunning = false
      if (stage.isStale && !isClosed) void run(stage)
    }, REST_MS)
    timer.unref()
    timers.add(timer)
  }

  async function showOnce({ subject, screens }: Stage): Promise<void> {
    const { kind, id } = subject
    const present = [...screens.keys()]
    if (present.length === 0) return
    const all = await shown[kind]?.show(
      present.map(({ data }) => data.actor),
      id,
    )
    const written = writeOnce()
    for (const [place, screen] of present.entries()) {
      const sent = screens.get(screen)
      const now = all?.[place]
      if (!sent || !screen.connected) continue
      if (!now) {
        screens.delete(screen)
        screen.emit('shown', { kind, id, version: 0, now: 0, parts: null })
        continue
      }
      const parts = changedIn(now.parts, sent, written)
      if (parts) screen.emit('shown', { kind, id, version: now.version, now: now.now, parts })
    }
  }

  function forget(screen: Screen, key: string): void {
    const stage = stages.get(key)
    stage?.screens.delete(screen)
    if (stage?.screens.size === 0) stages.delete(key)
  }

  return {
    join(screen, subject) {
      if (!shown[subject.kind]) return false
      // Gone while its right was looked up.
      if (!screen.connected) return true
      const key = keyOf(subject)
      const stage = stages.get(key) ?? { subject, screens: new Map(), isRunning: false, isStale: false }
      stages.set(key, stage)
      stage.screens.set(screen, new Map())
      runSoon(stage)
      return true
    },
    leave: (screen, subject) => forget(screen, keyOf(subject)),
    leaveAll(screen) {
      for (const key of [...stages.keys()]) forget(screen, key)
    },
    moved({ kind, id }) {
      for (const [name, { alsoOn = [] }] of Object.entries(shown)) {
        if (name !== kind && !alsoOn.includes(kind)) continue
        const stage = stages.get(keyOf({ kind: name, id }))
        if (stage) runSoon(stage)
      }
    },
    close() {
      isClosed = true
      for (const timer of timers) clearTimeout(timer)
      stages.clear()
    },
  }
}

function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id}`
}

/** Parts that many see are the same object: each is written once in a round. */
function writeOnce(): (part: unknown) => string {
  const known = new Map<unknown, string>()
  return (part) => {
    const text = known.get(part) ?? JSON.stringify(part ?? null)
    if (typeof part === 'object') known.set(part, text)
    return text
  }
}

/** Notes what is sent; null when the screen has it all. */
function changedIn(
  parts: Readonly<Record<string, unknown>>,
  sent: Map<string, string>,
  write: (part: unknown) => string,
): Record<string, unknown> | null {
  const changed: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(parts)) {
    const text = write(part)
    if (sent.get(name) === text) continue
    sent.set(name, text)
    changed[name] = part
  }
  return Object.keys(changed).length === 0 ? null : changed
}
