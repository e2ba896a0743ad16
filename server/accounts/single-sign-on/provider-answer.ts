/** Whom the provider means, from its signed answer. */
export interface ProviderPerson {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  /** The provider says that the mailbox is this person's. */
  readonly isEmailVerified: boolean
  readonly fullName: string | null
  /** What the department claim says: code or name, one or several. */
  readonly departments: readonly string[]
  readonly office: string | null
  /** The provider asked for a second factor. */
  readonly hasSecondFactor: boolean
  /** When the person last proved to the provider who they are; null when it does not say. */
  readonly provedAt: Date | null
}

type Claims = Readonly<Record<string, unknown>>

interface ClaimNames {
  readonly departmentClaim: string | null
  readonly officeClaim: string | null
}

/** Whether the ID token alone does not tell all that is to be known, so that the provider is asked for the rest. */
export function lacksClaims(idToken: Claims, names: ClaimNames): boolean {
  const wanted = ['email', 'name', names.departmentClaim, names.officeClaim]
  return wanted.some((name) => name !== null && idToken[name] === undefined)
}

/**
 * Reads the signed ID token and, behind it, what the provider answers about the person. Address and its verification
 * come from one place, or a verified mark of one would vouch for the address of the other.
 */
export function readProviderPerson(idToken: Claims, userInfo: Claims, names: ClaimNames): ProviderPerson {
  const about = { ...userInfo, ...idToken }
  const mail = typeof idToken.email === 'string' ? idToken : userInfo
  const authTime = idToken.auth_time
  return {
    issuer: new URL(String(idToken.iss)).href, // as settings.issuer.href writes it
    subject: String(idToken.sub),
    email: text(mail.email, 254)?.toLowerCase() ?? null,
    isEmailVerified: mail.email_verified === true,
    fullName: text(about.name, 120) ?? text(joined(about.family_name, about.given_name), 120),
    departments: names.departmentClaim === null ? [] : texts(about[names.departmentClaim]),
    office: names.officeClaim === null ? null : (texts(about[names.officeClaim])[0] ?? null),
    hasSecondFactor: saysSecondFactor(idToken),
    provedAt: typeof authTime === 'number' && Number.isFinite(authTime) ? new Date(authTime * 1000) : null,
  }
}

/** RFC 8176: several factors, a one-time code, a key in hardware. */
const SECOND_FACTORS = new Set(['mfa', 'otp', 'hwk'])

function saysSecondFactor({ amr, acr }: Claims): boolean {
  const methods = Array.isArray(amr) ? amr : []
  const level = typeof acr === 'string' ? acr.split(/[^A-Za-z0-9]+/u) : []
  return [...methods, ...level].some((word) => typeof word === 'string' && SECOND_FACTORS.has(word.toLowerCase()))
}

function texts(value: unknown): string[] {
  const many: readonly unknown[] = Array.isArray(value) ? value.slice(0, 20) : [value]
  return many.flatMap((one) => text(one, 200) ?? [])
}

/** NFC, one line; null when there is nothing, or more than a field holds. */
function text(value: unknown, most: number): string | null {
  if (typeof value !== 'string') return null
  const clean = value
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return clean === '' || clean.length > most ? null : clean
}

/** Family name first, as Vietnamese names are written. */
function joined(family: unknown, given: unknown): string | null {
  return typeof family === 'string' && typeof given === 'string' ? `${family} ${given}` : null
}
