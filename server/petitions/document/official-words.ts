import { textIn } from '#server/language/catalogue.ts'

/** An official document is Vietnamese, whatever the reader's language. */
export const officialText = textIn('vi')
