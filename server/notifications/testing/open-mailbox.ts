import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Mailer } from '../mail/mailer.ts'
import { createSmtpMailer } from '../mail/smtp-mailer.ts'

/** A real SMTP server on loopback that keeps what it is given. */
export interface Mailbox {
  readonly port: number
  readonly url: URL
  /** In the order of arrival. */
  readonly mails: readonly ParsedMail[]
  readonly raw: readonly string[]
  to(address: string): ParsedMail[]
  /** Answers to RCPT TO with this reply code from now on; null takes everything again. */
  refuse(code: number | null): void
  /** Takes the mail, then drops the connection instead of answering: the sender cannot know. */
  loseNextAnswer(): void
  /** Throws away what came so far. */
  forget(): void
  mailer(): Mailer
  close(): Promise<void>
}

export const SENDER = { name: 'Tiếng Nói Chung', address: 'no-reply@cum.example' }

/** `port` of one that was closed: it is back. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  const raw: string[] = []
  let refusal: number | null = null
  let losesAnswer = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // A sender keeps its connections; whoever closes the box cuts them.
    closeTimeout: 50,
    logger: false,
    onRcptTo(_address, _session, callback) {
      if (refusal === null) return callback()
      callback(Object.assign(new Error('not here'), { responseCode: refusal }))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const text = Buffer.concat(chunks)
        simpleParser(text).then((mail) => {
          mails.push(mail)
          raw.push(text.toString('latin1'))
          if (!losesAnswer) return callback()
          losesAnswer = false
          cut(server, session.id)
        }, callback)
      })
    },
  })
  // A sender that goes away in the middle is part of these tests.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const bound = (server.server.address() as AddressInfo).port // listening on TCP
  return {
    port: bound,
    url: new URL(`smtp://127.0.0.1:${bound}`),
    mails,
    raw,
    to: (address) =>
      mails.filter((mail) => [mail.to].flat().some((to) => to?.value.some((v) => v.address === address))),
    refuse: (code) => {
      refusal = code
    },
    loseNextAnswer: () => {
      losesAnswer = true
    },
    forget: () => {
      mails.length = 0
      raw.length = 0
    },
    mailer: () => createSmtpMailer({ url: new URL(`smtp://127.0.0.1:${bound}`), from: SENDER }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function cut(server: SMTPServer, sessionId: string): void {
  for (const connection of server.connections) {
    if (connection.id === sessionId) connection._socket.destroy()
  }
}
