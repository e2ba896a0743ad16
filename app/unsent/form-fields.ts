/** What stands in a form: values by name, in the order of the page; of boxes and dots those that are ticked. */
export type FormFields = readonly (readonly [name: string, values: readonly string[]])[]

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Reads what a person typed or chose; never a secret, a file, or what the page itself put there. */
export function readFields(form: HTMLFormElement): FormFields {
  return collect(form, (field) => (isTicked(field) && !field.checked ? null : field.value))
}

/** What stood in the form before anybody typed, also before the page was alive. */
export function readFirstFields(form: HTMLFormElement): FormFields {
  return collect(form, (field) => {
    if (isTicked(field)) return field.defaultChecked ? field.value : null
    // A field's value has its lines in one way, whatever it was filled with.
    if (!('options' in field)) return field.defaultValue.replace(/\r\n?/g, '\n')
    return [...field.options].find((option) => option.defaultSelected)?.value ?? field.value
  })
}

function collect(form: HTMLFormElement, valueIn: (field: Field) => string | null): FormFields {
  const fields = new Map<string, string[]>()
  for (const field of typedFields(form)) {
    const values = fields.get(field.name) ?? []
    fields.set(field.name, values)
    const value = valueIn(field)
    if (value !== null) values.push(value)
  }
  return [...fields]
}

/** Puts them back as if they were typed, so that whatever listens to the fields hears of it. */
export function writeFields(form: HTMLFormElement, kept: FormFields): void {
  const wanted = new Map(kept)
  const places = new Map<string, number>()
  for (const field of typedFields(form)) {
    const values = wanted.get(field.name)
    if (!values) continue
    if (isTicked(field)) {
      if (field.checked !== values.includes(field.value)) field.click()
      continue
    }
    const place = places.get(field.name) ?? 0
    places.set(field.name, place + 1)
    const value = values[place]
    if (value !== undefined && value !== field.value) typeInto(field, value)
  }
}

export function sameFields(a: FormFields, b: FormFields): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

const NEVER = new Set(['password', 'hidden', 'file', 'submit', 'button', 'reset', 'image'])

function typedFields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((one): one is Field => {
    const field = one as Field
    if (!field.name || !['INPUT', 'TEXTAREA', 'SELECT'].includes(one.tagName)) return false
    // A password that is shown is of type text; what it is for says its autocomplete.
    return !NEVER.has(field.type) && !/password|one-time-code/.test(field.autocomplete)
  })
}

export function isTicked(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox' || field.type === 'radio'
}

/** Past React's own bookkeeping, which would take a value set from outside for one it knows. */
export function typeInto(field: Field, value: string): void {
  const prototype = Object.getPrototypeOf(field)
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
}
