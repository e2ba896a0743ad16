import type { Translated } from '../translated.ts'
import type { files as vietnamese } from '../vi/files.ts'

export const files: Translated<typeof vietnamese> = {
  states: {
    unscanned: 'Not scanned yet',
    clean: 'Scanned',
    quarantined: 'Held back',
  },
  stateHelps: {
    unscanned: 'Until it is scanned, only the sending department and the secretariat can download it.',
    quarantined: 'The security officer is looking at it; nobody can download it yet.',
  },
  remarks: {
    'no-text': 'A picture or a scan on paper: there is no text to check.',
    restricted: 'Its editing or printing is locked: only the text could be checked.',
  },
  uploaded: 'File {name} sent',
  sendAgain: 'Send again',
  offline: 'Not sent: the server does not answer. The file is still on this machine; send it again in a few minutes.',
  findings: {
    'secrecy-stamp': 'Bears a secrecy stamp',
    'secrecy-field': 'Has a field “Độ mật:” (degree of secrecy)',
    'secrecy-words': 'Contains the words “bí mật nhà nước” (state secret)',
    virus: 'Contains malware',
    macros: 'Contains macros',
    script: 'Contains commands that run by themselves',
    'launch-action': 'Contains a command that starts another program',
    'embedded-file': 'Contains a foreign file inside',
    encrypted: 'Opens with a password only',
    unreadable: 'Damaged: it could not be opened for the check',
    'beyond-limits': 'Too large to be checked',
  },
  scanFailures: {
    'scan-too-long': 'The scan took too long',
    'scan-memory': 'The scan needed too much memory',
    'scan-crashed': 'The scanner stopped half-way',
    'scan-content-missing': 'The file is not in the store',
    'antivirus-unreachable': 'The antivirus program cannot be reached',
    'antivirus-refused': 'The antivirus program did not take the file',
  },
}
