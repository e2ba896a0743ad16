/** Invented full names, always the same for the same number; none is meant for anybody. */
export function inventedDelegate(n: number): { fullName: string; office: string } {
  const family = pick(FAMILIES, n * 7 + 3)
  const middle = pick(MIDDLES, n * 5 + Math.floor(n / 9))
  const given = pick(GIVENS, n * 11 + Math.floor(n / 4))
  return { fullName: `${family} ${middle} ${given}`, office: pick(OFFICES, n === 0 ? 0 : n + 1) }
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Lý', 'Phan']
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Thu', 'Minh', 'Ngọc', 'Quang', 'Thanh', 'Hữu', 'Bích', 'Xuân']
const GIVENS = [
  'Ánh',
  'Bình',
  'Cường',
  'Dung',
  'Đạt',
  'Giang',
  'Hà',
  'Hòa',
  'Hùng',
  'Khánh',
  'Lan',
  'Lộc',
  'Mỹ',
  'Nga',
  'Oanh',
  'Phương',
  'Quỳnh',
  'Sơn',
  'Thủy',
  'Tuấn',
  'Ước',
  'Vân',
  'Yến',
]
const OFFICES = [
  'Phó Giám đốc',
  'Trưởng phòng Quản lý đất đai',
  'Phó Trưởng phòng Quản lý môi trường',
  'Chuyên viên chính',
  'Chuyên viên phòng Quản lý đất đai',
  'Chuyên viên phòng Tài nguyên nước',
  'Giám đốc Văn phòng Đăng ký đất đai',
  'Phó Chánh Văn phòng',
  'Chuyên viên phòng Kế hoạch - Tài chính',
  'Viên chức Trung tâm Kỹ thuật',
]

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? ''
}
