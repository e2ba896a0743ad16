import { toNfc } from './nfc.ts'

/** Họ, đệm, tên of one full name. There are no first-name and last-name fields anywhere (domain.md §7.7). */
export interface NameParts {
  readonly family: string
  readonly middle: string
  readonly given: string
}

/** "Nguyễn Văn Minh Họa" → family Nguyễn, middle "Văn Minh", given Họa. One word is a given name. */
export function splitName(fullName: string): NameParts {
  const words = toNfc(fullName).trim().split(/\s+/u)
  const given = words.pop() ?? ''
  const family = words.shift() ?? ''
  return { family, middle: words.join(' '), given }
}

/** The tên: what a person is called by ("đồng chí An"). */
export function givenName(fullName: string): string {
  return splitName(fullName).given
}

/** First letter of the tên in upper case, for avatars: "Trần Quốc Ân" → "Â". */
export function initial(fullName: string): string {
  return upperCase(Array.from(givenName(fullName))[0] ?? '')
}

/** Upper case by Vietnamese rules, in NFC. */
export function upperCase(text: string): string {
  return toNfc(text).toLocaleUpperCase('vi')
}
