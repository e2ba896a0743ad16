import { ENVIRONMENT_TOPICS } from './topics-environment.ts'
import { LAND_TOPICS } from './topics-land.ts'

export interface Topic {
  readonly id: string
  readonly field: string
  readonly title: string
  readonly situation: string
  readonly obstacle: string
  readonly solution: string
  readonly related: readonly string[]
}

export interface CaseText {
  readonly id: string
  readonly topic: string
  readonly field: string
  readonly title: string
  readonly situation: string
  readonly cause: string
  readonly proposal: string
}

export const TOPICS: readonly Topic[] = `${LAND_TOPICS}${ENVIRONMENT_TOPICS}`
  .trim()
  .split('\n')
  .map((line) => {
    const [id = '', field = '', title = '', situation = '', obstacle = '', solution = '', related = ''] =
      line.split('|')
    return { id, field, title, situation, obstacle, solution, related: related.split(',') }
  })

/** Invented places. */
const PLACES = ['xã Đông Lĩnh', 'xã Tân Phú Hạ', 'phường Bến Gỗ', 'xã Yên Trạch', 'xã Hòa Mục', 'phường Cầu Vồng']
const OPENINGS = [
  'Qua kiểm tra thực tế, Sở ghi nhận sự việc như sau.',
  'Cử tri nhiều lần phản ánh tại các kỳ tiếp xúc.',
  'Báo cáo của UBND xã gửi phòng chuyên môn nêu rõ.',
  'Đường dây nóng nhận được tin của người dân.',
  'Đoàn công tác liên ngành đã làm việc hai ngày.',
  'Vấn đề được nêu tại cuộc họp giao ban quý.',
]
const CLOSINGS = [
  'Kết quả bước đầu được bà con đồng tình.',
  'Sau sáu tháng, số đơn thư giảm rõ rệt.',
  'Bài học là phải công khai sớm và đối thoại.',
  'Cần theo dõi thêm một năm trước khi nhân rộng.',
  'Kinh phí lấy từ nguồn sự nghiệp của tỉnh.',
  'Hai đơn vị đã ký biên bản phối hợp.',
]

/** Six texts of each topic: another place, other figures, another order of what is told. */
export const CASES: readonly CaseText[] = TOPICS.flatMap((topic, row) =>
  PLACES.map((place, at) => {
    const fill = (text: string) => text.replace('{place}', place).replace('{n}', String(3 + ((row * 7 + at * 11) % 37)))
    const [opening, closing] = [OPENINGS[(row + at) % 6] ?? '', CLOSINGS[(row * 2 + at) % 6] ?? '']
    const situation = fill(topic.situation)
    return {
      id: `01900000-0000-7000-8000-${String(row * 10 + at).padStart(12, '0')}`,
      topic: topic.id,
      field: topic.field,
      title: fill(topic.title),
      situation: at % 2 === 0 ? `${opening} ${situation}` : `${situation} ${opening}`,
      cause: topic.obstacle,
      proposal: at % 3 === 0 ? `${closing} ${topic.solution}` : `${topic.solution} ${closing}`,
    }
  }),
)

export interface LabelledQuery {
  readonly topic: string
  readonly query: string
}

export function readQueries(lines: string): LabelledQuery[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [topic = '', query = ''] = line.split('|')
      return { topic, query }
    })
}

/** 3: of the very matter · 1: of a related one · 0. */
export function gradeOf(query: LabelledQuery, found: string): 0 | 1 | 3 {
  const text = CASES.find(({ id }) => id === found)
  if (!text) return 0
  if (text.topic === query.topic) return 3
  const [wanted, here] = [query.topic, text.topic].map((id) => TOPICS.find((topic) => topic.id === id))
  return wanted?.related.includes(here?.id ?? '') || here?.related.includes(query.topic) ? 1 : 0
}

/** The best that ten places can hold for a query, in order. */
export function idealGrades(query: LabelledQuery): number[] {
  return CASES.map(({ id }) => gradeOf(query, id))
    .sort((a, b) => b - a)
    .slice(0, 10)
}
