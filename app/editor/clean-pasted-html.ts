import type { TextStyle } from '#realtime/protocol/petition-text/text-styles.ts'

/** What Word writes before the words of a numbered line, by what it looks like. */
const LIST_STYLES: ReadonlyArray<readonly [RegExp, TextStyle]> = [
  [/^[IVXLC]+[.)]/, 'section'],
  [/^\d+[.)]/, 'clause'],
  [/^[a-zđ]+[.)]/i, 'point'],
  [/^\S/, 'dash'],
]

/**
 * HTML of the clipboard as the schema can read it: Word's lists become numbered styles, its headings ours; fonts, colours,
 * sizes, pictures, comments and scripts are left out. Bold and italic stay, also those that only a style says. NFC.
 */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html.normalize('NFC'), 'text/html')
  removeComments(body)
  for (const junk of body.querySelectorAll(
    'style, script, meta, link, title, xml, img, svg, iframe, object, input, button',
  )) {
    junk.remove()
  }
  for (const element of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, li')) readStyle(element)
  for (const element of [...body.querySelectorAll<HTMLElement>('*')]) cleanElement(element)
  return body.innerHTML
}

function removeComments(root: Node): void {
  for (const child of [...root.childNodes]) {
    // Word puts list numbers between conditional comments; its number itself is in a marked span.
    if (child.nodeType === 8) child.remove()
    else removeComments(child)
  }
}

function readStyle(element: HTMLElement): void {
  const style = element.getAttribute('style') ?? ''
  if (element.dataset.style !== undefined) return
  if (element.tagName === 'LI') {
    const isNested = element.parentElement?.parentElement?.closest('ol, ul') != null
    const isNumbered = element.parentElement?.tagName === 'OL'
    element.dataset.style = isNumbered ? (isNested ? 'point' : 'clause') : 'dash'
    return
  }
  if (!/mso-list:\s*l\d/i.test(style)) return
  const marker = [...element.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  )
  const label = marker?.textContent?.trim() ?? ''
  element.dataset.style = LIST_STYLES.find(([pattern]) => pattern.test(label))?.[1] ?? 'dash'
  marker?.remove()
}

function cleanElement(element: HTMLElement): void {
  const style = element.getAttribute('style') ?? ''
  const isBold = /font-weight:\s*(bold|[6-9]\d\d)/i.test(style)
  const isItalic = /font-style:\s*italic/i.test(style)
  const { style: paragraphStyle, section, cid } = element.dataset
  const kept = ['colspan', 'rowspan'].flatMap((name) => {
    const value = element.getAttribute(name)
    return value === null ? [] : [[name, value] as const]
  })
  if (element.tagName === 'LI') {
    unwrapItem(element, paragraphStyle ?? 'dash')
    return
  }
  if (/^(O:P|FONT|U|A|CENTER)$/.test(element.tagName)) {
    element.replaceWith(...element.childNodes)
    return
  }
  for (const { name } of [...element.attributes]) element.removeAttribute(name)
  for (const [name, value] of kept) element.setAttribute(name, value)
  if (paragraphStyle !== undefined) element.dataset.style = paragraphStyle
  if (section !== undefined) element.dataset.section = section
  if (cid !== undefined) element.dataset.cid = cid
  if (element.tagName === 'SPAN' && (isBold || isItalic)) wrapContent(element, isBold, isItalic)
}

function unwrapItem(item: HTMLElement, style: string): void {
  const paragraph = item.ownerDocument.createElement('p')
  paragraph.dataset.style = style
  const nested = [...item.children].filter((child) => /^(OL|UL)$/.test(child.tagName))
  for (const child of [...item.childNodes]) if (!nested.some((list) => list === child)) paragraph.append(child)
  // Paragraphs inside an item would be lines of their own.
  for (const inner of paragraph.querySelectorAll('p')) inner.replaceWith(...inner.childNodes)
  item.replaceWith(paragraph, ...nested)
}

function wrapContent(element: HTMLElement, isBold: boolean, isItalic: boolean): void {
  for (const [wanted, tag] of [
    [isItalic, 'em'],
    [isBold, 'strong'],
  ] as const) {
    if (!wanted) continue
    const wrapper = element.ownerDocument.createElement(tag)
    wrapper.append(...element.childNodes)
    element.append(wrapper)
  }
}
