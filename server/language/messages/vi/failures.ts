import { accountFailures } from './account-failures.ts'
import { administrationFailures } from './administration-failures.ts'
import { agendaFailures } from './agenda-failures.ts'
import { caseFailures } from './case-failures.ts'
import { dictionaryFailures } from './dictionary-failures.ts'
import { discussionFailures } from './discussion-failures.ts'
import { documentFailures } from './document-failures.ts'
import { edxmlFailures } from './edxml-failures.ts'
import { itemFailures } from './item-failures.ts'
import { legalFailures } from './legal-failures.ts'
import { meetingFailures } from './meeting-failures.ts'
import { minutesFailures } from './minutes-failures.ts'
import { personalDataFailures } from './personal-data-failures.ts'
import { consultationFailures } from './petition-consultation-failures.ts'
import { petitionFailures } from './petition-failures.ts'
import { petitionIssuingFailures } from './petition-issuing-failures.ts'
import { petitionReplyFailures } from './petition-reply-failures.ts'
import { petitionSigningFailures } from './petition-signing-failures.ts'
import { quarantineFailures } from './quarantine-failures.ts'
import { roomFailures } from './room-failures.ts'
import { savedSearchFailures } from './saved-search-failures.ts'
import { signedFileFailures } from './signed-file-failures.ts'
import { signedFilesFailures } from './signed-files-failures.ts'
import { singleSignOnFailures } from './single-sign-on-failures.ts'
import { workingDaysFailures } from './working-days-failures.ts'
import { workshopFailures } from './workshop-failures.ts'

/** One sentence per refusal code: what happened · what is safe · what to do. */
export const failures = {
  ...accountFailures,
  ...administrationFailures,
  ...agendaFailures,
  ...itemFailures,
  ...caseFailures,
  ...discussionFailures,
  ...legalFailures,
  ...dictionaryFailures,
  ...savedSearchFailures,
  ...documentFailures,
  ...edxmlFailures,
  ...signedFileFailures,
  ...signedFilesFailures,
  ...petitionFailures,
  ...consultationFailures,
  ...petitionIssuingFailures,
  ...petitionReplyFailures,
  ...petitionSigningFailures,
  ...singleSignOnFailures,
  ...quarantineFailures,
  ...workingDaysFailures,
  ...workshopFailures,
  ...roomFailures,
  ...meetingFailures,
  ...minutesFailures,
  ...personalDataFailures,
  unknown: 'Chưa làm được việc này. Nội dung đã lưu vẫn còn. Thử lại sau ít phút.',
  'network-lost': 'Chưa gửi được: mất kết nối với máy chủ. Nội dung vừa nhập vẫn còn; thử lại khi có mạng.',
  'signed-out':
    'Phiên làm việc đã hết. Đăng nhập lại ở cửa sổ khác rồi quay lại đây làm tiếp; nội dung vừa nhập vẫn còn.',
  'server-fault': 'Chưa làm được: máy chủ gặp lỗi. Nội dung vừa nhập vẫn còn; thử lại sau ít phút.',
  'not-found': 'Không tìm thấy nội dung này, hoặc tài khoản này chưa được phép xem.',
  'not-allowed': 'Quyền của tài khoản này chưa gồm việc này.',
  'version-conflict': 'Nội dung vừa được người khác sửa. Xem bản mới rồi sửa lại; phần vừa gõ vẫn còn trong ô.',
  'sign-in-refused': 'Chưa đăng nhập được: thư điện tử hoặc mật khẩu chưa đúng.',
  'account-locked': 'Tài khoản tạm khóa do nhập sai nhiều lần. Thử lại sau {minutes} phút.',
  'unlock-refused': 'Chưa mở khóa được: mật khẩu chưa đúng. Phần đang soạn vẫn còn.',
  'unlock-unreachable':
    'Chưa mở khóa được: không kết nối được máy chủ. Phần đang soạn vẫn còn trên máy này; thử lại khi có mạng.',
  'unlock-too-often': 'Nhập quá nhiều lần từ mạng này. Chờ một phút rồi thử lại; phần đang soạn vẫn còn.',
  'sign-out-unreachable': 'Chưa đăng xuất được: không kết nối được máy chủ. Thử lại khi có mạng.',
  'passkey-refused': 'Khóa truy cập này chưa được nhận. Thử lại, hoặc dùng cách khác.',
  'passkey-unavailable': 'Địa chỉ này chưa dùng được khóa truy cập. Mở bằng tên miền của hệ thống rồi thử lại.',
  'passkey-too-many': 'Đã đủ 10 khóa truy cập. Bỏ bớt một khóa rồi tạo lại.',
  'passkey-not-found': 'Khóa truy cập này không còn nữa.',
  'passkey-name-missing': 'Đặt tên cho khóa, ví dụ: Máy tính ở cơ quan.',
  'passkey-name-long': 'Tên khóa dài quá 60 ký tự. Rút ngắn lại.',
  'passkey-unreachable': 'Chưa làm được: không kết nối được máy chủ. Thử lại sau ít phút.',
  'passkey-known': 'Thiết bị này đã có khóa của tài khoản.',
  'passkey-unsupported': 'Thiết bị này chưa dùng được khóa truy cập. Dùng cách khác, hoặc thử thiết bị khác.',
  'session-locked': 'Màn hình đang khóa. Mở khóa rồi làm lại việc này.',
  'audit-not-allowed': 'Chỉ cán bộ an ninh đọc được nhật ký kiểm tra.',
  'settings-not-allowed': 'Chỉ người quản trị đổi được thiết lập.',
  'setting-invalid': 'Giá trị này không dùng được. Chọn lại.',
  'setting-out-of-range': 'Nhập số nguyên từ {least} đến {most}.',
  'calendar-not-found': 'Không tìm thấy lịch này, hoặc đường dẫn đã thu hồi.',
  'notices-not-allowed': 'Chỉ quản trị viên xem và gửi lại được thư báo.',
  'demo-only': 'Việc này chỉ có trong bản dùng thử.',
  'email-missing': 'Nhập thư điện tử công vụ.',
  'email-invalid': 'Thư điện tử chưa đúng dạng, ví dụ ten@coquan.gov.vn.',
  'password-missing': 'Nhập mật khẩu.',
  'password-too-long': 'Mật khẩu dài quá mức cho phép.',
  'date-empty': 'Nhập ngày.',
  'date-form': 'Chưa đọc được ngày. Nhập ngày/tháng/năm, ví dụ 14/11/2024.',
  'month-out-of-range': 'Không có tháng {month}. Tháng từ 1 đến 12.',
  'day-not-in-month': 'Tháng {month} năm {year} có {days} ngày. Nhập lại ngày.',
  'year-out-of-range': 'Năm {year} không dùng được. Nhập đủ bốn chữ số của năm.',
  'time-empty': 'Nhập giờ.',
  'time-form': 'Chưa đọc được giờ. Nhập giờ và phút, ví dụ 07:30.',
  'hour-out-of-range': 'Không có {hour} giờ. Giờ từ 0 đến 23.',
  'minute-out-of-range': 'Không có {minute} phút. Phút từ 0 đến 59.',
  'number-empty': 'Nhập số.',
  'number-form': 'Chưa đọc được số. Nhập như 1.234,5.',
  'number-ambiguous': 'Số {typed} có thể hiểu hai cách. Phần lẻ dùng dấu phẩy (1,5); phần nghìn bỏ dấu chấm (1234).',
} as const
