import { useState } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/checkbox.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { DepartmentPicker } from '#app/ui/department-picker.tsx'
import { FormErrors } from '#app/ui/form-errors.tsx'
import { PasswordField } from '#app/ui/password-field.tsx'
import { RadioGroup } from '#app/ui/radio-group.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TimeField } from '#app/ui/time-field.tsx'
import { DEPARTMENTS } from './samples.ts'
import { Section } from './section.tsx'

export function FieldSection() {
  return (
    <Section title="Trường nhập">
      <TextField label="Trích yếu" defaultValue="Kiến nghị tháo gỡ khó khăn" required />
      <TextField label="Hạn trả lời" defaultValue="31/02/2025" error="Tháng 2 năm 2025 có 28 ngày. Nhập lại ngày." />
      <TextField label="Số, ký hiệu" note="văn thư nhập" defaultValue="Chỉ văn thư nhập được" readOnly />
      <TextArea label="Mục đích" rows={2} help="Viết một, hai câu; ô tự cao theo chữ." />
      <PasswordField label="Mật khẩu" defaultValue="mat-khau-thu" autoComplete="off" />
      <Select
        label="Cán bộ kỹ thuật"
        defaultValue="b"
        options={[
          { value: 'a', label: 'Vũ Đức Thành' },
          { value: 'b', label: 'Cao Xuân Bách' },
        ]}
      />
    </Section>
  )
}

export function ChoiceSection() {
  const [role, setRole] = useState('point')
  const [isRefused, setRefused] = useState(false)
  const [department, setDepartment] = useState<string | null>('HP')
  return (
    <Section title="Chọn đơn vị, ngày, giờ">
      <DepartmentPicker
        label="Đơn vị chủ trì"
        options={DEPARTMENTS}
        value={department}
        onChange={setDepartment}
        help="Thứ tự Cụm, gõ không dấu vẫn thấy."
      />
      <div className="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
        <DateField label="Ngày họp" defaultValue="2024-11-28" />
        <TimeField label="Bắt đầu" defaultValue="14:00" />
      </div>
      <Checkbox label="Đây là máy dùng chung" help="Không giữ bản nháp trên máy" />
      <Checkbox label="Gửi thư mời cho 10 điểm cầu" defaultChecked />
      <RadioGroup
        legend="Tham gia với tư cách"
        name="role"
        look="cards"
        value={role}
        onChange={setRole}
        options={[
          { value: 'point', label: 'Điểm cầu', help: 'Cả phòng họp' },
          { value: 'person', label: 'Cá nhân', help: 'Một đại biểu' },
        ]}
      />
      {isRefused && (
        <FormErrors faults={[{ fieldId: 'styleguide-title', label: 'Tên hội thảo', sentence: 'Nhập tên hội thảo.' }]} />
      )}
      <TextField id="styleguide-title" label="Tên hội thảo" error={isRefused ? 'Nhập tên hội thảo.' : null} />
      <Button onClick={() => setRefused(true)}>Gửi biểu mẫu còn thiếu</Button>
    </Section>
  )
}
