import type { Translated } from '../translated.ts'
import type { documentFailures as vi } from '../vi/document-failures.ts'

export const documentFailures: Translated<typeof vi> = {
  'document-character-unprintable':
    'The PDF was not made: the character “{character}” ({codePoint}) is in no document font. Remove or replace it.',
  'document-pdf-unavailable': 'This server cannot make PDF files. Download the DOCX instead.',
  'document-too-large': 'The document is too long to be made. Split it into several documents or appendices.',
  'document-too-busy': 'The server is making many documents. Try again in a few minutes.',
}
