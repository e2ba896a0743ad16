import type { LocalDate } from '#server/language/dates.ts'
import { id } from './seed-plan.ts'

/** A speech: who, how long, and of what kind. */
type Speech = readonly [by: string, minutes: number, kind?: 'speech' | 'reply' | 'procedure']

export interface HeldItem {
  /** Before and between the speeches. */
  readonly minutes: number
  readonly speeches?: readonly Speech[]
  /** `choices`: of the leaders, in protocol order. */
  readonly vote?: { readonly text: string; readonly way: 'open' | 'secret'; readonly choices: readonly string[] }
  /** What the secretary wrote under it. */
  readonly words: string
}

const LEADERS = [
  'quocan@hanoi.example',
  'minhhoa@bacninh.example',
  'thingoc@haiphong.example',
  'hungcuong@phutho.example',
  'thienphuc@hungyen.example',
  'thuytrang@ninhbinh.example',
] as const
const [HN, BN, HP, PT, HY, NB] = LEADERS

/** How the meeting of March 2026 went [DEMO], item by item of its programme, and what was concluded. */
export const MEETING_OF_MARCH = {
  workshopId: id(3),
  day: '2026-03-25' satisfies LocalDate,
  startTime: '14:00',
  chair: NB,
  secretary: 'nhatnam@ninhbinh.example',
  clerk: 'vanthu@ninhbinh.example',
  /** In protocol order. */
  leaders: LEADERS,
  opening:
    'Lãnh đạo Sở Nông nghiệp và Môi trường tỉnh Ninh Bình, Cụm trưởng năm 2025, nêu lý do, giới thiệu đại biểu và khai mạc hội nghị.',
  items: [
    { minutes: 9, words: 'Hội nghị chào cờ. Ban tổ chức giới thiệu đại biểu sáu điểm cầu và đại diện Bộ.' },
    {
      minutes: 4,
      speeches: [[NB, 16]],
      words:
        'Cụm trưởng báo cáo tổng kết năm 2025: sáu Sở hoàn thành 41/45 chỉ tiêu đăng ký. Kết quả tự chấm và chấm chéo chênh nhau trên 5 điểm ở hai đơn vị.',
    },
    {
      minutes: 8,
      speeches: [
        [HN, 7],
        [HP, 8],
        [PT, 6],
        [HN, 3, 'reply'],
        [HY, 5],
      ],
      words:
        'Các ý kiến thống nhất cách tính điểm cải cách hành chính theo số hồ sơ đúng hạn. Sở Phú Thọ giải trình điểm chênh lệch do cách tính hồ sơ tạm dừng; hội nghị chấp nhận giải trình.',
    },
    {
      minutes: 18,
      vote: {
        text: 'Suy tôn Sở Nông nghiệp và Môi trường tỉnh Ninh Bình là đơn vị dẫn đầu Cụm năm 2025.',
        way: 'secret',
        choices: ['agree', 'agree', 'agree', 'agree', 'reserve', 'agree'],
      },
      words: 'Tổ kiểm phiếu công bố kết quả ngay sau khi đóng biểu quyết.',
    },
    {
      minutes: 15,
      vote: {
        text: 'Thông qua chủ đề và 45 chỉ tiêu thi đua năm 2026 của Cụm.',
        way: 'open',
        choices: ['agree', 'agree', 'agree-with-comment', 'agree', 'agree', 'agree'],
      },
      words:
        'Sở Hải Phòng đề nghị bổ sung chỉ tiêu về dữ liệu quan trắc tự động; hội nghị giao Sở Bắc Ninh đưa vào hướng dẫn chấm điểm. Lãnh đạo sáu Sở ký giao ước thi đua.',
    },
    {
      minutes: 12,
      speeches: [
        [BN, 6],
        [NB, 5],
      ],
      words: 'Cụm trưởng năm 2026 nhận bàn giao nhiệm vụ và nêu kế hoạch hoạt động của Cụm.',
    },
  ] satisfies readonly HeldItem[],
  conclusion:
    'Sáu Sở thông qua chủ đề, chỉ tiêu thi đua năm 2026 và ký giao ước thi đua; bàn giao nhiệm vụ Cụm trưởng cho Sở NN&MT tỉnh Bắc Ninh.',
  comment: {
    by: HP,
    /** Place of the item, from 0. */
    item: 4,
    text: 'Đề nghị ghi rõ việc bổ sung chỉ tiêu về dữ liệu quan trắc tự động.',
    answer: 'Đã bổ sung vào phần tóm tắt của mục.',
  },
  conclusions: [
    {
      id: id(301),
      code: 'BN',
      text: 'Ban hành hướng dẫn chấm điểm thi đua năm 2026, có chỉ tiêu về dữ liệu quan trắc tự động',
      dueInDays: -180,
      done: { by: BN, inDays: -190, note: 'Đã ban hành hướng dẫn chấm điểm và gửi sáu Sở.' },
    },
    {
      id: id(302),
      code: 'PT',
      text: 'Thống nhất cách tính hồ sơ tạm dừng khi chấm điểm cải cách hành chính, gửi Cụm trưởng',
      dueInDays: 21,
      done: null,
    },
    {
      id: id(303),
      code: 'NB',
      text: 'Chuẩn bị báo cáo kinh nghiệm của đơn vị dẫn đầu cho hội nghị tổng kết năm 2026',
      dueInDays: 30,
      done: null,
    },
  ],
  notice: { number: '37', daysLater: 7 },
} as const
