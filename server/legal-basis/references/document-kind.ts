/** Kinds of legal documents (Luật Ban hành văn bản quy phạm pháp luật); what is none of them is `other`. */
export const LEGAL_DOCUMENT_KINDS = [
  'law' /* luật, bộ luật */,
  'ordinance' /* pháp lệnh */,
  'resolution' /* nghị quyết */,
  'decree' /* nghị định */,
  'decision' /* quyết định */,
  'circular' /* thông tư */,
  'directive' /* chỉ thị */,
  'other',
] as const
export type LegalDocumentKind = (typeof LEGAL_DOCUMENT_KINDS)[number]

/** First words of a document's name, folded, as they are written out or shortened. */
export const KIND_WORDS: readonly (readonly [words: readonly string[], kind: LegalDocumentKind])[] = [
  [['bo', 'luat'], 'law'],
  [['luat'], 'law'],
  [['phap', 'lenh'], 'ordinance'],
  [['nghi', 'quyet', 'lien', 'tich'], 'resolution'],
  [['nghi', 'quyet'], 'resolution'],
  [['nghi', 'dinh'], 'decree'],
  [['quyet', 'dinh'], 'decision'],
  [['thong', 'tu', 'lien', 'tich'], 'circular'],
  [['thong', 'tu'], 'circular'],
  [['chi', 'thi'], 'directive'],
  [['nd'], 'decree'],
  [['nq'], 'resolution'],
  [['qd'], 'decision'],
  [['tt'], 'circular'],
  [['ttlt'], 'circular'],
  [['ct'], 'directive'],
]

/** The kind that a symbol says: NĐ-CP, TT-BTNMT, QĐ-TTg, NQ-CP; QH15 stands after laws and resolutions alike. */
export function kindOfSymbol(kindPart: string): LegalDocumentKind | null {
  const kinds: Readonly<Record<string, LegalDocumentKind>> = {
    nd: 'decree',
    nq: 'resolution',
    qd: 'decision',
    tt: 'circular',
    ttlt: 'circular',
    ct: 'directive',
  }
  return kinds[kindPart] ?? null
}
