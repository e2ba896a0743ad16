import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import type { CastVoteInput, NameProxyInput } from './contract.ts'
import { changeMeeting, type MeetingDeps, type MeetingRefusal, refuse, unchanged } from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import { assists, holdsChair, isRunning, maySpeak, speaksFor } from './meeting-policy.ts'
import type { MeetingFacts } from './meeting-ports.ts'
import type { MeetingState, Vote } from './meeting-state.ts'
import { countSecretChoice } from './vote-count-repository.ts'

type Done = Promise<Result<void, MeetingRefusal>>

/**
 * Gives a voice: of the own department, of one that named it its proxy, or in a straw poll one's own. In an open vote it
 * may say something else until the closing, and the last word counts; in secret it is given once, for nobody knows what
 * to take back.
 */
export function castVote(deps: MeetingDeps, actor: Actor, input: CastVoteInput): Done {
  return changeMeeting<void>(deps, actor, input.workshopId, async ({ facts, state, work }) => {
    const vote = state.votes.get(input.voteId)
    if (!vote) return refuse('meeting-vote-missing')
    if (!isRunning(facts, state)) return refuse('meeting-not-running')
    if (vote.closedAt !== null) return refuse('meeting-vote-closed')
    const voices = voicesOf(actor, facts, state, vote)
    const voice = vote.way === 'straw' ? actor.userId : (input.voice ?? voices[0])
    if (voice === undefined || !voices.includes(voice)) return refuse('meeting-no-voice')
    const said = vote.given.get(voice)
    // A second click, or what another one of this department has said since the page was seen.
    if (vote.way === 'open' && said === input.choice) return unchanged
    const isChange = vote.way === 'open' && said !== undefined && said === (input.expected ?? undefined)
    if (said !== undefined && !isChange) return refuse('meeting-voice-given')
    if (!vote.options.includes(input.choice)) return refuse('meeting-vote-options')
    const { voteId } = vote
    if (vote.way !== 'secret')
      return ok({ value: undefined, events: [happened('vote-cast', { voteId, voice, choice: input.choice })] })
    await countSecretChoice(work.tx, voteId, input.choice)
    return ok({ value: undefined, events: [happened('ballot-given', { voteId, voice })] })
  })
}

/** The voices that this person gives in a vote; in a straw poll their own. */
export function voicesOf(actor: Actor, facts: MeetingFacts, state: MeetingState, vote: Vote): readonly string[] {
  if (vote.way === 'straw') return maySpeak(actor, facts) ? [actor.userId] : []
  const own = speaksFor(actor, facts)
  if (own === null) return []
  return vote.roll
    .map(({ departmentId }) => departmentId)
    .filter((id) => (state.proxies.get(id) ?? id) === own)
    .sort((a, b) => Number(b === own) - Number(a === own))
}

/**
 * Ủy quyền: a department that cannot vote has its voice given by another one; one voice at most besides the own. Noted
 * by the secretary or who holds the chair, upon the department's word.
 */
export function nameProxy(deps: MeetingDeps, actor: Actor, input: NameProxyInput): Done {
  return changeMeeting<void>(deps, actor, input.workshopId, ({ facts, state }) => {
    if (!assists(actor, facts) && !holdsChair(actor, facts, state)) return refuse('meeting-not-allowed')
    if (!isRunning(facts, state)) return refuse('meeting-not-running')
    const { departmentId, byDepartmentId } = input
    if ((state.proxies.get(departmentId) ?? null) === byDepartmentId) return unchanged
    const shortName = facts.departments.find(({ id }) => id === departmentId)?.shortName
    const hasVoice = (id: string) => facts.votingDepartmentIds.includes(id)
    const isTaken = [...state.proxies].some(([from, by]) => from !== departmentId && by === byDepartmentId)
    const isPassedOn = byDepartmentId !== null && (state.proxies.has(byDepartmentId) || isTaken)
    const givesFor = [...state.proxies.values()].includes(departmentId)
    const isItself = byDepartmentId === departmentId
    if (shortName === undefined || !hasVoice(departmentId)) return refuse('meeting-proxy-unsuitable')
    if (byDepartmentId !== null && (isItself || isPassedOn || givesFor || !hasVoice(byDepartmentId)))
      return refuse('meeting-proxy-unsuitable')
    return ok({
      value: undefined,
      events: [happened('proxy-named', { departmentId, shortName, byDepartmentId })],
      audit: { action: 'meeting.name-proxy', details: { departmentId, byDepartmentId } },
    })
  })
}
