import { JSDOM } from 'jsdom'
import { validateXML } from 'xmllint-wasm'
import { EDXML_NAMESPACE, type EdxmlOptions } from '../contract.ts'
import { edxmlSchema } from './edxml-schema.ts'

const { DOMParser: XmlParser } = new JSDOM('').window

/** What is wrong with messages: not well-formed, or not as the schema says. A DOCTYPE is refused before anything. */
export async function faultsOf(
  messages: string | readonly string[],
  options: EdxmlOptions,
): Promise<readonly string[]> {
  const all = [messages].flat()
  if (all.some((xml) => /<!DOCTYPE/i.test(xml))) return ['a DOCTYPE']
  const { valid, errors, rawOutput } = await validateXML({
    xml: all.map((contents, index) => ({ fileName: `message-${index + 1}.xml`, contents })),
    schema: [{ fileName: 'edxml.xsd', contents: edxmlSchema(options) }],
  })
  return valid ? [] : errors.length > 0 ? errors.map(({ rawMessage }) => rawMessage) : [rawOutput]
}

/** The texts of all elements with this path below the root ("edXMLEnvelope/edXMLHeader/…"), by a second parser. */
export function textsAt(xml: string, path: string): string[] {
  const document = new XmlParser().parseFromString(xml, 'application/xml')
  let found: Element[] = [document.documentElement]
  for (const name of path.split('/')) {
    found = found.flatMap((one) =>
      [...one.children].filter((child) => child.localName === name && child.namespaceURI === EDXML_NAMESPACE),
    )
  }
  return found.map((one) => one.textContent ?? '')
}
