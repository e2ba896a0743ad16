import type { Translated } from '../translated.ts'
import type { signedFiles as vi } from '../vi/signed-files.ts'

export const signedFiles: Translated<typeof vi> = {
  title: 'Record of agreement (digital signatures)',
  lead: 'The record holds exactly this frozen text, with a place to sign for each body. Sign it outside with your token, then upload the signed file.',
  fileName: 'Record of agreement {code}',
  none: 'The record is not prepared for signing yet.',
  prepare: 'Prepare the record for signing',
  prepared: 'The record is prepared.',
  preparedAt: 'Prepared {time}',
  hash: 'SHA-256 of the current file: {hash}',
  download: 'Download the file to sign',
  downloadHelp: 'The file has {count} signatures. Sign this very file, in the field of your body.',
  downloadPrepared: 'Download the unsigned original',
  noRoots:
    'No root certificates are configured on this server, so chains of certificates cannot be checked. Signatures are kept, but not called valid.',
  count: 'Digitally signed by {proven} of {total} bodies.',
  countSignatures: '{proven} of {total} digital signatures.',
  unproven:
    '{count, plural, one {# signature whose chain is not checked.} other {# signatures whose chains are not checked.}}',
  states: {
    open: 'Not signed',
    proven: 'Digitally signed',
    unproven: 'Chain of certificates not checked',
  },
  facts: {
    heading: 'What was checked',
    whole: 'The content is as it was prepared, and the signature covers the whole file.',
    person: 'Certificate of {name}, issued by {issuer}.',
    trusted: 'The chain of certificates is trusted.',
    notChecked: 'The chain of certificates is not checked.',
    period: 'Valid from {from} to {until}.',
    stamped: 'Signed {time}, by a time-stamp.',
    claimed: 'Signed {time} by the clock of the signer; there is no time-stamp.',
    noTime: 'The signature states no time.',
    notRevoked: 'Not revoked as of {time}, by the {by} data in the file.',
    revocation:
      'Revocation of the certificate is not checked: the file holds no revocation data (CRL, OCSP) that could be checked, and nothing is asked online.',
  },
  taken: 'Received {time}, uploaded by {name}.',
  upload: {
    title: 'Upload the file signed by {department}',
    file: 'Signed PDF',
    act: 'Check and take the file',
    done: 'The signed file was taken.',
    refused: 'This file was not taken.',
  },
  letter: {
    title: 'Digital signatures of the letter',
    lead: 'Once it is numbered, the competent person signs first and the agency second, both outside this system. The file with all signatures is the PDF that is issued.',
    prepare: 'Prepare the letter for signing',
    prepared: 'The letter is prepared.',
    question: 'Prepare letter {number} for signing?',
    body: 'Number, date and signer are printed in the file. When one of them is corrected, it is prepared and signed anew.',
    roles: { person: 'Competent person', agency: 'Signature of the agency' },
    agencyOf: 'Signature of the agency: {department}',
  },
  ownSigned: 'Your body has signed this document.',
  official: {
    subject: 'Agreement to the document {subject}',
    annex: 'The text agreed to (frozen text {number})',
    recipients: 'The bodies named above',
    labels: {
      time: 'Frozen',
      bodies: 'Bodies agreeing',
    },
    text: 'The bodies above agree to the joint recommendations {code}, frozen text {number}, with the hash:',
    annexed: 'The whole text agreed to, with its annexes, are the {count} annexes of this record.',
    meaning: 'Each body signs in its place below. A change of the text after the freeze makes this record void./.',
  },
}
