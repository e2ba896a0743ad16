/**
 * Search fold: "Thuỷ  Lợi", "thủy lợi" and "THUY LOI" become "thuy loi" (domain.md §7.3).
 * NFD → marks dropped → đ→d → lower case → runs of white space become one space, none at the ends.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
