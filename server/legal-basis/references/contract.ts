// What pages and other modules may use of the parser: pure, without a schema library behind it.
export { LEGAL_DOCUMENT_KINDS, type LegalDocumentKind } from './document-kind.ts'
export { recogniseReferences } from './recognise-references.ts'
export type { DocumentMention, LegalReference, ProvisionPlace } from './reference.ts'
