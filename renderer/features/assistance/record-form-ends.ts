/** What a form of this feature does when it is done, left, or opened anew on what is on file now. */
export interface RecordFormEnds {
  readonly onFiled: () => void;
  readonly onLeave: () => void;
  readonly onStartAgain: () => Promise<void>;
}
