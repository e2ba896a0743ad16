import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, writeCalendar } from './icalendar.ts'
import { type CalendarWorkshop, workshopEvent } from './workshop-event.ts'

const workshop: CalendarWorkshop = {
  id: '0190e0a0-0000-7000-8000-000000000001',
  code: 'HT-2026-03',
  title: 'Quy hoạch; kiến nghị, “tiếng nói chung” \\ Ỗ Ẩ Ặ Ỗ Ẩ Ặ Ỗ Ẩ Ặ Ỗ Ẩ Ặ Ỗ Ẩ Ặ Ỗ Ẩ Ặ Ỗ Ẩ Ặ Ỗ Ẩ Ặ\nBEGIN:VEVENT',
  startsAt: new Date('2026-12-10T01:00:00Z'),
  endsAt: new Date('2026-12-10T04:30:00Z'),
  isOff: false,
  version: 7,
}
const stamp = new Date('2026-11-26T02:00:00Z')
const event = workshopEvent(workshop, { origin: 'https://cum.example', locale: 'vi', isForMail: false })
const organizer = { name: 'Tiếng Nói Chung', address: 'no-reply@cum.example' }
const attendee = { name: 'Trần, "Quốc": Ân', address: 'quocan@hanoi.example' }

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const entries = calendar.getAllSubcomponents('vevent')
  return { calendar, entries, first: new ICAL.Event(entries[0]) }
}

describe('a calendar entry, read by a real parser', () => {
  test('[N10] says when in Vietnam, whatever the clock of the process', () => {
    const { calendar, first } = parse(writeCalendar([event], { stamp, method: 'PUBLISH' }))
    expect(calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Asia/Ho_Chi_Minh')
    expect(first.startDate.zone.tzid).toBe('Asia/Ho_Chi_Minh')
    expect(first.startDate.toString()).toBe('2026-12-10T08:00:00')
    expect(first.startDate.toJSDate()).toEqual(workshop.startsAt)
    expect(first.endDate.toJSDate()).toEqual(workshop.endsAt)
    expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstamp')?.toString()).toBe(
      '2026-11-26T02:00:00Z',
    )
  })

  test('[N10] every sign of a title comes through, and none of them opens another entry', () => {
    const text = writeCalendar([event], { stamp, method: 'PUBLISH', name: 'Hội thảo của tôi' })
    const { entries, first, calendar } = parse(text)
    expect(entries).toHaveLength(1)
    expect(first.summary).toBe(`HT-2026-03: ${workshop.title}`)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Hội thảo của tôi')
  })

  test('[N10] no line is longer than 75 octets, and no letter is cut', () => {
    const text = writeCalendar([event], { stamp, method: 'REQUEST', organizer, attendee })
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(text).not.toMatch(/[^\r]\n|\uFFFD/u)
  })

  test('[N10] a request is from someone to someone; the entry keeps its UID and its number grows', () => {
    const { calendar, first } = parse(writeCalendar([event], { stamp, method: 'REQUEST', organizer, attendee }))
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(first.organizer).toBe('mailto:no-reply@cum.example')
    expect(first.attendees[0]?.getFirstValue()).toBe('mailto:quocan@hanoi.example')
    expect(first.attendees[0]?.getParameter('cn')).toBe('Trần, Quốc: Ân')
    const later = workshopEvent(
      { ...workshop, version: 9, startsAt: new Date('2026-12-11T01:00:00Z') },
      { origin: 'https://elsewhere.example', locale: 'en', isForMail: true },
    )
    expect(later.uid).toBe(event.uid)
    expect(later.sequence).toBeGreaterThan(event.sequence)
  })

  test('[N10] hoãn and hủy take it off', () => {
    const off = workshopEvent({ ...workshop, isOff: true }, { origin: '', locale: 'vi', isForMail: true })
    const { entries, calendar } = parse(writeCalendar([off], { stamp, method: 'CANCEL', organizer, attendee }))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(entries[0]?.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('[N3] what goes into a mail has the code and no title', () => {
    const mailed: CalendarEvent = workshopEvent(workshop, { origin: '', locale: 'vi', isForMail: true })
    expect(JSON.stringify(mailed)).not.toContain('Quy hoạch')
    expect(mailed.summary).toBe('Hội thảo HT-2026-03')
  })
})
