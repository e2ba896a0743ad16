import { z } from 'zod'
import { codePointLength, toNfc } from '#server/language/nfc.ts'

/** Every refusal of this module beside those of petitions; the text of each is `failures.<code>`. */
export const VERSION_FAILURES = ['version-not-found', 'version-name-taken', 'version-same-text'] as const
export type VersionFailureCode = (typeof VERSION_FAILURES)[number]

/**
 * What a version was kept for. The last two the hub keeps by itself (realtime/drafts); `named` is a milestone: "bản lấy
 * ý kiến lần 1".
 */
export const VERSION_KINDS = [
  'named',
  'rest',
  'long-work',
  'before-decision',
  'before-restore',
  'large-deletion',
] as const
export type VersionKind = (typeof VERSION_KINDS)[number]

const AUTOMATIC = 'auto:'

/** The name under which the hub keeps an automatic point. */
export function automaticName(kind: Exclude<VersionKind, 'named'>): string {
  return `${AUTOMATIC}${kind}`
}

export function kindOfName(name: string): VersionKind {
  return VERSION_KINDS.find((kind) => kind !== 'named' && name === automaticName(kind)) ?? 'named'
}

/** In an address: the text as it stands now, instead of a version. */
export const PRESENT = 'now'

export const MAX_VERSION_NAME = 100

const id = z.uuid({ error: 'field-missing' }).transform((value) => value.toLowerCase())

export const NameVersionInput = z.object({
  id,
  name: z
    .string()
    .transform((value) => toNfc(value).replace(/\s+/g, ' ').trim())
    .refine((value) => value !== '', 'field-missing')
    .refine((value) => codePointLength(value) <= MAX_VERSION_NAME, 'field-too-long')
    .refine((value) => !value.startsWith(AUTOMATIC), 'version-name-taken'),
})
export type NameVersionInput = z.output<typeof NameVersionInput>

export const RestoreVersionInput = z.object({ id, versionId: z.uuid({ error: 'version-not-found' }) })
export type RestoreVersionInput = z.output<typeof RestoreVersionInput>

/** `keptAs`: the version that holds the text as it was just before. */
export interface RestoredVersion {
  readonly keptAs: string
}
