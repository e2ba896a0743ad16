import type { TextJson } from './strip-proposals.ts'

/** What a block says, in NFC: a line break as one, cells of a row apart, a file by its name. */
export function blockWords(block: TextJson): string {
  if (block.type === 'text') return (block.text ?? '').normalize('NFC')
  if (block.type === 'hardBreak') return '\n'
  if (block.type === 'attachment') return String(block.attrs?.name ?? '')
  const between = { table: '\n', tableRow: ' | ' }[block.type] ?? (block.type.startsWith('tableCell') ? ' ' : '')
  return (block.content ?? []).map(blockWords).join(between)
}
