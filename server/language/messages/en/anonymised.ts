import type { Translated } from '../translated.ts'
import type { anonymised as vi } from '../vi/anonymised.ts'

export const anonymised: Translated<typeof vi> = {
  act: 'Share without names',
  askTitle: 'Make a copy of this case without names?',
  ask: 'A new draft case with the same text is made; names, identity numbers, telephones, addresses and names of communes are replaced (Hộ A, Ông B, Xã X). This case stays as it is. No attachment goes along.',
  afterwards: 'Look over the copy and go on with it; a leader other than its maker publishes it.',
  keep: 'Not now',
  make: 'Make the copy',
  notice: 'Shared without names: names, identity numbers, telephones and addresses are replaced.',
  title: 'Without names',
  from: 'Made without names from the case',
  review: 'You are the second person: read all of it, compare it with the first, then publish it.',
  clean:
    'The machine sees nothing more that tells who somebody is. Read it all the same: it does not understand what it reads.',
  left: '{count, plural, one {# place} other {# places}} may still tell who somebody is:',
  inPart: '{part}: {kind} “{text}”',
  kinds: {
    'identity-number': 'identity number',
    phone: 'telephone',
    name: 'name',
    household: 'household',
    address: 'address or parcel',
  },
  files: 'Files of the copy go along only once who publishes it has looked at each:',
  fileWhy: {
    names: '{title}: may still tell who somebody is',
    'not-read': '{title}: cannot be read by the machine (a scan, a picture, or waiting to be scanned)',
  },
  second: 'Who made the copy does not publish it. Another leader of the department looks it over and publishes it.',
  clear: 'I looked at each place and each file that is still marked; none tells who somebody is.',
}
