import { say } from './install/say.mjs';

/** Whether windows have somewhere to appear. */
export const hasDisplay =
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? '') !== '' ||
  (process.env['WAYLAND_DISPLAY'] ?? '') !== '';

/** The command that gives a program a screen: itself, or itself inside a virtual one (Xvfb) where there is none. */
export function onDisplay(
  command: string,
  args: readonly string[],
): { readonly command: string; readonly args: readonly string[] } {
  if (hasDisplay) return { command, args };
  return {
    command: 'xvfb-run',
    args: ['-a', '-s', '-screen 0 1600x1000x24 -nolisten tcp', command, ...args],
  };
}

/** Chromium refuses its sandbox to root. Said every time, and never decided by the program itself. */
export function argumentsForRoot(): readonly string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say(
    'You are root: Electron runs without its sandbox (--no-sandbox). Good for a trial; never for real cases.',
  );
  return ['--no-sandbox'];
}
