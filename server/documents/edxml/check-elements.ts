import { type Failure, fail, ok, type Result } from '#server/kernel/result.ts'
import { cleanText } from '../clean-document.ts'
import { EDXML_LENGTHS, type EdxmlFailureCode } from './contract.ts'
import type { EdxmlElement } from './edxml-element.ts'

/** The elements with cleaned texts, those without words left out; or the first box that is missing or too long. */
export function checkElements(root: EdxmlElement): Result<EdxmlElement, Failure<EdxmlFailureCode>> {
  const cleaned = clean(root)
  return faultIn(cleaned, root.name) ?? ok(withoutEmpty(cleaned))
}

function clean(element: EdxmlElement): EdxmlElement {
  const { text, children, isEncoded } = element
  if (isEncoded) return element
  return {
    ...element,
    ...(text !== undefined && { text: cleanText(text).trim() }),
    ...(children && { children: children.map(clean) }),
  }
}

function faultIn(element: EdxmlElement, box: string): ReturnType<typeof fail<EdxmlFailureCode>> | null {
  const { name, text, children = [], isRequired } = element
  if (isRequired && text === '') return fail('edxml-missing', { box })
  const most = EDXML_LENGTHS[name]
  if (most !== undefined && wordsIn(element) > most) {
    return fail('edxml-too-long', { box, length: wordsIn(element), most })
  }
  const seen = new Map<string, number>()
  const isOneOfSeveral = (one: EdxmlElement) => children.filter((other) => other.name === one.name).length > 1
  for (const child of children) {
    const place = (seen.get(child.name) ?? 0) + 1
    seen.set(child.name, place)
    const failure = faultIn(child, `${box}/${child.name}${isOneOfSeveral(child) ? `[${place}]` : ''}`)
    if (failure) return failure
  }
  return null
}

function withoutEmpty(element: EdxmlElement): EdxmlElement {
  const children = element.children
    ?.map(withoutEmpty)
    .filter((child) => child.isRequired || (child.text ?? '') !== '' || (child.children ?? []).length > 0)
  return { ...element, ...(children && { children }) }
}

/** Code points of all texts in it. */
function wordsIn({ text, children = [] }: EdxmlElement): number {
  return [...(text ?? '')].length + children.reduce((sum, child) => sum + wordsIn(child), 0)
}
