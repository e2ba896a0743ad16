import type { Actor } from '#server/kernel/actor.ts'
import { ok, type Result } from '#server/kernel/result.ts'
import { ABSTAIN, type OpenVoteInput, VOTE_VALUES, type VoteInput } from './contract.ts'
import { chairSession, type MeetingDeps, type MeetingRefusal, refuse, unchanged } from './meeting-command.ts'
import { happened } from './meeting-event.ts'
import type { Vote } from './meeting-state.ts'
import { readCounts, startCounts } from './vote-count-repository.ts'

type Done = Promise<Result<void, MeetingRefusal>>
const FEWEST_OPTIONS = 2
const MOST_OPTIONS = 6

/**
 * Opens a vote of the departments with a voice (domain.md §3.2), open or secret, or a quick straw poll of everybody
 * present. Who has a voice is written down now: one per department, however many points.
 */
export function openVote(deps: MeetingDeps, actor: Actor, input: OpenVoteInput): Done {
  return chairSession<void>(deps, actor, input.workshopId, async ({ facts, state, work }) => {
    const { voteId, about, text, way } = input
    if (state.votes.has(voteId)) return unchanged
    const options = way === 'straw' ? linesOf(input.options) : valuesOf(input.allowsAbstention)
    if (options.length < FEWEST_OPTIONS || options.length > MOST_OPTIONS) return refuse('meeting-vote-options')
    const roll =
      way === 'straw'
        ? []
        : facts.departments
            .filter(({ id }) => facts.votingDepartmentIds.includes(id))
            .map(({ id, shortName }) => ({ departmentId: id, shortName }))
    if (way !== 'straw' && roll.length === 0) return refuse('meeting-no-voice')
    const quorum = way === 'straw' ? 0 : (input.quorum ?? Math.floor(roll.length / 2) + 1)
    if (quorum > roll.length) return refuse('meeting-quorum-unsuitable')
    const clause = about === 'clause' ? state.clause : null
    // Nobody votes on another clause than the one that the chair saw.
    const isSeen = clause?.petitionId === input.petitionId && clause?.cid === input.cid
    if (about === 'clause' && (clause === null || !isSeen)) return refuse('meeting-clause-changed-meanwhile')
    if (way === 'secret') await startCounts(work.tx, voteId, options)
    const asked = { voteId, about, text, way }
    return ok({
      value: undefined,
      events: [happened('vote-opened', { ...asked, itemId: state.itemId, clause, options, quorum, roll })],
      audit: { action: 'meeting.open-vote', details: { voteId, way } },
    })
  })
}

/** Closes it: what was counted stands in the log from now on. */
export function closeVote(deps: MeetingDeps, actor: Actor, input: VoteInput): Done {
  return chairSession<void>(deps, actor, input.workshopId, async ({ state, work }) => {
    const vote = state.votes.get(input.voteId)
    if (!vote) return refuse('meeting-vote-missing')
    if (vote.closedAt !== null) return unchanged
    const counts = vote.way === 'secret' ? await readCounts(work.tx, vote.voteId) : countOf(vote)
    return ok({
      value: undefined,
      events: [happened('vote-closed', { voteId: vote.voteId, counts })],
      audit: { action: 'meeting.close-vote', details: { voteId: vote.voteId } },
    })
  })
}

/** Of an open vote or a poll, as it stands. */
export function countOf(vote: Vote): Record<string, number> {
  const said = [...vote.given.values()]
  return Object.fromEntries(vote.options.map((option) => [option, said.filter((choice) => choice === option).length]))
}

function valuesOf(allowsAbstention: boolean): string[] {
  return allowsAbstention ? [...VOTE_VALUES, ABSTAIN] : [...VOTE_VALUES]
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
