import { z } from 'zod'

export type AccessLinkPurpose = 'invite' | 'reset'

/** How long a link opens: an invitation crosses a weekend, a reset is used at once. */
export const LINK_HOURS: Readonly<Record<AccessLinkPurpose, number>> = { invite: 72, reset: 1 }

/** Where the person opens it. */
export const LINK_PATHS: Readonly<Record<AccessLinkPurpose, string>> = { invite: '/welcome/', reset: '/reset/' }

export const SetPasswordInput = z
  .object({
    password: z.string('password-missing').min(1, 'password-missing').max(256, 'password-too-long'),
    again: z.string().default(''),
  })
  .refine(({ password, again }) => password === again, { message: 'password-not-repeated', path: ['again'] })
export type SetPasswordInput = z.output<typeof SetPasswordInput>

export const AskResetInput = z.object({
  email: z
    .string('email-missing')
    .trim()
    .toLowerCase()
    .min(1, 'email-missing')
    .max(254, 'email-invalid')
    .pipe(z.email('email-invalid')),
})

/** For whom a link is; shown to whoever holds it. */
export interface AccessLinkView {
  readonly email: string
  readonly fullName: string
  readonly office: string
  readonly departmentShortName: string
  readonly expiresAt: Date
}
