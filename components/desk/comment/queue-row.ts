import type { ReactNode } from "react";
import type { CommentState } from "@/newsroom/comment/rules";

/** A comment of the queue as the browser knows it; `content` is drawn by the server. */
export type QueueRow = {
  id: string;
  name: string;
  edition: string;
  state: CommentState;
  version: number;
  openReports: number;
  isFeatured: boolean;
  isPinned: boolean;
  /** A reader's, who may be sanctioned; the newsroom's own are not. */
  isReaders: boolean;
  /** Below it, where it was rejected. */
  trash: ReactNode;
  content: ReactNode;
};
