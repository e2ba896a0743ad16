/** An element of the message before it is written: a name with a text, or with other elements. Empty ones are left out. */
export interface EdxmlElement {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly text?: string
  readonly children?: readonly EdxmlElement[]
  /** Written even without words. */
  readonly isRequired?: boolean
  /** Base64: nothing in it to be cleaned, and too much of it to be looked through. */
  readonly isEncoded?: boolean
}

/** An element with a text that may be missing. */
export function optional(name: string, text: string | number): EdxmlElement {
  return { name, text: String(text) }
}

/** An element without which the message is refused. */
export function required(name: string, text: string | number): EdxmlElement {
  return { name, text: String(text), isRequired: true }
}

/** An element with others in it. */
export function group(
  name: string,
  children: readonly EdxmlElement[],
  attributes?: Readonly<Record<string, string>>,
): EdxmlElement {
  return { name, children, ...(attributes && { attributes }) }
}
