import { expect, test } from 'vitest'
import { screenLines } from './contract.ts'

const codesOf = (...lines: string[]) => screenLines(lines).map(({ code }) => code)

test('[R2] a stamp, a degree of secrecy and "bí mật nhà nước" are refused', () => {
  for (const line of ['TỐI MẬT', 'Độ mật: Tối mật', 'Hồ sơ thuộc bí mật nhà nước', 'MẬT']) {
    expect(codesOf('Dòng đầu', line), line).toEqual(['secret'])
  }
})

test('[R2] "mật độ xây dựng", "mật ong", "bảo mật" and the law that protects secrets pass', () => {
  expect(
    codesOf(
      'Mật độ xây dựng của khu vực là 60%.',
      'Hộ A nuôi ong lấy mật ong từ năm 2019.',
      'Bảo mật dữ liệu đất đai theo quy định.',
      'Căn cứ Luật Bảo vệ bí mật nhà nước.',
      'phần tố cáo chuyển cơ quan có thẩm quyền theo chế độ mật',
    ),
  ).toEqual([])
})

test('[R3] who denounced somebody is not named', () => {
  for (const line of [
    'Người tố cáo là ông Nguyễn Văn An, thường trú tại xã A.',
    'Người đứng đơn tố cáo: Trần Thị Bình',
    'Theo đơn tố cáo của bà Trần Thị Bình gửi ngày 05/02/2024.',
    'Ông Lê Văn Cường có đơn tố cáo cán bộ địa chính xã.',
    'bà Phạm Thị Dung gửi đơn tố cáo nhiều lần',
    'Địa chỉ của người tố cáo: thôn 3, xã A',
  ]) {
    expect(codesOf(line), line).toEqual(expect.arrayContaining(['denouncer']))
  }
})

test('[R3] letters for people, bodies, laws and who was denounced pass', () => {
  for (const line of [
    'Người tố cáo là Ông B; phần tố cáo được tách riêng.',
    'Luật Tố cáo năm 2018 quy định việc bảo vệ người tố cáo.',
    'Đơn tố cáo của Hộ A được chuyển Thanh tra tỉnh.',
    'Kết luận nội dung tố cáo của Thanh tra tỉnh Bắc Ninh.',
    'Ông Nguyễn Văn An bị tố cáo đã giải trình.',
    'Nguy cơ lộ thông tin người tố cáo khi chuyển hồ sơ giữa các đơn vị.',
    'Giải quyết khiếu nại đông người về thu hồi đất, có nội dung tố cáo kèm theo',
  ]) {
    expect(codesOf(line), line).toEqual([])
  }
})

test('places are told by the line and the words in it', () => {
  const [place] = screenLines(['', 'Bối cảnh.', 'Theo đơn tố cáo của bà Trần Thị Bình.'])
  expect(place).toMatchObject({ code: 'denouncer', line: 2, from: 9 })
  expect(screenLines(['', 'Bối cảnh', '', 'TUYỆT MẬT'])).toEqual([{ code: 'secret', line: 3, from: 0, to: 9 }])
})
