const TIME = String.raw`(\d{1,2})\s*(?:[:.hg]|giờ|gio)\s*(\d{2})?\s*(?:phút|phut|')?`
const SPAN = new RegExp(`^\\s*(?:từ\\s+)?${TIME}\\s*(?:[-–—]|đến|den|to)+\\s*${TIME}\\s*$`, 'iu')
const LONGEST_MINUTES = 1440

/** Minutes between the ends of "07:30–08:00", "7h30 - 8h", "7 giờ 30 đến 8 giờ 00"; null when it is no span. */
export function readSpan(text: string): number | null {
  const match = SPAN.exec(text)
  if (!match) return null
  const [, fromHour, fromMinute, toHour, toMinute] = match
  const from = minuteOfDay(fromHour, fromMinute)
  const to = minuteOfDay(toHour, toMinute)
  if (from === null || to === null) return null
  return to >= from ? to - from : to + LONGEST_MINUTES - from
}

/** "15", "15 phút", "15'", "1 giờ 30", "1h30", "1,5 giờ" as minutes; null when it is no duration. */
export function readMinutes(text: string): number | null {
  const plain = /^(\d{1,4})\s*(?:phút|phut|p|'|min|minutes)?\.?$/iu.exec(text.trim())
  if (plain) return within(Number(plain[1]))
  const hours = /^(\d{1,2})(?:[,.](\d))?\s*(?:giờ|gio|h|hours?)\s*(?:(\d{1,2})\s*(?:phút|phut|p|')?)?$/iu.exec(
    text.trim(),
  )
  if (!hours) return null
  return within(Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60) + Number(hours[3] ?? 0))
}

function minuteOfDay(hour: string | undefined, minute: string | undefined): number | null {
  const [h, m] = [Number(hour), Number(minute ?? 0)]
  return h <= 24 && m < 60 ? h * 60 + m : null
}

function within(minutes: number): number | null {
  return minutes <= LONGEST_MINUTES ? minutes : null
}
