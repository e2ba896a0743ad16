import * as Y from 'yjs'
import type { AnyEntry } from '#realtime/protocol/petition-text/proposal.ts'
import type { Decision } from '#realtime/protocol/petition-text/resolve-proposals.ts'
import { resolveInDocument, seedText } from '#realtime/protocol/petition-text/text-document.ts'
import { petitionSchema } from '#realtime/protocol/petition-text/text-schema.ts'

/** What stands between two editors of one page: a document in memory instead of the hub. */
export interface DemoServer {
  readonly copies: Readonly<Record<'giang' | 'huy', Y.Doc>>
  resolve(fits: (entry: AnyEntry) => boolean, decision: Decision): void
  close(): void
}

export function createDemoServer(): DemoServer {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedText(petitionSchema.nodeFromJSON(SAMPLE)))
  const copies = { giang: new Y.Doc(), huy: new Y.Doc() }
  for (const copy of Object.values(copies)) {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), doc)
    copy.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== doc) Y.applyUpdate(doc, update, copy)
    })
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== copy) Y.applyUpdate(copy, update, doc)
    })
  }
  return {
    copies,
    resolve: (fits, decision) => void resolveInDocument(doc, fits, decision),
    close() {
      for (const each of [...Object.values(copies), doc]) each.destroy()
    },
  }
}

const paragraph = (style: string, text: string, section: string | null = null) => ({
  type: 'paragraph',
  attrs: { style, section },
  content: [{ type: 'text', text }],
})
const row = (type: string, ...texts: string[]) => ({
  type: 'tableRow',
  content: texts.map((text) => ({ type, content: [paragraph('body', text)] })),
})

const SAMPLE = {
  type: 'doc',
  content: [
    paragraph('section', 'Căn cứ, mở đầu', 'grounds'),
    paragraph(
      'body',
      'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024; sáu Sở Nông nghiệp và Môi trường thống nhất kiến nghị như sau:',
    ),
    paragraph('section', 'Khó khăn, vướng mắc', 'difficulties'),
    paragraph(
      'body',
      'Giá đất tại khu vực giáp ranh giữa các tỉnh chênh lệch lớn, gây khó khăn khi bồi thường, hỗ trợ, tái định cư.',
    ),
    paragraph('section', 'Nội dung kiến nghị', 'proposals'),
    paragraph('title', 'Về xác định giá đất cụ thể'),
    paragraph(
      'body',
      'Đề nghị Bộ hướng dẫn cách lựa chọn thông tin đầu vào khi khu vực định giá không có đủ thửa đất so sánh giữa các tỉnh giáp nhau.',
    ),
    paragraph('title', 'Về bồi thường, hỗ trợ, tái định cư tại khu vực giáp ranh'),
    paragraph('body', 'Đề nghị Bộ nghiên cứu, trình Chính phủ bổ sung quy định về việc các tỉnh có chung dự án phải:'),
    paragraph('point', 'tham vấn đơn giá, chính sách hỗ trợ trước khi phê duyệt phương án;'),
    paragraph('point', 'công khai đơn giá chậm nhất 30 ngày trước ngày thông báo thu hồi đất.'),
    paragraph('section', 'Tổ chức thực hiện', 'implementation'),
    paragraph('body', 'Đề nghị Bộ xem xét, giải quyết và trả lời trước ngày 31 tháng 12 năm 2026.'),
    paragraph('section', 'Đơn giá bồi thường tại khu vực giáp ranh', 'appendix'),
    {
      type: 'table',
      content: [
        row('tableHeader', 'Khu vực', 'Đơn giá (đồng/m²)', 'Chênh lệch'),
        row('tableCell', 'Quế Võ – Chí Linh', '12.500.000 – 9.800.000', '27,6%'),
      ],
    },
  ],
}
