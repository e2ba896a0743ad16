import type { Translated } from '../translated.ts'
import type { edxmlFailures as vi } from '../vi/edxml-failures.ts'

export const edxmlFailures: Translated<typeof vi> = {
  'edxml-missing': 'The edXML package was not made: {box} is empty. Fill it in and try again.',
  'edxml-too-long':
    'The edXML package was not made: {box} has {length, number} characters, {most, number} at most. Shorten it and try again.',
  'edxml-invalid': 'The edXML package was not made: “{found}” cannot stand in {box}.',
  'edxml-duplicate-recipient': 'The edXML package was not made: the body {found} is among the receivers twice.',
  'edxml-too-large': 'The edXML package was not made: the attachments are larger than {most, number} MB.',
}
