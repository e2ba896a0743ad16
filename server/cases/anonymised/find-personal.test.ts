import { expect, it } from 'vitest'
import { findPersonal } from './find-personal.ts'

/** What tells who somebody is, one a line; the part that must go stands in brackets. Invented. */
const TELLING = `
Số CCCD [001185012345] của người khiếu nại
CCCD: [033 190 004 567] cấp ngày 01/02/2021
căn cước công dân số [036.085.001.234]
CMND số [145678901] do Công an tỉnh cấp
chứng minh nhân dân: [031 456 789]
CMT [162345678]
Số giấy tờ tùy thân [034201009876]
hộ chiếu số [B1234567] của người được ủy quyền
Liên hệ [0912345678] để đối chiếu
điện thoại [0987 654 321]
ĐT: [038.765.4321]
gọi số [+84 912 345 678] sau giờ làm việc
số máy [0356-789-012] không liên lạc được
cố định [0221 386 2345] của gia đình
[ông Nguyễn Văn An] khiếu nại quyết định thu hồi đất
theo đơn của [bà Trần Thị Bình] gửi ngày 05/02/2024
[Ông Lê Văn Cường] trú tại thôn 3
[BÀ PHẠM THỊ DUNG] có mặt tại buổi làm việc
[anh Vũ Minh Đức] đại diện cho nhóm hộ
[chị Hoàng Thị Hồng Hạnh] không ký biên bản
[cụ Đỗ Văn Khoan] đã mất năm 2015
[bác Ngô Quang Huy] là trưởng thôn
[cô Mai] đề nghị đo lại
[ông bà Nguyễn Văn Lâm] đồng ý phương án
[ông, bà Đặng Văn Minh] chưa nhận tiền
vợ chồng [ông Bùi Xuân Nam] có hai thửa
[hộ ông Trịnh Văn Oanh] bị ảnh hưởng
[hộ bà Phan Thị Phượng] có 360 m²
[hộ gia đình ông Tạ Quốc Quân] được giao đất năm 1993
[Hộ Nguyễn Thị Sáu] chưa có giấy chứng nhận
Người sử dụng đất: [Lương Văn Tám]
[Họ và tên: Cao Thị Uyên]
[Chủ hộ là Hà Văn Việt] vắng mặt
người đại diện [Đinh Thị Xuân] ký thay
[số nhà 12 ngõ 5 đường Trần Phú], phường Bến Gỗ
[nhà số 7/12 phố Cầu Vồng]
tại [số 45A đường Lê Lợi]
[Số nhà 128] trong khu dân cư cũ
[số 9 ngách 12/3 phố Chợ]
trú tại [số nhà 3, tổ 7], phường Bến Gỗ
[thửa đất số 145, tờ bản đồ số 12] xã Đông Lĩnh
[thửa 27 tờ 8] đã cấp giấy chứng nhận
[thửa số 301 tờ bản đồ địa chính số 15]
[Thửa đất: 88, tờ bản đồ: 4]
[tờ bản đồ số 6, thửa đất số 19]
[thửa đất số 512] chưa đo đạc
[thửa 12 (tờ bản đồ số 3)] có tranh chấp
[ông Chu Văn Ý] và những người liên quan
[bà Ỷ Thị Ngân] cư trú tại xã
[ông Y Thông] là người dân tộc thiểu số
[em Lý Thị Mẩy] học sinh lớp 9
đơn của [ông Giàng A Páo] ở bản
[ông Tôn Thất Bách] gửi kiến nghị
`

/** What says nothing of anybody. */
const PLAIN = `
Ông A và Bà B đã thống nhất ranh giới; Hộ C nhận tiền.
Nghị định 71/2024/NĐ-CP và Luật Đất đai số 31/2024/QH15
mức hỗ trợ 120.000.000 đồng mỗi hộ
diện tích 1.250,5 m² tại xã Đông Lĩnh
Bà con nông dân thôn 3 đồng tình.
Sở Nông nghiệp và Môi trường, số 05/BC-SNNMT ngày 12/3/2026
hộ dân, hộ gia đình, cá nhân sử dụng đất
72 hộ chưa bàn giao mặt bằng
ông Chủ tịch UBND xã chủ trì cuộc họp
Ông Giám đốc Sở kết luận
số 12 Điều 5 của quy định
tổng kinh phí 450 000 000 đồng
mã số hồ sơ H36.15.2026
công suất 5.000 m³/ngày đêm
Tổ dân phố số 5 có 120 hộ
dự án giai đoạn 2021-2025
cô giáo, chú bộ đội, bác nông dân
Hộ kinh doanh phải đăng ký môi trường
anh em trong gia đình chia thừa kế
thửa đất nông nghiệp xen kẹt
`

const cases = TELLING.trim()
  .split('\n')
  .map((line) => ({ text: line.replace(/[[\]]/g, ''), meant: /\[(.+)\]/.exec(line)?.[1] ?? '' }))

it('[R3] at least 95 in a hundred of what tells who somebody is are found, whole', () => {
  expect(cases.length).toBeGreaterThanOrEqual(50)
  const missed = cases.filter(({ text, meant }) => {
    const from = text.indexOf(meant)
    return !findPersonal(text).some((place) => place.from <= from && place.to >= from + meant.length)
  })
  expect(missed.map(({ text }) => text)).toEqual([])
})

it('[R3] what says nothing of anybody is rarely taken for it', () => {
  const wrong = PLAIN.trim()
    .split('\n')
    .filter((line) => findPersonal(line).length > 0)
  expect(wrong).toEqual([])
})

it('places are those of the text, in order and apart', () => {
  const text = 'Hộ ông Nguyễn Văn An (CCCD 001185012345, 0912345678), thửa đất số 5, tờ bản đồ số 2; bà Lê Thị Ba.'
  const places = findPersonal(text)
  expect(places.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual([
    ['household', 'Hộ ông Nguyễn Văn An'],
    ['identity-number', '001185012345'],
    ['phone', '0912345678'],
    ['address', 'thửa đất số 5, tờ bản đồ số 2'],
    ['name', 'bà Lê Thị Ba'],
  ])
})
