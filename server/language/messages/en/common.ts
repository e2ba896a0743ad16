import type { Translated } from '../translated.ts'
import type { common as vi } from '../vi/common.ts'

export const common: Translated<typeof vi> = {
  product: 'Tiếng Nói Chung',
  actions: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    edit: 'Edit',
    undo: 'Undo',
    retry: 'Try again',
    copy: 'Copy',
    copied: 'Copied',
    seeAll: 'See all',
    filter: 'Filter',
    clearFilters: 'Clear filters',
    search: 'Search',
    download: 'Download',
    print: 'Print',
  },
  required: 'required',
  optional: 'optional',
  sending: 'Sending…',
  loading: 'Loading…',
  downloadFailed: 'The file was not downloaded. Check the network and try again.',
  none: 'None',
  unsent: {
    title: 'Something typed at {time} has not been sent.',
    changed: 'What is stored has changed since: compare before sending.',
    restore: 'Bring it back',
    decline: 'Discard it',
  },
  demoData: 'SAMPLE DATA',
  pageTitle: '{page} – Tiếng Nói Chung',
}
