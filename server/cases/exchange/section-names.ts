import { fold } from '#server/language/fold.ts'
import { CASE_SECTIONS, type CaseSection } from '../content/contract.ts'

/** What the parts are called in files of others, folded and without what stands between the words. */
const NAMES: Readonly<Record<CaseSection, readonly string[]>> = {
  context: ['context', 'boicanh', 'tinhhuong', 'background', 'situation', 'noidung', 'body', 'tomtat', 'hientrang'],
  obstacle: ['obstacle', 'vuongmac', 'khokhan', 'khokhanvuongmac', 'problem', 'difficulty', 'issue', 'obstacles'],
  basis: ['basis', 'cancuphaply', 'cancu', 'legalbasis', 'phaply', 'legal'],
  handling: ['handling', 'cachxuly', 'giaiphap', 'xuly', 'solution', 'cachgiaiquyet', 'huongxuly', 'resolution'],
  outcome: ['outcome', 'ketqua', 'result', 'results'],
  lessons: ['lessons', 'baihoc', 'baihockinhnghiem', 'lesson', 'kinhnghiem', 'lessonslearned'],
}

/** "Bối cảnh", "boi_canh", "boiCanh", "context" → context; null when it is none of ours. */
export function sectionCalled(name: string): CaseSection | null {
  const plain = fold(name).replace(/[^a-z]/g, '')
  return CASE_SECTIONS.find((section) => NAMES[section].includes(plain)) ?? null
}
