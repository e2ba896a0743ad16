import type { Translated } from '../translated.ts'
import type { dossier as vi } from '../vi/dossier.ts'

/** The archive itself is Vietnamese, whatever the reader's language. */
export const dossier: Translated<typeof vi> = {
  title: 'Dossier of the workshop',
  what: 'Plan, invitation, programme, delegates, papers, log, votes, minutes and petitions in one ZIP file with an index. It holds only what this account may see.',
  take: 'Download the dossier (ZIP)',
  files: {
    archive: 'Workshop dossier {code}',
    plan: 'Plan',
    delegates: 'Delegates',
    papers: 'Papers',
    log: 'Log of the meeting',
    votes: 'Votes',
    petitions: 'Petitions',
    index: 'Index',
  },
  plan: {
    code: 'Code',
    title: 'Title',
    theme: 'Theme',
    purpose: 'Purpose',
    starts: 'Begins',
    ends: 'Ends',
    host: 'Host',
    department: 'Department taking part',
    point: 'Connection point',
    conclusion: 'Conclusion',
  },
  delegates: { point: 'Connection point', name: 'Name', office: 'Office' },
  votes: {
    time: 'Time',
    way: 'Way',
    text: 'Text',
    given: 'Voices given',
    counts: 'Result',
    choices: 'Choice of each department',
  },
  index: { order: 'No.', file: 'File', size: 'Bytes', hash: 'SHA-256' },
}
