import { z } from 'zod'

/** The sign-in system of the office (OpenID Connect), as the operator set it. */
export interface SingleSignOnSettings {
  /** As the provider names itself, to the letter. */
  readonly issuer: URL
  readonly clientId: string
  readonly clientSecret: string
  /** Words of the button; null: those of the catalogue. */
  readonly label: string | null
  /** Claims that name a person's department and office; null: the provider does not say. */
  readonly departmentClaim: string | null
  readonly officeClaim: string | null
  /** Whether people of known departments get an account at their first sign-in. */
  readonly createPeople: boolean
  /** Whether signing out here also ends the session at the provider, on every machine. */
  readonly signOut: boolean
}

const flag = z.enum(['0', '1'], 'must be 0 or 1').default('0')

/** Its part of the environment. */
export const singleSignOnVariables = {
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, 'must be the address by which the provider names itself, https://… without query')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().trim().max(60, 'must have at most 60 characters').optional(),
  OIDC_DEPARTMENT_CLAIM: z.string().trim().optional(),
  OIDC_OFFICE_CLAIM: z.string().trim().optional(),
  OIDC_CREATE_PEOPLE: flag,
  OIDC_SIGN_OUT: flag,
}
const Source = z.object(singleSignOnVariables)

/** null: nobody signs in that way. */
export function singleSignOnSettings(source: z.output<typeof Source>): SingleSignOnSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = source
  if (!issuer || !clientId || !clientSecret) return null
  return {
    ...{ issuer: new URL(issuer), clientId, clientSecret },
    label: source.OIDC_LABEL ?? null,
    departmentClaim: source.OIDC_DEPARTMENT_CLAIM ?? null,
    officeClaim: source.OIDC_OFFICE_CLAIM ?? null,
    createPeople: source.OIDC_CREATE_PEOPLE === '1',
    signOut: source.OIDC_SIGN_OUT === '1',
  }
}

/** Half a configuration is none: one sentence for each variable that is missing or cannot be. */
export function singleSignOnProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const names = Object.keys(singleSignOnVariables).filter((name) => given[name] !== undefined && given[name] !== '0')
  if (names.length === 0) return []
  const missing = NEEDED.filter(([name]) => given[name] === undefined).map(
    ([name, why]) => `${name} is missing: ${why}`,
  )
  const issuer = given.OIDC_ISSUER ?? ''
  if (isIssuer(issuer) && issuer.startsWith('http:')) {
    if (given.APP_MODE === 'production') missing.push('OIDC_ISSUER must begin with https:// in production')
    else if (!isLoopback(issuer)) missing.push('OIDC_ISSUER may begin with http:// on this machine only')
  }
  if (given.OIDC_CREATE_PEOPLE === '1' && given.OIDC_DEPARTMENT_CLAIM === undefined)
    missing.push(
      'OIDC_DEPARTMENT_CLAIM is missing: OIDC_CREATE_PEOPLE=1 needs to know to which department people belong',
    )
  return missing
}

const NEEDED = [
  ['OIDC_ISSUER', 'the address of the sign-in system, such as https://dangnhap.tinh.example.vn'],
  ['OIDC_CLIENT_ID', 'the name under which the sign-in system knows this product'],
  ['OIDC_CLIENT_SECRET', 'the secret that the sign-in system gave this product'],
] as const

function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, search, hash, username } = new URL(value)
  return ['https:', 'http:'].includes(protocol) && search === '' && hash === '' && username === ''
}

function isLoopback(value: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(value).hostname)
}
