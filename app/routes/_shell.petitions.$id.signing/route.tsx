import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/http/require-actor.ts'
import { respond } from '#app/http/respond.ts'
import { useText } from '#app/i18n/language.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { StaticText } from '#app/petitions/draft/static-text.tsx'
import { usePetition } from '#app/petitions/joint/use-petition.ts'
import { SignedFilesCard } from '#app/petitions/signed-files/signed-files-card.tsx'
import { AnswerCard } from '#app/petitions/signing/answer-card.tsx'
import { ChangesCard } from '#app/petitions/signing/changes-card.tsx'
import { EarlierCard } from '#app/petitions/signing/earlier-card.tsx'
import { FreezeCard } from '#app/petitions/signing/freeze-card.tsx'
import { FrozenCard } from '#app/petitions/signing/frozen-card.tsx'
import { runSigningAct } from '#app/petitions/signing/run-signing-act.ts'
import { SignersCard } from '#app/petitions/signing/signers-card.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'

/** Khóa bản and xác nhận thống nhất: the frozen text whole, who confirmed it, whose turn it is. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const actor = requireActor(context, request)
  const read = await context.services.petitionSigning.read(actor, params.id ?? '')
  const files = await context.services.signedFiles.read(actor, params.id ?? '')
  if (!read.ok || !files.ok) throw data(null, { status: 404 })
  return { signing: read.value, signedFiles: files.value, departmentId: actor.departmentId }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request)
  const fields = { ...Object.fromEntries(await request.formData()), id: params.id ?? '' }
  const done = await runSigningAct(context.services.petitionSigning, actor, fields)
  if (done === null) throw data(null, { status: 400 })
  return done.ok ? { done: true as const } : respond(done.failure)
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('petitionSigning.tab'))

export default function PetitionSigningRoute() {
  const { signing, signedFiles, departmentId } = useLoaderData<typeof loader>()
  const { id, code } = usePetition()
  const t = useText()
  const { revision, preview, signers, abilities, changes } = signing
  const own = signers.find(({ department }) => department.id === departmentId)
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-5">
        {revision ? (
          <>
            <SignersCard signers={signers} former={signing.formerAnswers} />
            <SignedFilesCard
              petitionId={id}
              revisionId={revision.id}
              signedFiles={signedFiles}
              departmentId={departmentId}
            />
            {changes && <ChangesCard changes={changes} />}
            <section aria-labelledby="frozen-text" className="grid gap-3">
              <h2 id="frozen-text" className="text-lg font-semibold">
                {t('petitionSigning.frozen.text')}
              </h2>
              <StaticText
                clauses={signing.text}
                label={`${t('petitionSigning.frozen.title', { number: revision.number })} · ${code}`}
              />
            </section>
          </>
        ) : (
          <>
            {preview ? (
              <FreezeCard
                key={preview.proposals.length}
                petitionId={id}
                preview={preview}
                departmentCount={signing.departmentCount}
              />
            ) : (
              <EmptyState title={t('petitionSigning.open.title')}>{t('petitionSigning.open.body')}</EmptyState>
            )}
            {changes && <ChangesCard changes={changes} />}
          </>
        )}
      </div>
      <div className="grid min-w-0 gap-5 max-lg:row-start-1">
        {revision && own && abilities.confirm && (
          <AnswerCard
            key={revision.id}
            petitionId={id}
            revision={revision}
            own={own}
            clauses={signing.clauses}
            answerNow={abilities.answerNow}
          />
        )}
        {revision && <FrozenCard petitionId={id} revision={revision} signing={signing} />}
        <EarlierCard earlier={signing.earlier} />
      </div>
    </div>
  )
}
