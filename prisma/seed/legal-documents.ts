import type { ReferenceDocument } from '#server/legal-basis/enter-reference.ts'
import { ADMINISTRATION } from './legal-documents/administration.ts'
import { ENVIRONMENT } from './legal-documents/environment.ts'
import { LAND } from './legal-documents/land.ts'

/**
 * The legal basis as of 11/2026 (domain.md §4, §5.1) and what the demo cases cite. Reference data: librarians change it.
 * Where a title is not certain, the number stands for it and the note says so.
 */
export const LEGAL_DOCUMENTS: readonly ReferenceDocument[] = [...LAND, ...ENVIRONMENT, ...ADMINISTRATION]
