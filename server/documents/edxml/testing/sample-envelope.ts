import type { EdxmlEnvelope, EdxmlOrgan } from '../contract.ts'

export function organ(overrides: Partial<EdxmlOrgan> = {}): EdxmlOrgan {
  return {
    organId: 'H05.13',
    organizationInCharge: 'UBND tỉnh Bắc Ninh',
    organName: 'Sở Nông nghiệp và Môi trường tỉnh Bắc Ninh',
    organAdd: 'Số 11 Hai Bà Trưng, Bắc Ninh',
    email: 'snnmt@bacninh.example',
    telephone: '02223822222',
    fax: '',
    website: '',
    ...overrides,
  }
}

/** The lead's letter to the Ministry, with its PDF. */
export function sampleEnvelope(overrides: Partial<EdxmlEnvelope> = {}): EdxmlEnvelope {
  return {
    from: organ(),
    to: [
      organ({ organId: 'G11', organName: 'Bộ Nông nghiệp và Môi trường', organizationInCharge: '' }),
      organ({ organId: '000.00.13.H26', organName: 'Sở Nông nghiệp và Môi trường TP. Hà Nội' }),
    ],
    code: { number: '123', notation: 'SNNMT-QLĐĐ' },
    promulgation: { place: 'Bắc Ninh', date: '2026-11-30' },
    documentType: { type: 18, typeDetail: 0, typeName: 'Công văn' },
    subject: 'V/v kiến nghị tháo gỡ khó khăn, vướng mắc về đất đai, môi trường',
    content: 'Kiến nghị chung của sáu Sở',
    signer: { competence: '', position: 'GIÁM ĐỐC', fullName: 'Nguyễn Văn A' },
    dueDate: '2026-12-31',
    other: {
      priority: 0,
      sphereOfPromulgation: 'Liên thông văn bản',
      typerNotation: 'PL',
      promulgationAmount: 12,
      pageAmount: 9,
      direction: '',
      appendixes: ['Phụ lục I. Bảng kiến nghị'],
    },
    steeringType: 0,
    toPlaces: ['Như trên', 'Lưu: VT, QLĐĐ'],
    responseFor: [],
    trace: [{ organId: 'H05.13', at: new Date('2026-11-30T02:03:04Z') }],
    business: {
      docType: 0,
      reason: 'Văn bản mới',
      paper: false,
      staff: { department: 'Văn phòng', staff: 'Trần Thị B', email: 'vanthu@bacninh.example', mobile: '' },
    },
    attachments: [
      {
        name: 'Công văn 123.pdf',
        description: 'Bản chính',
        contentType: 'application/pdf',
        bytes: new TextEncoder().encode('%PDF-1.7 …'),
      },
    ],
    ...overrides,
  }
}
