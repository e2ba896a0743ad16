/** What tells who somebody is (R3): numbers of papers, telephones, names behind a form of address, addresses of a house. */
export const PERSONAL_KINDS = ['identity-number', 'phone', 'name', 'household', 'address'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

export interface PersonalPlace {
  readonly kind: PersonalKind
  /** UTF-16 offsets into the text as given. */
  readonly from: number
  readonly to: number
  readonly text: string
}

const TITLE = '(?:[Ôô]ng|ÔNG|[Bb]à|BÀ|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ụ|[Ee]m|[Cc]háu)'
/** A part of a name: some are one letter ("Y Thông", "Giàng A Páo"); one alone stands for somebody ("Ông B"). */
const PART = '(?:\\p{Lu}\\p{M}*(?:\\p{Ll}\\p{M}*)+|\\p{Lu}{2,}(?!\\p{L})|\\p{Lu}\\p{M}*(?![\\p{L}\\p{M}]))'
const NAME = `${PART}(?:\\s+(?!${TITLE}(?![\\p{L}\\p{M}]))${PART}){0,4}`
/** Bodies, places and offices that stand behind a title or begin a sentence with it, and name nobody. */
const NO_NAME =
  /^(?:Sở|Bộ|Ủy|Uỷ|UBND|HĐND|Ban|Công|Tổng|Thanh tra|Hội|Tổ|Đoàn|Phòng|Luật|Nghị|Thông|Cục|Tỉnh|Thành phố|Huyện|Xã|Phường|Quận|Văn phòng|Trung tâm|Tòa|Toà|Viện|Chủ|Giám|Phó|Bí thư|Trưởng|Quốc|Nhà|Nhân dân|Hộ|Điều|Khoản|Nội|Ngoại)(?![\p{L}\p{M}])/u
const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}])'

const DIGIT_JOINT = '[ .\\-\\u00A0]?'
/** 12 figures of a CCCD, in groups or not; 9 of an old CMND only where it is called so, or in groups of three. */
const CCCD = new RegExp(`(?<![\\p{N}.,])0(?:${DIGIT_JOINT}\\d){11}(?![\\p{N}])`, 'gu')
const CALLED =
  /(?:CCCD|CMND|CMT(?:ND)?|[Cc]ăn cước(?: công dân)?|[Cc]hứng minh (?:thư|nhân dân)|[Gg]iấy tờ tùy thân|[Hh]ộ chiếu)(?:\s+(?:nhân dân|công dân))?(?:\s*(?:số|:|là|–|-))*\s*([A-Z]?\d(?:[ .\- ]?\d){6,11})(?!\p{N})/gu
const CMND = /(?<![\p{N}.,/])\d{3}[ .]\d{3}[ .]\d{3}(?![\p{N}]|[.,]\d|\s*(?:đồng|đ\b|VNĐ|m²|m2|ha|tấn))/gu
const PHONE = new RegExp(`(?<![\\p{N}.,/])(?:\\+?84|0)${DIGIT_JOINT}[35789](?:${DIGIT_JOINT}\\d){8}(?![\\p{N}])`, 'gu')
const LANDLINE = /(?<![\p{N}.,/])0?2\d{2}[ .-]\d{3,4}[ .-]\d{3,4}(?!\p{N})/gu

const RULES: readonly { readonly kind: PersonalKind; readonly pattern: RegExp; readonly group?: number }[] = [
  { kind: 'phone', pattern: PHONE },
  { kind: 'phone', pattern: LANDLINE },
  { kind: 'identity-number', pattern: CCCD },
  { kind: 'identity-number', pattern: CALLED, group: 1 },
  { kind: 'identity-number', pattern: CMND },
  // "hộ ông Nguyễn Văn An", "hộ gia đình bà Trần Thị Bình"
  { kind: 'household', pattern: names(`[Hh]ộ\\s+(?:gia\\s+đình\\s+)?${TITLE}\\s+(?:và\\s+${TITLE}\\s+)?`) },
  { kind: 'household', pattern: names('[Hh]ộ\\s+(?:gia\\s+đình\\s+)?') },
  // "ông Nguyễn Văn An", "vợ chồng ông bà Lê Văn Cường"
  { kind: 'name', pattern: names(`${TITLE}(?:\\s*(?:,|/|và)?\\s*${TITLE})?\\s+`) },
  {
    kind: 'name',
    pattern: names(
      '(?:[Hh]ọ\\s+(?:và\\s+)?tên|[Nn]gười\\s+(?:sử\\s+dụng\\s+đất|đại\\s+diện|làm\\s+đơn|gửi\\s+đơn)|[Cc]hủ\\s+hộ)\\s*(?::|là)?\\s+',
    ),
  },
  // "số nhà 12 ngõ 5 đường Trần Phú", "nhà số 7/12 phố Huế", "12B Nguyễn Trãi" only where called a house
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{M}])(?:[Ss]ố\s+nhà|[Nn]hà\s+số|[Ss]ố)\s+\d+[A-Za-zĐđ]?(?:[/-]\d+[A-Za-z]?)*(?:\s*,?\s+(?:ngõ|ngách|hẻm|kiệt|tổ|đường|phố|thôn|xóm|khu|ấp|ngo|duong)\s+[\p{L}\p{M}\p{N}/]+(?:\s+\p{Lu}[\p{L}\p{M}]*)*)+/gu,
  },
  { kind: 'address', pattern: /(?<![\p{L}\p{M}])(?:[Ss]ố\s+nhà|[Nn]hà\s+số)\s+\d+[A-Za-zĐđ]?(?:[/-]\d+[A-Za-z]?)*/gu },
  // A parcel as far as its number: whoever has the map knows whose it is.
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{M}])(?:[Tt]hửa(?:\s+đất)?(?:\s+số)?|[Tt]hửa\s+đất)\s*(?::\s*)?\d+[A-Za-z]?(?:\s*[,;(]?\s*(?:thuộc\s+)?[Tt]ờ(?:\s+bản\s+đồ)?(?:\s+(?:địa\s+chính\s+)?số)?\s*:?\s*\d+\)?)/gu,
  },
  {
    kind: 'address',
    pattern:
      /(?<![\p{L}\p{M}])[Tt]ờ\s+bản\s+đồ(?:\s+(?:địa\s+chính\s+)?số)?\s*:?\s*\d+\s*[,;]?\s*(?:[Tt]hửa(?:\s+đất)?(?:\s+số)?)\s*:?\s*\d+/gu,
  },
  { kind: 'address', pattern: /(?<![\p{L}\p{M}])[Tt]hửa\s+(?:đất\s+)?số\s+\d+[A-Za-z]?(?!\s*(?:thửa|hộ))/gu },
]

/**
 * Where a text says who somebody is: in its order, none across another. Letters that stand for somebody ("Ông B", "Hộ A",
 * "Xã X"), bodies and numbers of documents pass.
 */
export function findPersonal(text: string): PersonalPlace[] {
  const found: PersonalPlace[] = []
  for (const { kind, pattern, group = 0 } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const words = match[group] ?? ''
      const from = match.index + (group === 0 ? 0 : match[0].lastIndexOf(words))
      const named = match.groups?.name
      if (named !== undefined && (NO_NAME.test(named) || isToken(named))) continue
      const whole = words.replace(/[\s,;]+$/u, '')
      found.push({ kind, from, to: from + whole.length, text: whole })
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to)
  const apart: PersonalPlace[] = []
  for (const one of found) if (one.from >= (apart.at(-1)?.to ?? 0)) apart.push(one)
  return apart
}

/** "Ông A", "Hộ B1": what was put in place of a name already. */
function isToken(name: string): boolean {
  return /^\p{Lu}\d*$/u.test(name)
}

function names(before: string): RegExp {
  return new RegExp(`${BEFORE}${before}(?<name>${NAME})`, 'gu')
}
