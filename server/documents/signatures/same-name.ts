/** Whether two names are written the same, but for case, spaces and the place of a tone mark's code points. */
export function sameName(one: string, other: string): boolean {
  return plain(one) !== '' && plain(one) === plain(other)
}

function plain(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/gu, ' ').trim()
}
