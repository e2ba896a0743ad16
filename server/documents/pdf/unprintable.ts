/** "the text `🎉` could not be displayed with font …": which character it is. */
export function unprintable(diagnostics: readonly string[]): { character: string; codePoint: string } | null {
  for (const message of diagnostics) {
    const found = /the text `\\?"?(?<text>[^`"\\]+)\\?"?` could not be displayed/u.exec(message)
    const [character] = found?.groups?.text ?? ''
    const code = character?.codePointAt(0)
    if (!character || code === undefined) continue
    return { character, codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
  }
  return null
}
