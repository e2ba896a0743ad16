import type { ZodError } from 'zod'

/** What a form's schema found, for an answer of status 422: the field and the code of its sentence. */
export function formIssues(error: ZodError): { field: string; code: string }[] {
  return error.issues.map(({ path, message }) => ({ field: String(path[0]), code: message }))
}
