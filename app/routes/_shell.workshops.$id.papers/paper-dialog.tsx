import { useFetcher } from '@remix-run/react'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Uploads } from '#app/files/use-uploads.ts'
import { useText } from '#app/i18n/language.tsx'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { useToaster } from '#app/ui/toast.tsx'
import { departmentWords } from '#app/workshops/department-line.tsx'
import type { PaperView, WorkshopView } from '#server/workshops/workshop-view.ts'
import { FileField } from './file-field.tsx'
import type { action } from './route.tsx'

type PaperDialogProps =
  /** A new paper, with its file when there is one already. */
  | { workshop: WorkshopView; uploads: Pick<Uploads, 'start'>; onClose: () => void }
  /** Title and author of a paper that is there. */
  | { workshopId: string; paper: PaperView; onClose: () => void }

export function PaperDialog(props: PaperDialogProps) {
  const t = useText()
  const toaster = useToaster()
  const formId = useId()
  const fetcher = useFetcher<typeof action>()
  const chosenFile = useRef<File | null>(null)
  const isNew = 'workshop' in props
  const workshopId = isNew ? props.workshop.id : props.workshopId
  const [paperId] = useState(() => (isNew ? crypto.randomUUID() : props.paper.id))
  const isIdle = fetcher.state === 'idle'
  const isDone = isIdle && fetcher.data !== undefined && 'done' in fetcher.data
  const failure = isIdle && fetcher.data && 'failure' in fetcher.data ? fetcher.data.failure : null
  const told = useRef(false)

  useEffect(() => {
    if (!isDone || told.current) return
    told.current = true
    // The paper is recorded; its file follows on the row, where its way can be seen.
    if ('workshop' in props && chosenFile.current) props.uploads.start(paperId, chosenFile.current)
    else toaster.show({ tone: 'ok', text: t('workshops.papers.saved') })
    props.onClose()
  }, [isDone, paperId, props, t, toaster])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    form.set('paperId', paperId)
    form.set('intent', isNew ? 'submit' : 'revise')
    fetcher.submit(form, { method: 'post', action: `/workshops/${workshopId}/papers` })
  }

  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={isNew ? t('workshops.papers.submitTitle') : t('workshops.papers.editTitle')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.actions.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={!isIdle}>
            {isNew ? t('workshops.papers.save') : t('common.actions.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-4">
        {failure && (
          <Notice tone="error" isLive>
            {t.failure(failure)}
          </Notice>
        )}
        <TextField
          label={t('workshops.papers.name')}
          name="title"
          required
          maxLength={300}
          defaultValue={isNew ? '' : props.paper.title}
          data-autofocus
        />
        <TextField
          label={t('workshops.papers.author')}
          help={t('workshops.papers.authorHelp')}
          name="authorName"
          maxLength={120}
          defaultValue={isNew ? '' : props.paper.authorName}
        />
        {isNew && (
          <>
            <DepartmentField workshop={props.workshop} />
            <FileField
              onChoose={(file) => {
                chosenFile.current = file
              }}
            />
          </>
        )}
      </form>
    </Dialog>
  )
}

/** Who registers for all chooses whose paper it is; everyone else sends the own department's. */
function DepartmentField({ workshop }: { workshop: WorkshopView }) {
  const t = useText()
  const { registerForAll, registerOwnDepartment } = workshop.abilities
  if (!registerForAll) return <input type="hidden" name="departmentId" value={registerOwnDepartment ?? ''} />
  return (
    <Select
      label={t('workshops.papers.department')}
      name="departmentId"
      required
      emptyLabel={null}
      defaultValue={registerOwnDepartment ?? workshop.host?.id}
      options={workshop.departments.map((department) => ({
        value: department.id,
        label: departmentWords(t, department),
      }))}
    />
  )
}
