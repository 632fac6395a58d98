type Save = () => Promise<void>;

/** What every open form does when its typing must be on disk now. */
const saves = new Set<Save>();

/** Lets a form take part in {@link saveAllDrafts}; returns the function that ends it. */
export function takePartInSaving(save: Save): () => void {
  saves.add(save);
  return () => saves.delete(save);
}

/**
 * Sends all typing that is not saved yet. The field under the cursor is left first, because a half-typed word of a list
 * counts only then. Never fails: what could not be saved is told beside its form.
 */
export async function saveAllDrafts(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // The form takes the word over while the field's events run out.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await Promise.allSettled([...saves].map((save) => save()));
}
