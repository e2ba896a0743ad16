import { remembered } from './remembered.ts'

/** How Vietnamese was written before Unicode: by fonts that drew other letters in place of those of Latin-1. */
export type LegacyEncoding = 'tcvn3' | 'vni'

/** TCVN3 (ABC), the encoding of the .Vn fonts, as it looks when its bytes are taken for Latin-1 (domain.md §7.9). */
const TCVN3_FROM = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢§£¤¥¦'
const TCVN3_TO = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ'
const TCVN3: ReadonlyMap<string, string> = new Map([...TCVN3_FROM].map((from, at) => [from, [...TCVN3_TO][at] ?? from]))

/** VNI: a vowel and the mark behind it ("eä" is ệ), some letters alone. */
const VNI: ReadonlyMap<string, string> = new Map(
  `aù á aø à aû ả aõ ã aï ạ aâ â aá ấ aà ầ aå ẩ aã ẫ aä ậ aê ă aé ắ aè ằ aú ẳ aü ẵ aë ặ
  eù é eø è eû ẻ eõ ẽ eï ẹ eâ ê eá ế eà ề eå ể eã ễ eä ệ æ ỉ ó ĩ ò ị
  où ó oø ò oû ỏ oõ õ oï ọ oâ ô oá ố oà ồ oå ổ oã ỗ oä ộ ôù ớ ôø ờ ôû ở ôõ ỡ ôï ợ ô ơ
  uù ú uø ù uû ủ uõ ũ uï ụ öù ứ öø ừ öû ử öõ ữ öï ự ö ư yù ý yø ỳ yû ỷ yõ ỹ î ỵ ñ đ`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, at, all) => {
      if (at % 2 === 0) pairs.push([word, all[at + 1] ?? word])
      return pairs
    }, [])
    .flatMap(([from, to]): [string, string][] => [
      [from, to],
      [from.toUpperCase(), to.toUpperCase()],
      [from.charAt(0).toUpperCase() + from.slice(1), to.toUpperCase()],
    ]),
)
const VNI_PIECE = new RegExp(
  [...VNI.keys()].sort((a, b) => b.length - a.length).join('|'), // the longer first: "ôù" before "ô"
  'g',
)

const WORD = /[\p{L}\p{M}\u00A1-\u00FF]+/gu
/** Letters that only Unicode text has: what has one was not written with such a font. */
const UNICODE_ONLY = /[\u1EA0-\u1EF9\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0]|[\u0300-\u0323]/
const LATIN_HIGH = /[\u00A1-\u00FF]/
/** So much of what was changed has to be Vietnamese afterwards. */
const LEAST_SHARE = 0.7

/**
 * A text of a legacy font in Unicode, with the encoding that it had; null when it is not one. Both readings are tried
 * and judged by how many Vietnamese syllables come out: French, or Vietnamese in Unicode, stays as it is. The fonts of
 * TCVN3 draw capitals from small letters, so capitals with marks come out small.
 */
export function readLegacyText(text: string): { readonly text: string; readonly encoding: LegacyEncoding } | null {
  if (!LATIN_HIGH.test(text) || UNICODE_ONLY.test(text)) return null
  const before = score(text, text)
  const readings = [
    { encoding: 'tcvn3' as const, text: fromTcvn3(text) },
    { encoding: 'vni' as const, text: text.replace(VNI_PIECE, (piece) => VNI.get(piece) ?? piece) },
  ].map((reading) => ({ ...reading, ...score(text, reading.text) }))
  const best = readings.reduce((one, other) => (other.good > one.good ? other : one))
  if (best.good <= before.good || best.good < best.all * LEAST_SHARE) return null
  return { text: best.text, encoding: best.encoding }
}

function fromTcvn3(text: string): string {
  return text.replace(WORD, (word) =>
    LATIN_HIGH.test(word) ? [...word].map((letter) => TCVN3.get(letter) ?? letter).join('') : word,
  )
}

/** Of the words that had letters beyond ASCII: how many there are, and how many read as Vietnamese syllables. */
function score(original: string, read: string): { good: number; all: number } {
  const given = original.match(WORD) ?? []
  const words = read.match(/[\p{L}\p{M}]+/gu) ?? []
  const all = given.filter((word) => LATIN_HIGH.test(word)).length
  return { good: words.filter((word) => /[^\p{ASCII}]/u.test(word) && isSyllable(word)).length, all }
}

const SYLLABLE =
  /^(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oay|oă|oe|oeo|oi|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)(?:ch?|m|ng?|nh|p|t)?$/u

/** Whether a word could be one Vietnamese syllable, with at most one tone. */
const isSyllable = remembered((word: string): boolean => {
  const apart = word.normalize('NFD').toLocaleLowerCase('vi')
  const tones = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []
  const bare = apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC')
  return tones.length <= 1 && SYLLABLE.test(bare)
})
