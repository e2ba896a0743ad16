import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

/** A submitted plan; conform gives back what was typed when it does not fit. For actions only. */
export async function parsePlan<Schema extends z.ZodType>(request: Request, schema: Schema) {
  return parseWithZod(await request.formData(), { schema })
}
