type Save = () => Promise<void>;

/** What every open form does when its typing must be on disk now. */
const saves = new Set<Save>();

/** Lets a form take part in {@link saveAllDrafts}; returns the function that ends it. */
export function takePartInSaving(save: Save): () => void {
  saves.add(save);
  return () => saves.delete(save);
}

/** Sends all typing that is not saved yet. Never fails: what could not be saved is told beside its form. */
export async function saveAllDrafts(): Promise<void> {
  await Promise.allSettled([...saves].map((save) => save()));
}
