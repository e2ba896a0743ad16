import type { Translated } from '../translated.ts'
import type { itemScreening as vi } from '../vi/item-screening.ts'

export const itemScreening: Translated<typeof vi> = {
  screening: {
    title: 'Screening of items',
    queue: 'Waiting',
    queueEmptyTitle: 'No item waits to be screened',
    queueEmptyBody: 'Items that departments send appear here, the oldest first.',
    similarCount: '{count, plural, =0 {nothing similar} one {# possible duplicate} other {# possible duplicates}}',
    similar: 'Possible duplicates',
    similarBody: 'Phrases that both have are marked. This is a hint; the secretary decides.',
    noSimilar: 'Nothing like this item was found.',
    percent: '{percent}% alike',
    thisItem: 'This item',
    merge: 'Merge…',
    sharedStart: 'shared:',
    mergeTitle: 'Merge items',
    mergeBody:
      'Makes a new item of the cluster. The origins keep words, files and authors and can be taken apart again.',
    mergeWhich: 'Items to merge',
    mergeBase: 'Base text',
    mergeTitleField: 'Name of the merged item',
    mergeAdd: 'Add another item',
    mergeAct: 'Merge, then go on writing',
    mergeSafe: 'Not now',
  },
}
