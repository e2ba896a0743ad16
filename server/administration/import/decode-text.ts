import { toNfc } from '#server/language/nfc.ts'

/**
 * Text of a CSV file in the encodings that offices send: UTF-8 and UTF-16 (Excel's "Unicode text"), else Windows-1258,
 * which old Vietnamese Windows saves. Answers NFC: Windows-1258 writes tones as marks of their own.
 */
export function decodeText(bytes: Uint8Array): string {
  return toNfc(decode(bytes).replace(/^\uFEFF/, ''))
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: what is left is the code page of the country.
    return new TextDecoder('windows-1258').decode(bytes)
  }
}
