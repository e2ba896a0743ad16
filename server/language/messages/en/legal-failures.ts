export const legalFailures = {
  'legal-document-not-found': 'This document is not in the table.',
  'legal-basis-not-allowed': 'Only a librarian of the cluster may keep the table of documents.',
  'legal-document-changed-meanwhile':
    'Someone else has just changed this document. What you typed is still in the fields; reload to see the new version, then try again.',
  'legal-number-taken': 'Document {number} is already in the table. Find it there to change it.',
  'legal-dates-reversed':
    'These dates cannot be: a document is issued before or on the day it comes into force, and ends after both.',
  'legal-same-document': 'A document cannot amend or replace itself. Choose another one.',
  'legal-relation-circular': 'Not recorded: the table says the reverse of these two documents. Take that back first.',
  'legal-replaced-before-in-force': 'Not recorded: a document is replaced after it came into force.',
  'legal-provisions-unreadable':
    'No provision was recognised. Write “Điều 61, khoản 2 Điều 62”, without the name of the document.',
  'legal-document-missing': 'Choose a document.',
} as const
