import type { AgendaBefore } from '#realtime/protocol/agenda-before.ts'
import type { AgendaCommand } from '#realtime/protocol/agenda-commands.ts'
import { type AgendaItemInput, isAgendaKind } from '#realtime/protocol/agenda-item-content.ts'
import type { Text } from '#server/language/text.ts'
import type { AgendaDepartment, AgendaPaper } from '#server/workshops/agenda/contract.ts'

/** A change in words: what it is about, and the value before and after where it sets one. */
export interface ChangeWords {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** What the words of a change are looked up in. */
export interface ChangeNames {
  readonly items: readonly { readonly id: string; readonly title: string; readonly kind: string }[]
  readonly departments: ReadonlyMap<string, Pick<AgendaDepartment, 'placeName'>>
  readonly papers: readonly Pick<AgendaPaper, 'id' | 'title'>[]
}

export function changeWords(
  t: Text,
  names: ChangeNames,
  command: AgendaCommand,
  before: AgendaBefore | null,
): ChangeWords {
  const name = (id: string) => nameOf(t, names, id) ?? t('agenda.change.unknownItem')
  const statement = (label: string): ChangeWords => ({ label, before: null, after: null })
  switch (command.type) {
    case 'set': {
      const item = nameOf(t, names, command.itemId) ?? (before?.type === 'set' ? before.title : '')
      const value = (it: Value) => valueWords(t, names, command.field, it)
      return {
        label:
          command.field === 'minutes'
            ? item
            : t('agenda.change.of', { field: t(`agenda.change.${command.field}`), item }),
        before: before?.type === 'set' ? value(before.value) : null,
        after: value(command.value),
      }
    }
    case 'add':
      return statement(t('agenda.change.add', { titles: command.items.map((item) => inputName(t, item)).join('; ') }))
    case 'remove':
    case 'restore': {
      const titles = before && 'items' in before ? before.items.map((item) => item.title) : command.itemIds.map(name)
      return statement(t(`agenda.change.${command.type}`, { titles: titles.join('; ') }))
    }
    case 'move': {
      const item = nameOf(t, names, command.itemId) ?? (before?.type === 'move' ? before.title : '')
      const { parentId, afterId } = command
      if (parentId && afterId) {
        return statement(t('agenda.change.moveIntoAfter', { item, group: name(parentId), after: name(afterId) }))
      }
      if (parentId) return statement(t('agenda.change.moveIntoFirst', { item, group: name(parentId) }))
      if (afterId) return statement(t('agenda.change.moveAfter', { item, after: name(afterId) }))
      return statement(t('agenda.change.moveFirst', { item }))
    }
  }
}

/** The same as one line of plain text, for copying. */
export function changeLine({ label, before, after }: ChangeWords): string {
  if (after === null) return label
  return before === null ? `${label}: ${after}` : `${label}: ${before} → ${after}`
}

type Value = string | number | readonly string[] | null

function valueWords(t: Text, names: ChangeNames, field: string, value: Value): string {
  if (typeof value === 'number') return t('agenda.change.minutesOf', { count: value })
  if (value === null || value === '' || (typeof value === 'object' && value.length === 0))
    return t('agenda.change.empty')
  if (typeof value === 'object') {
    return value.map((id) => names.papers.find((paper) => paper.id === id)?.title ?? '…').join('; ')
  }
  if (field === 'kind' && isAgendaKind(value)) return t(`agenda.kinds.${value}`)
  if (field === 'presenterDepartmentId') return names.departments.get(value)?.placeName ?? '…'
  return value
}

function nameOf(t: Text, names: ChangeNames, id: string): string | null {
  const item = names.items.find((candidate) => candidate.id === id)
  if (!item) return null
  return item.title || (isAgendaKind(item.kind) ? t(`agenda.kinds.${item.kind}`) : '')
}

function inputName(t: Text, item: AgendaItemInput): string {
  return `${item.title || t(`agenda.kinds.${item.kind}`)} (${t('agenda.change.minutesOf', { count: item.minutes })})`
}
