import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib'

/** An object in its one form: keys in order, texts by their bytes, a stream by the hash of its content. */
export function canonical(object: PDFObject | undefined): string {
  if (object === undefined) return 'null'
  if (object instanceof PDFStream) {
    return `${canonical(object.dict)}stream ${createHash('sha256').update(object.getContents()).digest('hex')}`
  }
  if (object instanceof PDFDict) {
    const entries = object.entries().map(([key, value]) => `${key.asString()} ${canonical(value)}`)
    return `<<${entries.sort().join(' ')}>>`
  }
  if (object instanceof PDFArray) return `[${object.asArray().map(canonical).join(' ')}]`
  if (object instanceof PDFString || object instanceof PDFHexString) {
    return `<${Buffer.from(object.asBytes()).toString('hex')}>`
  }
  return object.toString()
}

/** Keys whose values differ between two dictionaries. */
export function differingKeys(before: PDFDict, after: PDFDict): string[] {
  const keys = new Set([...before.keys(), ...after.keys()].map((key) => key.asString().slice(1)))
  return [...keys].filter((key) => canonical(before.get(PDFName.of(key))) !== canonical(after.get(PDFName.of(key))))
}

/** Numbers of the objects that a value refers to, however deep in it. */
export function referencesIn(object: PDFObject | undefined, found = new Set<number>()): Set<number> {
  if (object instanceof PDFRef) found.add(object.objectNumber)
  else if (object instanceof PDFStream) referencesIn(object.dict, found)
  else if (object instanceof PDFDict) for (const value of object.values()) referencesIn(value, found)
  else if (object instanceof PDFArray) for (const value of object.asArray()) referencesIn(value, found)
  return found
}
