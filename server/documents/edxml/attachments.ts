import { zipSync } from 'fflate'
import { cleanText } from '../clean-document.ts'
import type { EdxmlAttachment } from './contract.ts'
import { type EdxmlElement, group, optional, required } from './edxml-element.ts'

/** References of the body and, in the same order, what they name: each file in a zip of its own, in base64. */
export function attachmentElements(attachments: readonly EdxmlAttachment[]): {
  readonly references: readonly EdxmlElement[]
  readonly encoded: readonly EdxmlElement[]
} {
  const named = attachments.map((attachment, index) => ({ ...attachment, contentId: `attachment-${index + 1}` }))
  return {
    references: named.map(({ contentId, contentType, description, name }) =>
      group('Reference', [
        required('ContentId', contentId),
        required('ContentType', contentType),
        optional('Description', description),
        required('AttachmentName', name),
      ]),
    ),
    encoded: named.map(({ contentId, contentType, description, name, bytes }) =>
      group('Attachment', [
        required('ContentId', contentId),
        required('AttachmentName', name),
        optional('Description', description),
        required('ContentType', contentType),
        { ...required('ContentTransferEncoded', zipped(name, bytes)), isEncoded: true },
      ]),
    ),
  }
}

/** A name is one of a file, never a way into a folder. */
export function isFileName(name: string): boolean {
  const cleaned = cleanText(name).trim()
  return !/[/\\:]/u.test(cleaned) && !/^\.{1,2}$/u.test(cleaned)
}

/** The oldest day a zip can name: the same file gives the same message. */
const NO_DAY = new Date(1980, 0, 1)

function zipped(name: string, bytes: Uint8Array): string {
  const entry = cleanText(name).trim()
  return Buffer.from(zipSync({ [entry]: [bytes, { mtime: NO_DAY }] })).toString('base64')
}
