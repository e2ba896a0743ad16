import { WifiOff } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Countdown } from '#app/ui/countdown.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorPanel } from '#app/ui/error-panel.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SaveStatus } from '#app/ui/save-status.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import { UploadRow } from '#app/ui/upload-row.tsx'
import { Section } from './section.tsx'

const MB = 1024 * 1024
const NOON = new Date('2024-11-14T05:00:00Z')
const STILL = () => NOON.getTime()
const after = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)

export function SaveSection() {
  return (
    <Section title="Trạng thái lưu">
      <SaveStatus state={{ kind: 'saved', at: new Date('2024-11-14T08:27:00Z') }} />
      <SaveStatus state={{ kind: 'saving' }} />
      <SaveStatus state={{ kind: 'unsaved', count: 12 }} />
      <Notice tone="warn" icon={WifiOff}>
        Mất kết nối từ 15:31. Cứ soạn tiếp, bài được giữ trên máy này và tự gửi khi có mạng.
      </Notice>
      <Notice tone="info">Điểm cầu Nam Định đang kiểm tra kỹ thuật.</Notice>
      <Notice tone="ok" title="Đã chốt chương trình.">
        Sửa sau lúc này là điều chỉnh, có tên người sửa và lý do.
      </Notice>
    </Section>
  )
}

export function TimeSection() {
  return (
    <Section title="Đồng hồ lượt phát biểu, tải tệp lên">
      <div className="grid grid-cols-3 gap-3">
        <Countdown label="Lượt 1" endsAt={after(192)} totalSeconds={300} serverNow={STILL} />
        <Countdown label="Lượt 2" endsAt={after(28)} totalSeconds={300} serverNow={STILL} />
        <Countdown label="Lượt 3" endsAt={after(-45)} totalSeconds={300} serverNow={STILL} />
      </div>
      <UploadRow
        name="Tham luận Hưng Yên.pptx"
        totalBytes={42 * MB}
        state={{ kind: 'running', sentBytes: 18 * MB }}
        onPause={() => undefined}
        onCancel={() => undefined}
      />
      <UploadRow
        name="Bảng giá đất 2024.xlsx"
        totalBytes={3 * MB}
        state={{ kind: 'paused', sentBytes: MB }}
        onResume={() => undefined}
      />
      <UploadRow name="Báo cáo đề dẫn.docx" totalBytes={1.4 * MB} state={{ kind: 'done' }} onRemove={() => undefined} />
      <UploadRow
        name="quay-phim.mov"
        totalBytes={812 * MB}
        state={{ kind: 'refused', reason: 'Tệp lớn hơn 50 MB. Chia nhỏ hoặc gửi bản trình chiếu.' }}
      />
    </Section>
  )
}

export function EmptySection() {
  return (
    <Section title="Trống">
      <EmptyState
        isFramed={false}
        title="Chưa có hội thảo nào sắp tới"
        action={<Button size="sm">Lập kế hoạch hội thảo</Button>}
      >
        Khi kế hoạch được duyệt, các Sở sẽ thấy ở đây và nhận việc đăng ký đại biểu.
      </EmptyState>
    </Section>
  )
}

export function LoadingSection() {
  return (
    <Section title="Đang tải">
      <Skeleton />
    </Section>
  )
}

export function ErrorSection() {
  return (
    <Section title="Lỗi">
      <ErrorPanel title="Chưa mở được biên bản." code="7F2A" onRetry={() => undefined}>
        Máy chủ chưa trả lời sau 10 giây. Nội dung đã lưu vẫn còn.
      </ErrorPanel>
    </Section>
  )
}
