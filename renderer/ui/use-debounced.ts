import { useEffect, useState } from 'react';

/** The value as it was when it last rested for `milliseconds`. */
export function useDebounced<T>(value: T, milliseconds: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const clock = setTimeout(() => setRested(value), milliseconds);
    return () => clearTimeout(clock);
  }, [value, milliseconds]);
  return rested;
}
