/** Whether sweeps are made in their full counts: `npm run test:faults` asks for that. */
export const isFull = process.env['POKPONG_FAULTS'] === 'full';

/** How often something is tried that would bear any number of tries: quickly with every change, fully when that is asked. */
export const times = (quickly: number, fully: number): number => (isFull ? fully : quickly);
