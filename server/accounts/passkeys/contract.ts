import { z } from 'zod'

/** "Máy tính ở cơ quan": how its owner tells one from the other. */
export const PasskeyName = z.string().trim().min(1, 'passkey-name-missing').max(60, 'passkey-name-long')

/** What the browser's authenticator answered, as JSON; its content is judged by the WebAuthn library. */
export const PasskeyAnswer = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const parsed = parseJson(text)
    const known = z
      .looseObject({
        id: z.string().max(1400),
        rawId: z.string(),
        type: z.literal('public-key'),
        response: z.looseObject({}),
      })
      .safeParse(parsed)
    if (known.success) return known.data
    context.addIssue({ code: 'custom', message: 'passkey-refused' })
    return z.NEVER
  })

export type PasskeyFailureCode =
  | 'passkey-refused'
  | 'passkey-unavailable'
  | 'passkey-too-many'
  | 'passkey-not-found'
  | 'reauthentication-needed'

export const MAX_PASSKEYS = 10

export interface PasskeyView {
  readonly id: string
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // not JSON: refused like any other wrong answer
  }
}
