import { fold } from '#server/language/fold.ts'
import { taxonomy as english } from '#server/language/messages/en/taxonomy.ts'
import { taxonomy as vietnamese } from '#server/language/messages/vi/taxonomy.ts'

/** Names of the fields, folded, with their codes: for `lĩnh vực:"giá đất"`. Each part of a long name is one too. */
export function fieldNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const table of [english, vietnamese]) {
    for (const [code, name] of Object.entries(table)) {
      for (const part of name.split(', ')) names.set(fold(part), code)
    }
    for (const [code, name] of Object.entries(table)) names.set(fold(name), code)
  }
  return names
}
