import type { Text } from '#server/language/text.ts'

/** The part of conform's field metadata that fields need; any field of `useForm` fits. */
interface ConformField {
  readonly id: string
  readonly name: string
  readonly formId: string
  readonly required?: boolean
  readonly initialValue?: unknown
  readonly errors?: readonly string[]
}

/**
 * What a field of ours takes from a field of conform: `<TextField key={f.key} label=… {...conformField(f, t)} />`.
 * Error messages of the schema are refusal codes; they become the sentences `failures.<code>`.
 * What was typed comes back as the default after a refusal by the server.
 */
export function conformField(field: ConformField, text: Text) {
  return {
    id: field.id,
    name: field.name,
    form: field.formId,
    required: field.required,
    defaultValue: typeof field.initialValue === 'string' ? field.initialValue : undefined,
    error: field.errors?.map((code) => text.failure({ code })),
  }
}
