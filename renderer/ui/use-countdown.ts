import { useEffect, useState } from 'react';

/** Seconds left of a wait that began when `seconds` was given; each new `token` starts it again. */
export function useCountdown(seconds: number, token: unknown): number {
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    setLeft(seconds);
    if (seconds <= 0) return;
    const end = Date.now() + seconds * 1000;
    const clock = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(rest);
      if (rest === 0) clearInterval(clock);
    }, 250);
    return () => clearInterval(clock);
  }, [seconds, token]);
  return left;
}
