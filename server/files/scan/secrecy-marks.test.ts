import { describe, expect, it } from 'vitest'
import { findSecrecyMarks } from './secrecy-marks.ts'
import { linesOf } from './text-line.ts'

/** The codes found in a text; its first forty lines are its head. */
function codes(text: string, hasHead = true): string[] {
  return findSecrecyMarks(linesOf(text.split('\n'), { hasHead })).map(({ code }) => code)
}

describe('[R2] a text that says it is a state secret', () => {
  it.each([
    ['a stamp alone on its line', 'UBND TỈNH BẮC NINH\nMẬT\nBÁO CÁO', 'secrecy-stamp'],
    ['in a frame', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n[ TỐI MẬT ]', 'secrecy-stamp'],
    ['its letters apart', 'T U Y Ệ T   M Ậ T', 'secrecy-stamp'],
    ['M Ậ T', 'M Ậ T', 'secrecy-stamp'],
    ['decomposed letters', 'TUYỆT MẬT'.normalize('NFD'), 'secrecy-stamp'],
    ['without tones', 'UBND TINH\nTUYET MAT\nBao cao', 'secrecy-stamp'],
    ['in small letters alone near the head', 'Tối mật', 'secrecy-stamp'],
    ['“Mật” alone near the head', 'UBND TỈNH\nMật\nSố: 05', 'secrecy-stamp'],
    ['beside the number', 'Số: 05/BC-STNMT MẬT', 'secrecy-stamp'],
    [
      'far beside another heading',
      'UBND TỈNH BẮC NINH     MẬT     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'secrecy-stamp',
    ],
    ['within a heading in capitals', 'PHƯƠNG ÁN TUYỆT MẬT NĂM 2026', 'secrecy-stamp'],
    ['“tài liệu mật” in capitals', 'ĐÂY LÀ TÀI LIỆU MẬT', 'secrecy-stamp'],
    ['the field with its degree', 'Độ mật: Tối mật', 'secrecy-field'],
    ['the field in the middle of a line', 'Số trang: 12. Độ mật : Mật', 'secrecy-field'],
    ['the words', 'Danh mục bí mật nhà nước của ngành', 'secrecy-words'],
    ['the words over the end of a line', 'Theo danh mục bí mật\nnhà nước của ngành thanh tra', 'secrecy-words'],
    ['the words without tones', 'danh muc bi mat nha nuoc', 'secrecy-words'],
    ['TCVN3', '®é mËt: tuyÖt mËt', 'secrecy-field'],
    ['TCVN3, the words', 'danh môc bÝ mËt nhµ n\u00ADíc', 'secrecy-words'],
    ['TCVN3, the stamp', 'TèI MËT', 'secrecy-stamp'],
    ['VNI', 'TUYEÄT MAÄT', 'secrecy-stamp'],
    ['VNI, the stamp alone', 'UBND\nMAÄT', 'secrecy-stamp'],
  ])('%s is found', (_what, text, code) => {
    expect(codes(text)).toContain(code)
  })

  it('a stamp is found on any page, with its place and its words', () => {
    const far = `${'Một dòng chữ thường\n'.repeat(200)}TỐI MẬT`
    expect(findSecrecyMarks(linesOf(far.split('\n'), { page: 7, hasHead: false }))).toEqual([
      { code: 'secrecy-stamp', page: 7, line: 201, part: null, snippet: 'TỐI MẬT' },
    ])
  })

  it.each([
    'Quản lý mật độ xây dựng',
    'MẬT ĐỘ XÂY DỰNG: 40 %',
    'Mật độ',
    'Hỗ trợ hộ nuôi ong lấy mật ong',
    'NUÔI ONG LẤY MẬT',
    'Quy chế bảo mật thông tin',
    'BẢO MẬT THÔNG TIN',
    'bí mật kinh doanh',
    'đổi mật khẩu mỗi 90 ngày',
    'MẬT KHẨU: tối thiểu 14 ký tự',
    'GIẢI PHÓNG MẶT BẰNG',
    'Giai phong mat bang',
    'Tối mặt đường',
    'Độ mật: không',
    'Mức độ mật độ dân cư: 1.200 người/km2',
    'Căn cứ Luật Bảo vệ bí mật nhà nước ngày 10 tháng 12 năm 2025;',
    'Không soạn thảo, đăng tải, trao đổi nội dung thuộc bí mật nhà nước trên hệ thống này.',
    'Nước mắm, đường, mật và muối',
    'Họ nói chuyện thân mật',
    'Le château fait rêver, à côté',
  ])('“%s” passes', (text) => {
    expect(codes(text)).toEqual([])
  })

  it('a cell of a table says “mật” of honey, and a stamp in capitals all the same', () => {
    expect(codes('Mật', false)).toEqual([])
    expect(codes('TUYỆT MẬT', false)).toEqual(['secrecy-stamp'])
  })
})
