import type { PrismaClient } from '#server/database/generated/client.ts'
import { type Actor, hasGlobalRole } from '#server/kernel/actor.ts'
import type { AuditLog } from '#server/kernel/audit-log.ts'
import type { Clock } from '#server/kernel/clock.ts'
import type { EventBus } from '#server/kernel/event-bus.ts'
import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import type { Transactor } from '#server/kernel/transaction.ts'
import {
  SETTING_CHANGED,
  SETTING_KEYS,
  SETTINGS,
  type SettingKey,
  type SettingsFailureCode,
  type SettingValue,
  type SettingView,
} from './contract.ts'
import { holdSetting, loadStoredSettings, storeSetting } from './settings-repository.ts'

export interface Settings {
  /** The value in force: what was set, else the default of this mode. */
  read<Key extends SettingKey>(key: Key): Promise<SettingValue<Key>>
  /** Whether one of these roles asks for a second factor at sign-in. */
  secondFactorRequired(roles: readonly string[]): Promise<boolean>
  /** All of them, for the screen of those who may change them. */
  list(actor: Actor): Promise<Result<SettingView[], Failure<SettingsFailureCode>>>
  /** Takes the value as a form sends it; setting what is set already changes and records nothing. */
  change(actor: Actor, key: SettingKey, value: unknown): Promise<Result<void, Failure<SettingsFailureCode>>>
  close(): void
}

export interface SettingsDeps {
  readonly prisma: PrismaClient
  readonly transactor: Transactor
  readonly audit: AuditLog
  readonly clock: Clock
  readonly events: EventBus
  readonly demoMode: boolean
}

/** Another node's change is seen within this time; one's own at once. */
const KNOWN_FOR_MS = 30_000

export function createSettings(deps: SettingsDeps): Settings {
  const { prisma, clock } = deps
  const mode = deps.demoMode ? 'demo' : 'production'
  let known: { readonly until: number; readonly rows: ReturnType<typeof loadRows> } | null = null
  const stopListening = deps.events.subscribe(({ name }) => {
    if (name === SETTING_CHANGED) known = null
  })

  async function loadRows() {
    return new Map((await loadStoredSettings(prisma)).map((row) => [row.key, row]))
  }
  /** Read through: the promise is what is remembered, so that a change drops a reading under way too. */
  function rows() {
    const now = clock.now().getTime()
    if (known && now < known.until) return known.rows
    const reading = loadRows()
    const mine = { until: now + KNOWN_FOR_MS, rows: reading }
    known = mine
    reading.catch(() => {
      if (known === mine) known = null
    })
    return reading
  }
  function valueIn<Key extends SettingKey>(key: Key, stored: { value: unknown } | null | undefined): SettingValue<Key> {
    const { schema, initial } = SETTINGS[key]
    const parsed = stored ? schema.safeParse(stored.value) : null
    // The schema and the default belong to the same key. A value from before its bounds moved gives way to the default.
    return (parsed?.success ? parsed.data : initial[mode]) as SettingValue<Key>
  }
  const read = async <Key extends SettingKey>(key: Key) => valueIn(key, (await rows()).get(key))

  return {
    read,
    async secondFactorRequired(roles) {
      const asked: readonly string[] = await read('secondFactorRoles')
      return roles.some((role) => asked.includes(role))
    },
    async list(actor) {
      if (!SETTING_KEYS.some((key) => mayChange(actor, key))) return fail('settings-not-allowed')
      const stored = await loadRows()
      return ok(
        SETTING_KEYS.map((key) => {
          const row = stored.get(key)
          const changed = row ? { at: row.changedAt, byId: row.changedById } : null
          const { bounds, choices } = SETTINGS[key]
          return { key, value: valueIn(key, row), bounds, choices, changed } as SettingView // of one key
        }),
      )
    },
    async change(actor, key, value) {
      if (!mayChange(actor, key)) return fail('settings-not-allowed')
      const { schema, bounds } = SETTINGS[key]
      const parsed = schema.safeParse(value)
      if (!parsed.success) return bounds ? fail('setting-out-of-range', bounds) : fail('setting-invalid')
      await deps.transactor.run(async (work) => {
        const now = clock.now()
        const old = valueIn(key, await holdSetting(work.tx, key))
        if (JSON.stringify(old) === JSON.stringify(parsed.data)) return
        await storeSetting(work.tx, key, parsed.data, { id: actor.userId, at: now })
        await deps.audit.append(work.tx, actor.userId, {
          action: 'settings.change',
          subject: { kind: 'setting', id: null },
          details: { key, old, new: parsed.data },
        })
        work.afterCommit({ name: SETTING_CHANGED, subject: { kind: 'setting', id: key, version: now.getTime() } })
      })
      return ok()
    },
    close: stopListening,
  }
}

function mayChange(actor: Actor, key: SettingKey): boolean {
  return hasGlobalRole(actor, SETTINGS[key].changedBy)
}
