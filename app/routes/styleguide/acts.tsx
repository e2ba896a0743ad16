import { Copy, FileSignature, Lock, Pencil, Plus, Redo2, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx'
import { Drawer } from '#app/ui/drawer.tsx'
import { IconButton } from '#app/ui/icon-button.tsx'
import { Kbd } from '#app/ui/kbd.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Menu } from '#app/ui/menu.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { Row, Section } from './section.tsx'

export function ButtonSection() {
  return (
    <Section title="Nút">
      <Row>
        <Button variant="primary">Gửi góp ý</Button>
        <Button>Lưu nháp</Button>
        <Button variant="quiet">Để sau</Button>
        <Button variant="soft" icon={Plus}>
          Thêm mục
        </Button>
      </Row>
      <Row>
        <Button variant="seal" icon={FileSignature}>
          Xác nhận thống nhất
        </Button>
        <Button variant="danger">Hủy hội thảo…</Button>
      </Row>
      <Row>
        <Button variant="primary" icon={Lock} disabledReason="Còn 2 đề xuất chờ duyệt">
          Khóa bản
        </Button>
      </Row>
      <Row>
        <Button variant="primary" busy>
          Gửi
        </Button>
        <Button variant="primary" busy={false}>
          Gửi
        </Button>
        <Button size="sm">Nhỏ</Button>
        <Button size="lg" variant="primary">
          Lớn
        </Button>
      </Row>
      <Row>
        <IconButton icon={Undo2} label="Hoàn tác" />
        <IconButton icon={Redo2} label="Làm lại" disabled />
        <LinkButton to="/styleguide" variant="quiet">
          Xem tất cả 9 việc
        </LinkButton>
        <span className="text-sm text-ink-2">
          Tìm nhanh: <Kbd>/</Kbd>
        </span>
      </Row>
    </Section>
  )
}

export function OverlaySection() {
  const toaster = useToaster()
  const [open, setOpen] = useState<'dialog' | 'drawer' | null>(null)
  const [isKept, setKept] = useState(true)
  return (
    <Section title="Hộp thoại, ngăn, thực đơn, thông báo nổi">
      <Row>
        <Button onClick={() => setOpen('dialog')}>Bế mạc hội thảo…</Button>
        <Button onClick={() => setOpen('drawer')}>Lọc</Button>
        <Menu
          label="Việc khác"
          items={[
            { key: 'edit', label: 'Sửa mục', icon: Pencil, onSelect: () => toaster.show({ text: 'Đang sửa mục 2.' }) },
            {
              key: 'copy',
              label: 'Nhân đôi',
              icon: Copy,
              onSelect: () => toaster.show({ text: 'Đã nhân đôi mục 2.' }),
            },
            {
              key: 'lock',
              label: 'Chốt chương trình',
              icon: Lock,
              disabledReason: 'Còn 2 đề xuất chờ duyệt',
              onSelect: () => undefined,
            },
            {
              key: 'remove',
              label: 'Xóa mục',
              icon: Trash2,
              tone: 'danger',
              startsGroup: true,
              onSelect: () => {
                setKept(false)
                toaster.show({
                  tone: 'ok',
                  text: 'Đã xóa mục 2.',
                  action: { label: 'Hoàn tác', onAct: () => setKept(true) },
                })
              },
            },
          ]}
        />
      </Row>
      <Row>
        <Button
          size="sm"
          onClick={() =>
            toaster.show({
              tone: 'ok',
              text: 'Đã gửi góp ý của Sở Hải Dương.',
              action: { label: 'Hoàn tác', onAct: () => setKept(true) },
            })
          }
        >
          Báo việc xong
        </Button>
        <Button size="sm" onClick={() => toaster.show({ text: 'Đến lượt đồng chí phát biểu. Micrô đã mở.' })}>
          Báo tin
        </Button>
        <Button
          size="sm"
          onClick={() =>
            toaster.show({
              tone: 'error',
              text: 'Chưa gửi được: bản này vừa được mở khóa lúc 09:02. Xem thay đổi rồi gửi lại.',
            })
          }
        >
          Báo lỗi
        </Button>
      </Row>
      <p className="text-sm text-ink-2">Mục 2: {isKept ? 'còn trong chương trình' : 'đã xóa'}</p>
      <ConfirmDialog
        isOpen={open === 'dialog'}
        title="Bế mạc hội thảo?"
        description="Còn 1 mục chưa họp và 2 đại biểu trong hàng đợi. Sau khi bế mạc, phòng họp đóng và thư ký bắt đầu dự thảo biên bản."
        safeLabel="Họp tiếp"
        actLabel="Bế mạc"
        onAct={() => setOpen(null)}
        onClose={() => setOpen(null)}
      >
        <TextArea
          label="Kết luận"
          required
          defaultValue="Thống nhất năm nhóm kiến nghị gửi Bộ; mục 2 tiếp tục lấy ý kiến đến ngày 22/11/2024."
        />
      </ConfirmDialog>
      <Drawer
        isOpen={open === 'drawer'}
        onClose={() => setOpen(null)}
        title="Lọc hội thảo"
        footer={<Button variant="primary">Áp dụng</Button>}
      >
        <p>Trạng thái, đơn vị chủ trì, thời gian.</p>
      </Drawer>
    </Section>
  )
}
