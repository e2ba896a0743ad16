import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { requireActor } from '#app/http/require-actor.ts'
import { textIn } from '#server/language/catalogue.ts'

/** An example of the file to import: UTF-8 with its mark and semicolons, as Vietnamese Excel reads and writes it. */
const LINES = {
  vi: [
    'Họ và tên;Thư điện tử;Chức vụ;Cơ quan;Ông/Bà;Vai trò',
    'Nguyễn Thị Ước;uoc@coquan.example;Phó Giám đốc;BN;Bà;Lãnh đạo',
    'Đỗ Văn Ấn;an@coquan.example;Chuyên viên;BN;Ông;Chuyên viên',
  ],
  en: [
    'Full name;E-mail;Office;Department;Honorific;Role',
    'Nguyễn Thị Ước;uoc@coquan.example;Phó Giám đốc;BN;Ms;Leader',
    'Đỗ Văn Ấn;an@coquan.example;Chuyên viên;BN;Mr;Specialist',
  ],
} as const

export function loader({ context, request }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  if (!context.services.administration.mayAdminister(actor)) throw data(null, { status: 403 })
  const name = textIn(context.locale)('administration.import.templateName')
  return new Response(`\uFEFF${LINES[context.locale].join('\r\n')}\r\n`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}
