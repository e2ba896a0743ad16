import { type Finding, KIND_RULES, type OfficialDocument } from '../contract.ts'
import { numberLine, placeDateLine } from '../document-words.ts'
import { error, isUpper, warning } from './finding.ts'

/** Số, ký hiệu (NĐ 30, PL I, II.3; PL III): codes of mixed case as the decree writes them; one digit is padded. */
export const NUMBER_LINE =
  /^Số: (?:0[1-9]|[1-9]\d+)\/(?:(?:NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB)-[A-ZĐ&]{2,12}|[A-ZĐ&]{2,12}-[A-ZĐ&]{1,10})$/u

/** Địa danh và thời gian (PL I, II.4): the day padded below 10, the month for 1 and 2 only. */
export const PLACE_DATE_LINE = /^(?<place>[^,]+), ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm (\d{4})$/u

/** Box 2 to 5 and 9a. */
export function checkHead(document: OfficialDocument): Finding[] {
  return [
    ...checkIssuer(document),
    ...checkNumber(document),
    ...checkPlaceDate(document),
    ...checkSubject(document),
    ...checkAddressees(document),
  ]
}

function checkIssuer({ issuer }: OfficialDocument): Finding[] {
  const names = [issuer.parent, issuer.name, ...issuer.joint].filter((name) => !isUpper(name))
  return [
    ...names.map((name) => error('2', 'issuer-upper-case', name, name.toLocaleUpperCase('vi'))),
    // NĐ 30 has no rule for documents of several bodies (domain.md §1.5): said, never hidden.
    ...(issuer.joint.length > 0 ? [warning('2', 'joint-convention', issuer.joint.join(' - '), '')] : []),
  ]
}

function checkNumber({ kind, number, status }: OfficialDocument): Finding[] {
  const { code, typeName } = KIND_RULES[kind]
  if (!number) return kind === 'minutes' ? [] : [error('3', 'number-missing', '', 'Số: …/…')]
  if (number.digits === null) {
    return status === 'issued' ? [error('3', 'number-missing', numberLine(number).replace(/ +/g, ' '), 'Số: 05/…')] : []
  }
  const line = numberLine(number)
  const expected = typeName === null ? 'Số: 05/STNMT-QLĐĐ' : `Số: 05/${code ?? ''}-STNMT`
  const hasOwnCode =
    code === null
      ? !/^(?:[A-ZĐ]+|QyĐ|CTr|TTr)-/u.test(number.symbol) || /^[A-ZĐ&]{2,12}-/u.test(number.symbol)
      : number.symbol.startsWith(`${code}-`)
  return NUMBER_LINE.test(line) && hasOwnCode ? [] : [error('3', 'number-form', line, expected)]
}

function checkPlaceDate({ kind, placeDate, status }: OfficialDocument): Finding[] {
  if (!KIND_RULES[kind].hasPlaceDate) {
    return placeDate ? [error('4', 'place-date-not-allowed', placeDateLine(placeDate), '')] : []
  }
  const expected = 'Bắc Ninh, ngày 05 tháng 02 năm 2026'
  if (!placeDate) return [error('4', 'place-date-missing', '', expected)]
  if (placeDate.date === null) {
    return status === 'issued' ? [error('4', 'place-date-missing', placeDate.place, expected)] : []
  }
  const line = placeDateLine(placeDate)
  return PLACE_DATE_LINE.test(line) ? [] : [error('4', 'place-date-form', line, expected)]
}

function checkSubject({ kind, subject }: OfficialDocument): Finding[] {
  const box = KIND_RULES[kind].typeName === null ? '5b' : '5a'
  if (subject.trim() === '') return [error(box, 'subject-missing', '', '')]
  return /^v\/v\b/iu.test(subject) ? [error(box, 'subject-prefix', subject, subject.replace(/^v\/v\s*/iu, ''))] : []
}

function checkAddressees({ kind, addressees, issuer }: OfficialDocument): Finding[] {
  const { addressees: rule } = KIND_RULES[kind]
  if (rule === 'required' && addressees.length === 0) return [error('9a', 'addressees-missing', '', 'Kính gửi: …')]
  if (rule === 'none' && addressees.length > 0) {
    return [error('9a', 'addressees-not-allowed', addressees.join('; '), '')]
  }
  // A Sở reaches the Government through its UBND or the ministry (domain.md §1.5).
  const isDepartment = /^SỞ(?:\s|$)/u.test(issuer.name)
  const above = addressees.filter((name) => /(?:^|\s)(?:Chính phủ|Thủ tướng)/u.test(name))
  return isDepartment ? above.map((name) => warning('9a', 'addressee-above-ministry', name, 'Bộ …')) : []
}
