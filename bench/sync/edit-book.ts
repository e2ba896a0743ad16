/** Every edit is the text `EDIT` + 4 digits of its writer + 6 of its number: found in the bytes wherever it arrives. */
const MARK = Buffer.from('EDIT')
const MARK_LENGTH = 14

/** Which edits were written when, and when others heard of them. */
export class EditBook {
  readonly #written: number[][] = []
  /** Milliseconds between writing and hearing, one per (edit, receiver) heard while it is open. */
  readonly delays: number[] = []
  #isOpen = false
  /** Edits written while open. */
  edits = 0

  newWriter(): number {
    return this.#written.push([]) - 1
  }

  /** From now on edits and what is heard of them count. */
  open(): void {
    this.#isOpen = true
  }

  /** Edits written from now on do not count any more; what is heard of the counted ones does. */
  close(): void {
    this.#isOpen = false
  }

  write(writer: number): string {
    const times = this.#written[writer] ?? []
    times.push(this.#isOpen ? performance.now() : Number.NaN)
    if (this.#isOpen) this.edits++
    return mark(writer, times.length - 1)
  }

  hear(update: Uint8Array, receiver: number): void {
    const bytes = Buffer.from(update.buffer, update.byteOffset, update.length)
    for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + MARK_LENGTH)) {
      const writer = digits(bytes, at + 4, 4)
      if (writer === receiver) continue // some servers send edits back to their writer
      const written = this.#written[writer]?.[digits(bytes, at + 8, 6)]
      if (written !== undefined && !Number.isNaN(written)) this.delays.push(performance.now() - written)
    }
  }
}

/** The marks in a text, in order. */
export function marksIn(text: string): string[] {
  return text.match(/EDIT\d{10}/g) ?? []
}

export function mark(writer: number, n: number): string {
  return `EDIT${String(writer).padStart(4, '0')}${String(n).padStart(6, '0')}`
}

function digits(bytes: Buffer, from: number, count: number): number {
  let value = 0
  for (let i = from; i < from + count; i++) value = value * 10 + (bytes[i] ?? 48) - 48
  return value
}
