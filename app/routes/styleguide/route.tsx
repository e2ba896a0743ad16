import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { CalendarDays, MapPin } from 'lucide-react'
import type { ReactNode } from 'react'
import { AppShell } from '#app/shell/app-shell.tsx'
import { ReadingChoices } from '#app/shell/reading-choices.tsx'
import { ActionBar } from '#app/ui/action-bar.tsx'
import { Band } from '#app/ui/band.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chip, LiveChip } from '#app/ui/chip.tsx'
import { LinkButton } from '#app/ui/link-button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Stepper } from '#app/ui/stepper.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { ButtonSection, OverlaySection } from './acts.tsx'
import { ChoiceSection, FieldSection } from './fields.tsx'
import { TableSection } from './lists.tsx'
import { BandSection, PeopleSection, PositionSection } from './people.tsx'
import { COHORT, PERSON, SIGNED_BAND } from './samples.ts'
import { Row, Section } from './section.tsx'
import { EmptySection, ErrorSection, LoadingSection, SaveSection, TimeSection } from './states.tsx'

const TITLE = 'Bộ thành phần và trạng thái'

/** Its person and data are invented, so real use does without it. */
export function loader({ context }: LoaderFunctionArgs) {
  if (context.mode === 'production') throw new Response(null, { status: 404 })
  return null
}

export const meta: MetaFunction = () => [{ title: `${TITLE} – Tiếng Nói Chung` }]

/** Every part of the design system with its states, for those who build and those who check. */
export default function Styleguide() {
  return (
    <AppShell actor={PERSON} cohort={COHORT} taskCount={5}>
      <div className="page">
        <PageHeader
          title={TITLE}
          crumbs={[
            { label: 'Hội thảo', to: '/workshops' },
            { label: 'Năm 2024', to: '/workshops?year=2024' },
          ]}
          steps={
            <Stepper
              steps={[
                { label: 'Kế hoạch', state: 'done' },
                { label: 'Giấy mời', state: 'done' },
                { label: 'Đăng ký, chương trình', state: 'now', detail: 'Đăng ký đại biểu và tham luận' },
                { label: 'Phiên họp', state: 'next' },
                { label: 'Biên bản, kết luận', state: 'next' },
              ]}
            />
          }
          actions={<Button variant="primary">Chốt chương trình</Button>}
          tabs={
            <Tabs
              tabs={[
                { to: '/styleguide', label: 'Chương trình', end: true },
                { to: '/styleguide/delegates', label: 'Đại biểu, điểm cầu', count: 196 },
                { to: '/styleguide/papers', label: 'Tham luận', count: 4 },
                { to: '/styleguide/log', label: 'Nhật ký' },
              ]}
            />
          }
        >
          <span className="inline-flex items-center gap-1.5">
            <CalendarDays size={16} aria-hidden /> Thứ Năm, 14/11/2024, 07:30–11:30
          </span>
          <span className="inline-flex items-center gap-1.5">
            <MapPin size={16} aria-hidden /> Điểm cầu trung tâm: Sở TN&MT tỉnh Bắc Ninh
          </span>
        </PageHeader>
        <div className="grid items-start gap-5 md:grid-cols-2 lg:grid-cols-3">
          <ButtonSection />
          <SaveSection />
          <OverlaySection />
          <FieldSection />
          <ChoiceSection />
          <TimeSection />
          <BandSection />
          <PeopleSection />
          <PositionSection />
          <TableSection />
          <Section title="Ngôn ngữ và nền">
            <ReadingChoices />
          </Section>
          <EmptySection />
          <LoadingSection />
          <ErrorSection />
        </div>
        <p className="mt-5">
          <LinkButton to="/styleguide/editor">Trình soạn thảo văn bản</LinkButton>
        </p>
        <h2 className="mt-8 mb-3 text-xl font-semibold">Hai nền cạnh nhau</h2>
        <div className="grid gap-5 md:grid-cols-2">
          <ThemePanel theme="light" />
          <ThemePanel theme="dark" />
        </div>
      </div>
      <ActionBar
        actions={
          <>
            <Button>Chỉ nghe</Button>
            <Button variant="primary">Vào phòng chờ</Button>
          </>
        }
      >
        <span className="block text-md font-semibold text-ink">Vào họp được, có 1 lưu ý về đường truyền</span>
        Thư ký sẽ mời điểm cầu từ phòng chờ vào phòng họp.
      </ActionBar>
    </AppShell>
  )
}

function ThemePanel({ theme }: { theme: 'light' | 'dark' }): ReactNode {
  return (
    <div data-theme={theme} className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-5">
      <Row>
        <Button variant="primary">Gửi góp ý</Button>
        <Button>Lưu nháp</Button>
        <Button variant="quiet">Để sau</Button>
        <Button variant="seal">Xác nhận</Button>
        <Button variant="danger">Hủy…</Button>
      </Row>
      <Row>
        <LiveChip />
        <Chip tone="info">Đăng ký</Chip>
        <Chip tone="ok">Đã chốt</Chip>
        <Chip tone="warn">Chờ duyệt</Chip>
        <Chip tone="reserve">Bảo lưu</Chip>
      </Row>
      <Band cells={SIGNED_BAND} label="8/10 Sở đã xác nhận" hasCodes />
      <Notice tone="warn">Mất kết nối từ 15:31. Bài được giữ trên máy này.</Notice>
      <Notice tone="error" title="Chưa mở được biên bản.">
        Nội dung đã lưu vẫn còn.
      </Notice>
    </div>
  )
}
