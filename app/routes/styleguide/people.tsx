import { Avatar } from '#app/ui/avatar.tsx'
import { Band } from '#app/ui/band.tsx'
import { Chip, LiveChip } from '#app/ui/chip.tsx'
import { DemoChip } from '#app/ui/demo-chip.tsx'
import { DepartmentChip } from '#app/ui/department-chip.tsx'
import { PositionLegend, PositionMark } from '#app/ui/position-mark.tsx'
import { PresenceAvatars } from '#app/ui/presence-avatars.tsx'
import { BAND, DEPARTMENTS, PEOPLE, SIGNED_BAND, SIX_BAND } from './samples.ts'
import { Row, Section } from './section.tsx'

export function BandSection() {
  return (
    <Section title="Dải mười Sở, dải sáu Sở">
      <Band cells={BAND} label="7/10 điểm cầu đã sẵn sàng" hasCodes />
      <Band cells={SIGNED_BAND} label="8/10 Sở đã xác nhận" />
      <Band cells={SIX_BAND} label="4/6 Sở đã có ý kiến" hasCodes />
      <p className="text-sm text-ink-2">Đặc: có mặt hoặc đã cho ý kiến. Đỏ son: đã xác nhận. Gạch chéo: đang làm.</p>
      <div className="rounded-md bg-deep p-4 text-deep-ink">
        <p className="mb-2 font-semibold">7/10 điểm cầu đã sẵn sàng</p>
        <Band cells={BAND} label="7/10 điểm cầu đã sẵn sàng" hasCodes isOnDeep />
      </div>
    </Section>
  )
}

export function PeopleSection() {
  return (
    <Section title="Người, đơn vị, trạng thái">
      <Row>
        <Avatar name="Lê Thu Giang" hue={2} size="lg" isEditing />
        <Avatar name="Trần Quốc Ân" hue={1} />
        <Avatar name="Hoàng Đăng Khoa" hue={null} size="sm" />
        <PresenceAvatars people={PEOPLE} />
      </Row>
      <Row>
        {DEPARTMENTS.map(({ code, hue, placeName }) => (
          <DepartmentChip key={code} code={code} hue={hue} name={placeName} isNameHidden />
        ))}
      </Row>
      <DepartmentChip code="HD" hue={6} name="Sở TN&MT tỉnh Hải Dương (nay thuộc Sở NN&MT TP. Hải Phòng)" />
      <Row>
        <LiveChip />
        <DemoChip />
        <Chip>Nháp</Chip>
        <Chip tone="line">Trực tuyến</Chip>
        <Chip tone="info">Đăng ký</Chip>
        <Chip tone="ok">Đã chốt</Chip>
        <Chip tone="warn">Chờ duyệt</Chip>
        <Chip tone="seal">Đã hủy</Chip>
        <Chip tone="reserve">Bảo lưu</Chip>
        <Chip tone="line" onRemove={() => undefined} removeLabel="Bỏ lọc Năm 2024">
          Năm 2024
        </Chip>
      </Row>
    </Section>
  )
}

export function PositionSection() {
  return (
    <Section title="Ý kiến của Sở">
      <Row>
        <PositionMark position="agree" size={28} />
        <PositionMark position="agreeNote" size={28} />
        <PositionMark position="disagree" size={28} />
        <PositionMark position="reserve" size={28} />
        <PositionMark position="deemed" size={28} />
        <PositionMark position="none" size={28} />
      </Row>
      <PositionLegend />
    </Section>
  )
}
