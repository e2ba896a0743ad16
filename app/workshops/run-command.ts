import type { z } from 'zod'
import type { Failure, Result } from '#server/kernel/result.ts'

/**
 * Runs the command of a small form: what does not fit its schema is refused with the code of its first fault
 * (`failures.<code>`), like any other refusal. For actions only.
 */
export async function runCommand<Schema extends z.ZodType, Value, F extends Failure>(
  schema: Schema,
  form: Readonly<Record<string, unknown>>,
  command: (input: z.infer<Schema>) => Promise<Result<Value, F>>,
): Promise<Result<Value, F | Failure>> {
  const parsed = schema.safeParse(form)
  if (parsed.success) return command(parsed.data)
  return { ok: false, failure: { code: parsed.error.issues[0]?.message ?? 'field-missing' } }
}
