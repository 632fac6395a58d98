import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useDebounced } from '../../ui/use-debounced.ts';

const REST_MILLISECONDS = 200;

/** A text that is typed here and kept elsewhere: handed on when the typing rests, taken over when it changes there. */
export function useTypedText(
  kept: string,
  keep: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const rested = useDebounced(text.trim(), REST_MILLISECONDS);
  const known = useRef(kept);
  const handOn = useEffectEvent(keep);
  useEffect(() => {
    if (rested === known.current) return;
    known.current = rested;
    handOn(rested);
  }, [rested]);
  useEffect(() => {
    if (kept === known.current) return;
    known.current = kept;
    setText(kept);
  }, [kept]);
  return [text, setText];
}
