import type { PostView } from '#server/discussions/discussion-view.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { ApplyDialog } from './apply-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { ModerateDialog } from './moderate-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { WithdrawPostDialog } from './withdraw-post-dialog.tsx'

export interface PostDialogProps {
  post: PostView
  onClose: () => void
}

const DIALOGS = {
  accept: AcceptDialog,
  apply: ApplyDialog,
  history: HistoryDialog,
  moderate: ModerateDialog,
  move: MoveDialog,
  split: SplitDialog,
  withdraw: WithdrawPostDialog,
} as const
export type PostDialogName = keyof typeof DIALOGS

/** The dialog of an act on a post. */
export function PostDialog({ name, ...props }: PostDialogProps & { name: PostDialogName }) {
  const Shape = DIALOGS[name]
  return <Shape {...props} />
}
