import type { TextJson } from '#realtime/protocol/petition-text/strip-proposals.ts'
import type { DocumentHead, SigningBody } from '../compose-document.ts'

export function line(style: string, text: string, attrs: Record<string, unknown> = {}): TextJson {
  const runs = text === '' ? {} : { content: [{ type: 'text', text }] }
  return { type: 'paragraph', attrs: { style, cid: `c-${style}-${text.length}`, ...attrs }, ...runs }
}

export const section = (name: string, text: string) => line('section', text, { section: name })

const cell = (text: string, type = 'tableCell', attrs: Record<string, unknown> = {}): TextJson => ({
  type,
  attrs,
  content: [line('body', text)],
})
const row = (...content: TextJson[]): TextJson => ({ type: 'tableRow', content })

/** A text with everything that it may hold. */
export const SAMPLE_TEXT: TextJson = {
  type: 'doc',
  content: [
    section('grounds', 'Căn cứ'),
    line('body', 'Luật Đất đai ngày 18 tháng 01 năm 2024;'),
    line('body', 'Căn cứ Nghị định số 71/2024/NĐ-CP.'),
    section('situation', 'Thực trạng'),
    line('body', 'Mật độ dân cư cao.'),
    line('dash', 'nhiều dự án qua ranh giới'),
    section('proposals', 'Nội dung kiến nghị'),
    line('title', 'Về giá đất'),
    {
      type: 'paragraph',
      attrs: { style: 'body', cid: 'c-runs' },
      content: [
        { type: 'text', text: 'Đề nghị Bộ ' },
        { type: 'text', text: 'hướng dẫn', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        {
          type: 'text',
          text: 'theo vụ việc TH-2026-107',
          marks: [{ type: 'citation', attrs: { caseId: 'case-1', version: 2 } }],
        },
      ],
    },
    line('point', 'trao đổi dữ liệu;'),
    line('point', 'thống nhất phương pháp.'),
    line('clause', 'Phân cấp cấp phép môi trường.'),
    { type: 'attachment', attrs: { fileId: 'file-1', name: 'Biểu.pdf', bytes: 10, cid: 'c-file' } },
    section('implementation', 'Tổ chức thực hiện'),
    line('body', ''),
    section('appendix', 'Bảng số liệu kèm theo'),
    {
      type: 'table',
      attrs: { cid: 'c-table' },
      content: [
        row(cell('Sở', 'tableHeader'), cell('Số hộ', 'tableHeader'), cell('Diện tích', 'tableHeader')),
        row(cell('Hà Nội', 'tableCell', { rowspan: 2 }), cell('615 hộ, 42 ha', 'tableCell', { colspan: 2 })),
        row(cell('74'), cell('9 ha')),
      ],
    },
    section('appendix', 'Phụ lục chưa ai viết'),
  ],
}

export function body(place: string, office: string | null = 'Giám đốc'): SigningBody {
  return {
    department: {
      name: `Sở Nông nghiệp và Môi trường ${place}`,
      shortName: `Sở NN&MT ${place}`,
      parentName: `UBND ${place}`.toLocaleUpperCase('vi'),
      placeName: place.replace(/^(?:tỉnh|TP\.) /u, ''),
      symbol: 'SNNMT',
    },
    signer: office === null ? null : { fullName: `Người ký ${place}`, office },
  }
}

export const SAMPLE_HEAD: DocumentHead = {
  title: 'V/v kiến nghị tháo gỡ khó khăn về đất đai, môi trường',
  recipient: 'Bộ Nông nghiệp và Môi trường',
  documentKind: 'official_letter',
  layout: 'lead',
  clusterName: 'Cụm thi đua số I',
  lead: body('tỉnh Bắc Ninh', 'Phó Giám đốc'),
  others: [body('TP. Hà Nội'), body('tỉnh Hưng Yên', null)],
}
