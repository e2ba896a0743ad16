/** A name: two to five words with capitals, each longer than the letter that stands for a person ("Ông B", "Hộ A"). */
const WORD = '\\p{Lu}[\\p{Ll}\\p{M}]+'
const NAME = `${WORD}(?:\\s+${WORD}){1,4}`
const TITLE = '(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ)'
/** Bodies and documents begin with capitals too, and denounce nobody. */
const NO_PERSON =
  /^(?:Sở|Bộ|Ủy|Uỷ|Ban|Công|Tổng|Thanh|Hội|Tổ|Đoàn|Phòng|Luật|Nghị|Thông|Chi|Cục|Tỉnh|Thành|Huyện|Xã|Phường|Quận|Văn|Trung|Tòa|Toà|Viện|Chủ|Giám|Quốc|Nhà|Hộ|Điều|Khoản|Kết|Đơn)(?![\p{L}\p{M}])/u

interface Rule {
  readonly pattern: RegExp
  /** Which group holds the name. */
  readonly name: number
}

const RULES: readonly Rule[] = [
  // "người tố cáo là ông Nguyễn Văn An", "Người đứng đơn tố cáo: Trần Thị Bình"
  rule(
    `(?:[Nn]gười|[Cc]ông dân)\\s+(?:(?:đứng|viết|ký|gửi|có)\\s+(?:đơn\\s+)?)?tố\\s+cáo(?:\\s*[:,–-]\\s*|\\s+(?:là|tên(?:\\s+là)?|gồm)\\s*:?\\s*|\\s+)(?:${TITLE}\\s+)?(${NAME})`,
    1,
  ),
  // "đơn tố cáo của bà Trần Thị Bình", "tố cáo do ông Lê Văn Cường gửi"
  rule(`tố\\s+cáo\\s+(?:của|do)\\s+(?:${TITLE}\\s+)?(${NAME})`, 1),
  // "ông Nguyễn Văn An có đơn tố cáo", but not "ông Nguyễn Văn An bị tố cáo": that is the other side.
  rule(`${TITLE}\\s+(${NAME})(?:(?!\\bbị\\b|không|[.;:!?\\n]).){0,60}?\\s(?<!bị\\s)(?:tố\\s+cáo|đơn\\s+tố\\s+cáo)`, 1),
]
/** "Địa chỉ người tố cáo: …": what tells who it is, without a name. */
const TELLING =
  /(?:[Hh]ọ\s+(?:và\s+)?tên|[Đđ]ịa\s+chỉ|[Nn]ơi\s+ở|[Ss]ố\s+điện\s+thoại|CCCD|[Cc]ăn\s+cước|[Bb]út\s+tích)\s+(?:của\s+)?người\s+tố\s+cáo\s*(?::|là)\s*\p{L}|(?:[Hh]ọ\s+(?:và\s+)?tên|[Đđ]ịa\s+chỉ|CCCD|[Ss]ố\s+điện\s+thoại)\s+(?:của\s+)?người\s+tố\s+cáo\s*(?::|là)\s*\d/gu

/**
 * Where a line names who denounced somebody (R2, R3; Luật Tố cáo: the identity of a denouncer is kept secret). Letters that
 * stand for people ("Ông B", "Hộ A"), bodies, and who was denounced pass. Offsets count UTF-16 units of the line.
 */
export function findDenouncer(line: string): { readonly from: number; readonly to: number }[] {
  // All patterns below hold these two words: hardly any line does.
  if (!/tố\s+cáo/u.test(line)) return []
  const found: { from: number; to: number }[] = []
  for (const { pattern, name } of RULES) {
    for (const match of line.matchAll(pattern)) {
      const words = match[name] ?? ''
      if (NO_PERSON.test(words)) continue
      found.push({ from: match.index, to: match.index + match[0].length })
    }
  }
  for (const match of line.matchAll(TELLING)) found.push({ from: match.index, to: match.index + match[0].length })
  return found.sort((a, b) => a.from - b.from)
}

function rule(source: string, name: number): Rule {
  return { pattern: new RegExp(source, 'gu'), name }
}
