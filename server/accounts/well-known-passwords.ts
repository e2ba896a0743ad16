/**
 * Passwords that every guesser tries first, after the public lists of breached ones, and what is typed in Vietnam:
 * words without their tones, names, places, offices, this product's own name (NIST SP 800-63B §3.1.1.2 asks for both).
 * Folded, letters and signs only: `password-policy.ts` takes off what is put before and after them.
 */
const ENGLISH = `
  password passw0rd p@ssword p@ssw0rd pass passwd passcode secret letmein welcome login admin administrator root toor
  user guest test tester testing demo default changeme change master access hello helloworld iloveyou loveyou sunshine
  princess dragon monkey shadow football baseball superman batman pokemon starwars whatever trustno freedom michael
  jordan jessica charlie daniel thomas hunter killer cookie summer winter spring autumn flower computer internet server
  windows microsoft google facebook youtube samsung iphone android zalo system manager office company business
  asdf asdfgh asdfghjkl qwer qwert qwerty qwertyui qwertyuiop zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsx abc abcd abcde
  abcdef abcxyz correcthorsebatterystaple
`
const VIETNAMESE = `
  matkhau matkhaumoi matkhaucu matkhaumacdinh dangnhap taikhoan quantri quantrivien nguoidung khongcomatkhau
  khongbiet khongnho quenmatkhau anhyeuem emyeuanh yeuem yeuanh iuem toiyeuem toiyeuvietnam yeunuoc yeuvietnam
  vietnamvodich vietnamquehuongtoi vietnam vn hanoi hanoimuathu saigon tphcm hochiminh danang haiphong bacninh hungyen
  phutho ninhbinh vinhphuc haiduong hanam namdinh thaibinh songhong dongbangsonghong doclaptudohanhphuc
  conghoaxahoichunghiavietnam nguyen nguyenvan nguyenvana tran le pham hoang huynh phan vu vo dang bui do ho ngo duong
  ly tranvan nguyenthi tranthi linh trang huong tuan hung dung minh anh thanh long nam phuong thao ngoc lan hoa mai
  congty vanphong sotainguyen sotainguyenmoitruong tainguyenmoitruong monre sonongnghiep nongnghiepmoitruong
  nongnghiepvamoitruong sonongnghiepvamoitruong botainguyenvamoitruong bonongnghiepvamoitruong vanthu chuyenvien giamdoc
  phogiamdoc giadinh giadinhtoi giadinhhanhphuc bome conyeu conyeume chongyeu voyeu tinhyeu hanhphuc maymanlocphat
  phatloc locphat phattai bongda manutd manunited chelsea barcelona realmadrid ronaldo messi tiengnoichung tnc
`

export const WELL_KNOWN_PASSWORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${VIETNAMESE}`.trim().split(/\s+/))
