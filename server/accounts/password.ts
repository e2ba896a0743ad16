import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id minimum: 19 MiB, two passes. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** argon2id (the library's default algorithm) in PHC string form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON2ID)
}

let decoy: Promise<string> | undefined

/**
 * Whether the password fits. Without a stored hash a decoy is checked all the same,
 * so that an unknown address takes as long as a wrong password.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this one')
  const fits = await verify(stored ?? (await decoy), password.normalize('NFC'))
  return stored !== null && fits
}
