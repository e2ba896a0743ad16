import { describe, expect, it } from 'vitest'
import { readMinutes, readSpan } from './read-times.ts'
import { recogniseRows } from './recognise-rows.ts'

const DEPARTMENTS = [
  { id: 'hn', code: 'HN', placeName: 'Hà Nội' },
  { id: 'hy', code: 'HY', placeName: 'Hưng Yên' },
  { id: 'nb', code: 'NB', placeName: 'Ninh Bình' },
]

describe('times', () => {
  it('reads the spans that agendas are written with', () => {
    const spans = ['07:30–08:00', '7h30 - 8h00', '7h30-8h', '7 giờ 30 đến 8 giờ 00', '07.30 - 08.00', 'từ 7g30 đến 8g']
    expect(spans.map(readSpan)).toEqual([30, 30, 30, 30, 30, 30])
    expect(['08:00', 'Khai mạc', '25:00-26:00', '12-15'].map(readSpan)).toEqual([null, null, null, null])
  })

  it('reads durations', () => {
    expect(['15', '15 phút', "20'", '1 giờ 30', '1h30', '1,5 giờ', '2 giờ'].map(readMinutes)).toEqual([
      15, 15, 20, 90, 90, 90, 120,
    ])
    expect(['', 'mười', '9999', '15:00'].map(readMinutes)).toEqual([null, null, null, null])
  })
})

describe('pasted tables', () => {
  it('are read by the heads of their columns', () => {
    const rows = recogniseRows(
      [
        ['STT', 'Thời gian', 'Nội dung', 'Thực hiện'],
        ['1', '7h30-8h00', 'Kiểm tra kỹ thuật, điểm danh 10 điểm cầu', 'Tổ kỹ thuật'],
        ['2', '08:00–08:15', 'Tham luận: đường liên tỉnh', 'Sở NN&MT tỉnh Hưng Yên'],
        ['', '', '', ''],
        ['3', '08:15–08:30', 'Giải lao', ''],
      ],
      DEPARTMENTS,
    )
    expect(rows).toEqual([
      {
        kind: 'roll-call',
        title: 'Kiểm tra kỹ thuật, điểm danh 10 điểm cầu',
        minutes: 30,
        presenterDepartmentId: null,
        presenterName: 'Tổ kỹ thuật',
      },
      {
        kind: 'paper',
        title: 'Tham luận: đường liên tỉnh',
        minutes: 15,
        presenterDepartmentId: 'hy',
        presenterName: '',
      },
      { kind: 'break', title: 'Giải lao', minutes: 15, presenterDepartmentId: null, presenterName: '' },
    ])
  })

  it('are read by what stands in them when they have no head', () => {
    const rows = recogniseRows(
      [
        ['1', 'Khai mạc', 'Tuyên bố lý do, giới thiệu đại biểu', 'Chủ tọa', '15'],
        ['2', 'Thảo luận', 'Thảo luận theo thứ tự Cụm, mỗi Sở 5 phút', 'Ông Trần Quốc Ân, Hà Nội', '60 phút'],
        ['3', 'Biểu quyết', 'Rà soát danh mục kiến nghị', 'NB', '25'],
      ],
      DEPARTMENTS,
    )
    expect(rows.map((row) => [row.kind, row.minutes, row.presenterDepartmentId, row.presenterName])).toEqual([
      ['opening', 15, null, 'Chủ tọa'],
      ['discussion', 60, 'hn', 'Ông Trần Quốc Ân, Hà Nội'],
      ['vote', 25, 'nb', ''],
    ])
  })

  it('may be one column of titles, in any Unicode form', () => {
    const rows = recogniseRows([['Kết luận, bế mạc'.normalize('NFD')], ['Phát biểu chỉ đạo của Bộ']], DEPARTMENTS)
    expect(rows.map((row) => [row.kind, row.title, row.minutes])).toEqual([
      ['conclusion', 'Kết luận, bế mạc', null],
      ['directive', 'Phát biểu chỉ đạo của Bộ', null],
    ])
  })
})
