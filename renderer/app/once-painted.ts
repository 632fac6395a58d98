import { useEffect, useState } from 'react';

/** Calls back after the next frame was made and handed over to be shown. Returns the function that calls it off. */
export function oncePainted(callBack: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(callBack);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Whether the component stands on the screen. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => oncePainted(() => setPainted(true)), []);
  return isPainted;
}
