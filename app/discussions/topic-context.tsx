import { createContext, useContext } from 'react'
import type { DiscussionView } from '#server/discussions/discussion-view.ts'
import type { Writer } from './composer.tsx'
import type { SendAct } from './send-act.ts'

/** What every part of a topic's page works on. */
export interface TopicPage {
  readonly topic: DiscussionView
  readonly me: Writer
  readonly send: SendAct
}

const Context = createContext<TopicPage | null>(null)
export const TopicProvider = Context.Provider

export function useTopic(): TopicPage {
  const page = useContext(Context)
  if (!page) throw new Error('a part of a topic stands outside its page')
  return page
}
