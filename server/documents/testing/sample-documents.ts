import type { Block, OfficialDocument } from '../contract.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })

/** A công văn of an invented department, issued. Overrides take the place of whole boxes. */
export function sampleLetter(overrides: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    kind: 'official-letter',
    status: 'issued',
    draft: null,
    issuer: { parent: 'UBND TỈNH BẮC NINH', name: 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', joint: [] },
    number: { digits: '05', symbol: 'SNNMT-QLĐĐ' },
    placeDate: { place: 'Bắc Ninh', date: '2026-02-05' },
    subject: 'kiến nghị tháo gỡ vướng mắc về đất đai khu vực giáp ranh',
    addressees: ['Bộ Nông nghiệp và Môi trường'],
    legalBasis: [],
    body: [
      paragraph('Thực hiện quy chế phối hợp của Cụm, sáu Sở đã rà soát khó khăn, vướng mắc ở khu vực giáp ranh.'),
      {
        type: 'clause',
        number: 1,
        title: 'Về giá đất cụ thể.',
        runs: [{ text: 'Đề nghị Bộ hướng dẫn tham vấn giá.' }],
      },
      { type: 'point', place: 1, runs: [{ text: 'Trao đổi dữ liệu giao dịch;' }] },
      { type: 'point', place: 2, runs: [{ text: 'Thống nhất phương pháp.' }] },
      paragraph('Trân trọng đề nghị Bộ xem xét, giải quyết./.'),
    ],
    signing: {
      mode: 'one',
      signature: { authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], name: 'Nguyễn Văn Minh Họa' },
    },
    recipients: ['Như trên', 'UBND tỉnh (để báo cáo)', 'Lưu: VT, QLĐĐ'],
    urgency: null,
    appendices: [],
    ...overrides,
  }
}

/** Tờ trình to a superior, with căn cứ. */
export function sampleSubmission(overrides: Partial<OfficialDocument> = {}): OfficialDocument {
  return sampleLetter({
    kind: 'submission',
    number: { digits: '12', symbol: 'TTr-SNNMT' },
    subject: 'Về việc kiến nghị tháo gỡ vướng mắc về đất đai',
    legalBasis: [
      'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024',
      'Căn cứ Nghị định số 102/2024/NĐ-CP ngày 30 tháng 7 năm 2024 của Chính phủ',
    ],
    recipients: ['Như trên', 'Lưu: VT, QLĐĐ'],
    ...overrides,
  })
}

/** Biên bản: no place and date, the secretary left, the chair right. */
export function sampleMinutes(overrides: Partial<OfficialDocument> = {}): OfficialDocument {
  return sampleLetter({
    kind: 'minutes',
    number: null,
    placeDate: null,
    subject: 'Hội thảo thống nhất kiến nghị về đất đai, môi trường khu vực giáp ranh',
    addressees: [],
    body: [
      { type: 'field', label: 'Thời gian bắt đầu', runs: [{ text: '08 giờ 00 phút, ngày 26 tháng 11 năm 2026' }] },
      { type: 'heading', level: 1, text: 'Nội dung' },
      paragraph('Cuộc họp kết thúc vào 11 giờ 30 phút, ngày 26 tháng 11 năm 2026./.'),
    ],
    signing: {
      mode: 'pair',
      left: { authority: ['THƯ KÝ'], name: 'Lê Thu Giang' },
      right: { authority: ['CHỦ TỌA'], name: 'Nguyễn Văn Minh Họa' },
    },
    recipients: ['Lưu: VT, Hồ sơ'],
    ...overrides,
  })
}

/** A table of so many rows, as in a consultation annex. */
export function sampleTable(rows: number): Block {
  return {
    type: 'table',
    table: {
      columns: [1, 4, 6, 6],
      head: ['TT', 'Cơ quan góp ý', 'Nội dung góp ý', 'Tiếp thu, giải trình'],
      rows: Array.from({ length: rows }, (_, index) => [
        String(index + 1),
        'Sở Nông nghiệp và Môi trường tỉnh Hưng Yên',
        `Đề nghị bổ sung trách nhiệm phối hợp của Ủy ban nhân dân cấp xã ở khu vực giáp ranh (ý ${index + 1}).`,
        'Tiếp thu, thể hiện tại mục 2.',
      ]),
    },
  }
}
