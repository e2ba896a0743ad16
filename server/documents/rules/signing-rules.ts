import type { Finding, OfficialDocument, Signature } from '../contract.ts'
import { error, isUpper, warning } from './finding.ts'

/** Học hàm, học vị do not stand before a signer's name (NĐ 30, PL I, II.7). */
const ACADEMIC = /^(?:GS|PGS|TS|ThS|TSKH|BS|KS|CN)\.?\s|^(?:Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ)\s/u

/** Box 7 and 9b. */
export function checkSigning(document: OfficialDocument): Finding[] {
  const { signing, kind, recipients } = document
  const signatures =
    signing.mode === 'one'
      ? [signing.signature]
      : signing.mode === 'pair'
        ? [signing.left, signing.right]
        : signing.signatures
  return [
    ...signatures.flatMap(checkSignature),
    ...(signing.mode === 'pair' ? checkPair(signing.left, signing.right) : []),
    ...checkRecipients(kind, recipients),
  ]
}

function checkSignature({ authority, name }: Signature): Finding[] {
  return [
    ...authority
      .filter((line) => !isUpper(line))
      .map((line) => error('7a', 'authority-upper-case', line, line.toLocaleUpperCase('vi'))),
    // A Sở works under its head (chế độ thủ trưởng): nobody signs "TM." for it (domain.md §1.3).
    ...authority
      .filter((line) => /^TM\.\s*SỞ/u.test(line))
      .map((line) => error('7a', 'authority-collective', line, 'GIÁM ĐỐC')),
    ...(ACADEMIC.test(name) ? [error('7b', 'signer-title', name, name.replace(ACADEMIC, ''))] : []),
  ]
}

/** Biên bản: two different people, and nobody signs for the secretary (domain.md §1.4, G4). */
function checkPair(secretary: Signature, chair: Signature): Finding[] {
  return [
    ...(secretary.name !== '' && secretary.name === chair.name
      ? [error('7b', 'signers-same-person', secretary.name, '')]
      : []),
    ...secretary.authority
      .filter((line) => /^(?:KT|TL|TUQ|Q|TM)\./u.test(line))
      .map((line) => error('7a', 'authority-secretary', line, 'THƯ KÝ')),
  ]
}

function checkRecipients(kind: OfficialDocument['kind'], recipients: readonly string[]): Finding[] {
  const findings: Finding[] = []
  const first = recipients[0] ?? ''
  const isLetter = kind === 'official-letter'
  if (isLetter && first !== 'Như trên') findings.push(error('9b', 'recipients-as-above', first, 'Như trên'))
  const last = recipients.at(-1) ?? ''
  if (!/^Lưu: VT/u.test(last)) findings.push(warning('9b', 'recipients-archive', last, 'Lưu: VT, …'))
  return findings
}
