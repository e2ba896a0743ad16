import { fold } from '#server/language/fold.ts'
import { codePointLength } from '#server/language/nfc.ts'
import {
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH_WITH_SECOND_FACTOR,
  type PasswordFault,
} from './contract.ts'
import { WELL_KNOWN_PASSWORDS } from './well-known-passwords.ts'

/** Whose password it will be. */
export interface PasswordOwner {
  /** Whether a code is asked for beside it. */
  readonly secondFactor: boolean
  readonly email: string
  readonly fullName: string
}

/**
 * Why a password cannot be taken, or null (decisions.md, "Sign-in strength"; R4). As NIST SP 800-63B asks: length,
 * no rule about which characters, nothing well known, nothing about the person.
 */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  const length = codePointLength(password)
  if (length > MAX_PASSWORD_LENGTH) return 'password-too-long'
  if (owner.secondFactor && length < MIN_PASSWORD_LENGTH_WITH_SECOND_FACTOR) return 'password-under-eight'
  if (!owner.secondFactor && length < MIN_PASSWORD_LENGTH) return 'password-under-fourteen'
  if (isPersonal(password, owner)) return 'password-personal'
  if (isCommon(password)) return 'password-common'
  return null
}

/** Letters without tones, digits; nothing between them. */
function bare(text: string): string {
  return fold(text).replace(/[^a-z0-9]/g, '')
}

/** One's address or name with less than eight other characters around it. */
function isPersonal(password: string, { email, fullName }: PasswordOwner): boolean {
  const typed = bare(password)
  const [mailbox = ''] = email.split('@')
  const own = [bare(email), bare(mailbox), bare(fullName), bare(fullName.split(/\s+/).reverse().join(''))]
  return own.some((word) => word.length >= 4 && typed.includes(word) && typed.length - word.length < 8)
}

/** The rows of a keyboard and the alphabets, both ways: what fingers type without a thought. */
const ROWS = ['01234567890123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz']
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(''))]
const LONGEST_UNIT = 5

function isCommon(password: string): boolean {
  const typed = fold(password)
  const letters = bare(typed)
  if (letters === '') return new Set(typed).size <= 3
  const unit = unitOf(letters)
  if (unit.length <= LONGEST_UNIT && unit.length * 2 <= letters.length) return true
  const core = unitOf(stripEnds(typed))
  return core === ''
    ? isRun(letters)
    : isRun(core) || WELL_KNOWN_PASSWORDS.has(core) || WELL_KNOWN_PASSWORDS.has(bare(core))
}

/** "Matkhau@2026!" is "matkhau", "123anhyeuem" is "anhyeuem": what is put around a word is guessed with it. */
function stripEnds(typed: string): string {
  return typed.replace(/^[^a-z]+|[^a-z]+$/g, '').replace(/[\s._-]/g, '')
}

/** "matkhaumatkhau" is "matkhau" twice; a text that repeats nothing is its own unit. */
function unitOf(text: string): string {
  for (let size = 1; size <= text.length / 2; size++) {
    if (text.length % size === 0 && text.slice(0, size).repeat(text.length / size) === text) return text.slice(0, size)
  }
  return text
}

/** Digits that go up or down or repeat a short group; letters along a row. */
function isRun(text: string): boolean {
  const pieces = text.match(/\d+|[a-z]+/g) ?? []
  return pieces.every((piece) => RUNS.some((row) => row.includes(piece)) || unitOf(piece).length <= 2)
}
