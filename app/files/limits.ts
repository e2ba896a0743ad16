import { ACCEPTED_ENDINGS, MAX_FILE_BYTES } from '#server/files/contract.ts'

/** Told before anything is sent; the server decides by the bytes. */
export const MAX_UPLOAD_BYTES = MAX_FILE_BYTES
export const ACCEPT = ACCEPTED_ENDINGS.map((ending) => `.${ending}`).join(',')
