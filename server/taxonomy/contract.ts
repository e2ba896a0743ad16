/**
 * Fields (lĩnh vực) on two levels, domain.md §2.5: reference data shared by items, cases and search. The names are the
 * text keys `taxonomy.<code>`. A first level without members of its own is chosen by itself.
 */
export const FIELD_TREE = {
  DD: ['DD-QH', 'DD-GIA', 'DD-THU', 'DD-BT', 'DD-GCN', 'DD-GIAO', 'DD-DV', 'DD-TT', 'DD-TC'],
  MT: ['MT-LN', 'MT-KCN', 'MT-CCN', 'MT-CTR', 'MT-CTNH', 'MT-NT', 'MT-KK', 'MT-DTM', 'MT-GP', 'MT-QT', 'MT-DDSH'],
  TNN: ['TNN-NM', 'TNN-ND', 'TNN-LVS', 'TNN-GP'],
  KS: ['KS-CAT', 'KS-VLXD', 'KS-CP'],
  BDKH: [],
  DDBD: [],
  BHD: [],
  KNTC: [],
  CDS: [],
  TCBM: [],
  NN: [],
} as const satisfies Record<string, readonly string[]>

/** First level: "DD" Đất đai, "MT" Môi trường … */
export type FieldGroup = keyof typeof FIELD_TREE
/** Any code of the tree, first or second level. */
export type FieldCode = FieldGroup | (typeof FIELD_TREE)[FieldGroup][number]

export const FIELD_GROUPS = Object.keys(FIELD_TREE) as readonly FieldGroup[] // its own keys, in the order written
export const FIELD_CODES: readonly FieldCode[] = FIELD_GROUPS.flatMap((group) => [group, ...FIELD_TREE[group]])

export function isFieldCode(value: string): value is FieldCode {
  return FIELD_CODES.some((code) => code === value)
}

/** "DD-GIA" → "DD"; a first level is its own group. */
export function groupOf(code: FieldCode): FieldGroup {
  return code.split('-', 1)[0] as FieldGroup // every second-level code begins with its group (test)
}

/** The codes that a filter by this one means: a first level means its members too. */
export function fieldsWithin(code: FieldCode): readonly FieldCode[] {
  return FIELD_CODES.filter((one) => one === code || groupOf(one) === code)
}
