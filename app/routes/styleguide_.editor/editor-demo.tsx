import { useEffect, useState } from 'react'
import { ModeSwitch } from '#app/editor/mode-switch.tsx'
import type { WritingMode } from '#app/editor/open-text-editor.ts'
import type { ProposalDecision } from '#app/editor/proposal-list.tsx'
import { TextDesk } from '#app/editor/text-desk.tsx'
import { useText } from '#app/i18n/language.tsx'
import { Card } from '#app/ui/card.tsx'
import { createDemoServer, type DemoServer } from './demo-server.ts'

const NAMES: Readonly<Record<string, string>> = { giang: 'Lê Thu Giang', huy: 'Đỗ Quang Huy' }
const DEPARTMENTS: Readonly<Record<string, string>> = {
  'bac-ninh': 'Sở NN&MT Bắc Ninh',
  'hung-yen': 'Sở NN&MT Hưng Yên',
}
const MENTIONABLES = [
  ...Object.entries(DEPARTMENTS).map(([id, label]) => ({ kind: 'department' as const, id, label })),
  ...Object.entries(NAMES).map(([id, label]) => ({ kind: 'person' as const, id, label, detail: 'Cụm thi đua số I' })),
]
const MODES: readonly WritingMode[] = ['direct', 'suggest', 'read']

/** The secretary, who decides, above a specialist of another department, who suggests. */
export default function EditorDemo() {
  const [server, setServer] = useState<DemoServer | null>(null)
  useEffect(() => {
    const created = createDemoServer()
    setServer(created)
    return () => created.close()
  }, [])
  if (!server) return null
  return (
    <div className="flex flex-col gap-5">
      <Desk server={server} userId="giang" departmentCode="bac-ninh" first="direct" canDecide />
      <Desk server={server} userId="huy" departmentCode="hung-yen" first="suggest" />
    </div>
  )
}

interface DeskProps {
  server: DemoServer
  userId: 'giang' | 'huy'
  departmentCode: string
  first: WritingMode
  canDecide?: boolean
}

function Desk({ server, userId, departmentCode, first, canDecide = false }: DeskProps) {
  const t = useText()
  const [mode, setMode] = useState(first)
  const name = NAMES[userId] ?? userId

  function decide({ about, decision }: ProposalDecision): void {
    server.resolve((entry) => {
      if ('id' in about) return entry.id === about.id
      return 'userId' in about ? entry.u === about.userId : entry.d === about.departmentCode
    }, decision)
  }

  return (
    <Card title={`${name} · ${DEPARTMENTS[departmentCode]}`}>
      <TextDesk
        canImport
        doc={server.copies[userId]}
        who={{ u: userId, d: departmentCode }}
        mode={mode}
        label={`${t('editor.label')}: ${name}`}
        hasAnchors={canDecide}
        mentionables={MENTIONABLES}
        onAttach={() =>
          Promise.resolve({ fileId: 'minh-hoa', name: 'Biểu so sánh giá đất giáp ranh.pdf', bytes: 184_320 })
        }
        nameOf={(id) => NAMES[id] ?? id}
        departmentOf={(code) => DEPARTMENTS[code] ?? code}
        {...(canDecide && { onDecide: decide })}
        hasOutline={canDecide}
        beside={<ModeSwitch modes={MODES} mode={mode} onChange={setMode} />}
      />
    </Card>
  )
}
