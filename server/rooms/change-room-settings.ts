import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { RoomSettings, RoomSettingsInput } from './contract.ts'
import { happened } from './meeting-event.ts'
import { conductRoom, type RoomDeps, type RoomRefusal } from './room-command.ts'

/** Locks the room, lets the registered in by themselves or not, allows unmuting or not. */
export function changeRoomSettings(
  deps: RoomDeps,
  actor: Actor,
  input: { workshopId: string; settings: RoomSettingsInput },
): Promise<Result<void, RoomRefusal>> {
  return conductRoom<void>(deps, actor, input.workshopId, ({ state }) => {
    const changed = Object.fromEntries(
      Object.entries(input.settings).filter(
        ([key, value]) => value !== undefined && value !== state.settings[key as keyof RoomSettings], // keys of the same schema
      ),
    ) as Partial<RoomSettings>
    return ok({
      value: undefined,
      events: Object.keys(changed).length === 0 ? [] : [happened('settings-changed', changed)],
      audit: { action: 'room.change-settings', details: changed },
    })
  })
}
