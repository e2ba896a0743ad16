import { TOPICS } from '#test/search-evaluation/corpus.ts'

/** A seeded stream of numbers in [0, 1): the same cases and questions at every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Syllables that invented places and companies are named with: their pairs are what the rare words of a corpus are. */
const NAMES =
  `An Bình Châu Cường Dương Đại Đông Đức Gia Hà Hải Hạ Hiệp Hòa Hoàng Hồng Hưng Khánh Kim Lạc Lâm Liên Long Lương Mỹ
  Minh Nam Nghĩa Ngọc Nhân Ninh Phong Phú Phúc Phương Quang Quảng Quế Sơn Tam Tân Tây Thái Thanh Thành Thịnh Thọ Thuận
  Thượng Tiên Tiến Trung Trường Tùng Vân Việt Vĩnh Xuân Yên Yến`.split(/\s+/)
const UNITS = ['xã', 'phường', 'thôn', 'cụm công nghiệp', 'dự án', 'hợp tác xã', 'công ty']
const DEEDS = [
  'Đoàn kiểm tra liên ngành lập biên bản với {n} hộ dân và {m} cơ sở sản xuất tại {a}.',
  'UBND cấp xã niêm yết công khai phương án bồi thường, hỗ trợ, tái định cư trong {n} ngày.',
  'Văn phòng đăng ký đất đai trích đo lại {n} thửa, đối chiếu bản đồ địa chính năm {y} với hiện trạng ở {a}.',
  'Sở đề nghị Bộ hướng dẫn cách xác định nghĩa vụ tài chính đối với {n} hồ sơ còn vướng.',
  'Kết quả quan trắc nước thải tại cửa xả {a} vượt quy chuẩn {m} lần ở thông số amoni và coliform.',
  'Hội đồng thẩm định giá đất cụ thể họp {n} lần, biên độ chênh lệch giữa hai phương án là {m}%.',
  'Người dân gửi {n} đơn kiến nghị, chủ yếu về đơn giá và thời điểm giao đất tái định cư tại {b}.',
  'Trung tâm phát triển quỹ đất tạm ứng {m} tỷ đồng để chi trả cho các hộ đã bàn giao mặt bằng.',
  'Cơ sở chưa có giấy phép môi trường, hệ thống xử lý nước thải công suất {n} m³/ngày đêm ngừng hoạt động.',
  'Hồ sơ địa chính sau sáp nhập thiếu {n} tờ bản đồ, phải phục dựng từ sổ mục kê và lời khai ở {b}.',
  'Tổ công tác đề xuất áp dụng khoản {k} Điều {d} và báo cáo UBND tỉnh trước khi ban hành quyết định.',
  'Chủ đầu tư {b} cam kết hoàn thành hạ tầng kỹ thuật trong quý {k}, bố trí {m} lô đất ở mới.',
  'Bãi tập kết rác thải sinh hoạt của {a} quá tải, mỗi ngày tiếp nhận thêm {n} tấn chất thải rắn.',
  'Sở phối hợp với công an kiểm soát {n} phương tiện khai thác cát trái phép trên đoạn sông qua {a}.',
]
const LAWS = [
  'Luật Đất đai số 31/2024/QH15',
  'Nghị định 71/2024/NĐ-CP',
  'Nghị định 88/2024/NĐ-CP',
  'Nghị định 102/2024/NĐ-CP',
  'Luật Bảo vệ môi trường số 72/2020/QH14',
  'Nghị định 08/2022/NĐ-CP',
  'Thông tư 02/2022/TT-BTNMT',
  'Luật Tài nguyên nước số 28/2023/QH15',
]
const DEPARTMENTS = ['HN', 'Bắc Ninh', 'Hải Phòng', 'Phú Thọ', 'Hưng Yên', 'Ninh Bình', 'Nam Định', 'Hải Dương']

/** Lines as `cases:import` reads them; the same for the same number. About a page of text each. */
export function* generateLines(count: number): Generator<string> {
  const random = seededRandom(20_261_130)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T // lists are not empty
  const upTo = (most: number) => String(1 + Math.floor(random() * most))
  const place = () => `${pick(UNITS)} ${pick(NAMES)} ${pick(NAMES)}`
  for (let at = 0; at < count; at += 1) {
    const topic = pick(TOPICS)
    const [here, there] = [place(), place()]
    const fill = (text: string) =>
      text
        .replaceAll('{place}', here)
        .replaceAll('{a}', here)
        .replaceAll('{b}', there)
        .replaceAll('{y}', String(1995 + Math.floor(random() * 30)))
        .replaceAll('{d}', upTo(250))
        .replaceAll('{k}', upTo(4))
        .replaceAll('{m}', upTo(60))
        .replaceAll('{n}', upTo(900))
    const deeds = (many: number) => Array.from({ length: many }, () => fill(pick(DEEDS))).join('\n')
    const share = random()
    const year = 2012 + Math.floor(random() * 15)
    yield JSON.stringify({
      id: `bench-${at}`,
      title: `${fill(topic.title)} – ${there}`,
      sections: {
        context: `${fill(topic.situation)}\n${deeds(3)}`,
        obstacle: `${topic.obstacle}\n${deeds(1)}`,
        basis: `${pick(LAWS)} (Điều ${upTo(250)}); ${pick(LAWS)}.`,
        handling: `${fill(topic.solution)}\n${deeds(2)}`,
        ...(share < 0.6 && { outcome: deeds(1) }),
      },
      field: topic.field,
      department: pick(DEPARTMENTS),
      date: `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`,
      // One in seven is its department's own: permission has something to do.
      visibility: share < 0.14 ? 'department' : 'cluster',
    })
  }
}
