/** TCVN3 (ABC), the encoding of the .Vn fonts, as it looks when its bytes are taken for Latin-1 (domain.md §7.2). */
const TCVN3_FROM = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ¡¢§£¤¥¦'
const TCVN3_TO = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂĐÊÔƠƯ'
const TCVN3: ReadonlyMap<string, string> = new Map(
  [...TCVN3_FROM].map((from, index) => [from, [...TCVN3_TO][index] ?? from]),
)

/** The words a stamp is made of, as VNI writes them: its letters are two characters each. */
const VNI_WORDS: ReadonlyMap<string, string> = new Map([
  ['maät', 'mật'],
  ['toái', 'tối'],
  ['tuyeät', 'tuyệt'],
  ['nhaø', 'nhà'],
  ['nöôùc', 'nước'],
  ['ñoä', 'độ'],
  ['baûo', 'bảo'],
  ['veä', 'vệ'],
])

/**
 * A line written with the fonts of before Unicode, in Unicode; null when nothing of it looks so. TCVN3 has no capitals
 * of its own (another font draws them), so what comes out is in small letters.
 */
export function fromLegacy(text: string): string | null {
  if (!/[\u00A1-\u00FF]/.test(text) || /[\u1EA0-\u1EF9\u0102\u0103\u0110\u0111\u01A0-\u01B0]/.test(text)) return null
  if (/[äåöùøûñ]/i.test(text)) {
    const vni = text.replace(/[A-Za-z\u00C0-\u00FF]+/g, (word) => {
      const plain = VNI_WORDS.get(word.toLowerCase())
      if (!plain) return word
      return word === word.toUpperCase() ? plain.toLocaleUpperCase('vi') : plain
    })
    if (vni !== text) return vni
  }
  // Capitals of the Latin-1 view are other letters; a word typed in capitals keeps its plain ones.
  return [...text]
    .map((letter) => TCVN3.get(letter) ?? letter)
    .join('')
    .toLocaleLowerCase('vi')
}
