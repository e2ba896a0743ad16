/** A table on the clipboard (Word and Excel give HTML, others tabs and lines); null when it holds only a text. */
export function tableOfClipboard(data: Pick<DataTransfer, 'getData'>): string[][] | null {
  const html = data.getData('text/html')
  const cells = html ? cellsOfHtml(html) : []
  const table = cells.length > 0 ? cells : cellsOfText(data.getData('text/plain'))
  const isTable = table.length > 1 || (table[0]?.length ?? 0) > 1
  return isTable ? table : null
}

/** Lines and tabs as rows and cells; a text without tabs is a table only of its lines, if the clipboard says so. */
function cellsOfText(text: string): string[][] {
  if (!text.includes('\t')) return []
  return linesOf(text).map((line) => line.split('\t'))
}

/** One title per line: what somebody pastes who has no table. */
export function rowsOfLines(text: string): string[][] {
  const table = cellsOfText(text)
  return table.length > 0 ? table : linesOf(text).map((line) => [line])
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}

/** The cells of the tables in a piece of HTML. It is parsed apart from the page: nothing in it is loaded or run. */
function cellsOfHtml(html: string): string[][] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return Array.from(body.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('td, th'), (cell) => cell.textContent ?? ''),
  ).filter((row) => row.length > 0)
}
