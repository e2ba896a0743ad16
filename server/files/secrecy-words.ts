import { fold } from '#server/language/fold.ts'
import { toNfc } from '#server/language/nfc.ts'

/** Words after "MẬT" and before it that make it an ordinary word: mật độ, mật ong, mật khẩu; bảo mật, bí mật kinh doanh. */
const ORDINARY_AFTER = new Set(['do', 'ong', 'khau', 'ma', 'thiet', 'mia'])
const ORDINARY_BEFORE = new Set(['bao', 'bi', 'mi', 'than'])

/**
 * Whether a file name says that the file is a state secret (R2): TUYỆT MẬT, TỐI MẬT, MẬT as a stamp, "Độ mật",
 * "bí mật nhà nước". A name only: the stamp inside a document is looked for by the scan. "mật độ xây dựng" and
 * "mật ong" pass.
 */
export function soundsSecret(name: string): boolean {
  const words = toNfc(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  const folded = words.map(fold)
  if (` ${folded.join(' ')} `.includes(' bi mat nha nuoc ')) return true
  return words.some((word, index) =>
    isStamp(word, folded[index - 1] ?? '', folded[index + 1] ?? '', words[index - 1] ?? ''),
  )
}

/** Whether "mật" between these words is an ordinary word. */
export function isOrdinaryMat(before: string, after: string): boolean {
  return ORDINARY_BEFORE.has(fold(before)) || ORDINARY_AFTER.has(fold(after))
}

function isStamp(word: string, before: string, after: string, wordBefore: string): boolean {
  const isMat = fold(word) === 'mat'
  if (!isMat) return false
  const hasTone = toNfc(word).toLocaleLowerCase('vi') === 'mật'
  const untoned = /^mat$/iu.test(word)
  if ((before === 'tuyet' || before === 'toi') && (hasTone || (untoned && /^(tuyet|toi)$/iu.test(wordBefore))))
    return true
  if (!hasTone || ORDINARY_AFTER.has(after)) return false
  if (toNfc(wordBefore).toLocaleLowerCase('vi') === 'độ') return true
  return word === 'MẬT' && !ORDINARY_BEFORE.has(before)
}
