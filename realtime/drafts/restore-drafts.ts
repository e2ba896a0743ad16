import { restoreText } from '../protocol/petition-text/restore-text.ts'
import { PETITION_TEXT_ROOT } from '../protocol/petition-text/text-schema.ts'
import { type RestoreVersion, restoreMaps } from './draft-versions.ts'

/** How each kind of document is restored, told by its root. */
export const restoreDrafts: RestoreVersion = (current, version) =>
  version.share.has(PETITION_TEXT_ROOT) ? restoreText(current, version) : restoreMaps(current, version)
