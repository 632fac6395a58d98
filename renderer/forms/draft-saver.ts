/** What a form tells about its draft. */
export type DraftState =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'failed'; readonly failure: unknown };

/** Longest time between a change and its way to the disk. */
export const DRAFT_DELAY_MILLISECONDS = 800;
/** Time until a save that failed is tried again by itself. */
const RETRY_MILLISECONDS = 5_000;

export interface DraftSaver {
  /** Something was typed: it will be saved soon. */
  readonly changed: () => void;
  /** Saves what is not saved yet, now. */
  readonly flush: () => Promise<void>;
  /** Whether everything that was told is on disk. */
  readonly isSaved: () => boolean;
  /** Waits for the save under way and sends nothing more until {@link DraftSaver.release}. */
  readonly hold: () => Promise<void>;
  readonly release: () => void;
  /** The record is on file: nothing is ever sent again, whatever is told afterwards. */
  readonly end: () => void;
}

interface DraftSaverOptions {
  readonly read: () => string;
  readonly send: (content: string) => Promise<{ readonly savedAt: string }>;
  readonly tell: (state: DraftState) => void;
}

/** Saves a draft a moment after each change, one save at a time, always the newest content, until it is on disk. */
export function createDraftSaver({ read, send, tell }: DraftSaverOptions): DraftSaver {
  let isChanged = false;
  let isHeld = false;
  let isEnded = false;
  let hasBegun = false;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;

  const wait = (milliseconds: number) => {
    if (isEnded) return;
    clock ??= setTimeout(() => void flush(), milliseconds);
  };
  const save = async (): Promise<void> => {
    isChanged = false;
    tell({ kind: 'saving' });
    try {
      const { savedAt } = await send(read());
      if (!isChanged) tell({ kind: 'saved', savedAt });
    } catch (failure) {
      isChanged = true;
      tell({ kind: 'failed', failure });
      wait(RETRY_MILLISECONDS);
    }
  };
  const flush = async (): Promise<void> => {
    clearTimeout(clock);
    clock = undefined;
    if (underWay !== undefined) await underWay;
    if (!isChanged || isHeld || isEnded) return;
    underWay = save();
    await underWay;
    underWay = undefined;
    if (isChanged && !isHeld) wait(DRAFT_DELAY_MILLISECONDS);
  };
  return {
    changed() {
      isChanged = true;
      // Until the first save nobody shall read that nothing was changed; later the time of the last one stands.
      if (!hasBegun && !isEnded) tell({ kind: 'saving' });
      hasBegun = true;
      if (!isHeld) wait(DRAFT_DELAY_MILLISECONDS);
    },
    flush,
    isSaved: () => !isChanged && underWay === undefined,
    async hold() {
      isHeld = true;
      clearTimeout(clock);
      clock = undefined;
      await underWay;
    },
    release() {
      isHeld = false;
      if (isChanged) wait(DRAFT_DELAY_MILLISECONDS);
    },
    end() {
      isEnded = true;
      clearTimeout(clock);
      clock = undefined;
    },
  };
}
