import type { Finding, RuleName } from '../contract.ts'

export function error(box: string, rule: RuleName, found: string, expected: string): Finding {
  return { box, rule, found, expected, severity: 'error' }
}

export function warning(box: string, rule: RuleName, found: string, expected: string): Finding {
  return { box, rule, found, expected, severity: 'warning' }
}

export function isUpper(text: string): boolean {
  return text === text.toLocaleUpperCase('vi')
}
