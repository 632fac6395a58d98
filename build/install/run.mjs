import { spawn } from 'node:child_process';
import { failureFrom } from './say.mjs';

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Where process groups exist a tool gets one of its own, so that the compilers it starts end with it. */
const groups = process.platform !== 'win32';

/** @param {import('node:child_process').ChildProcess} child */
function endWithChildren(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (groups) process.kill(-child.pid, 'SIGTERM');
    else child.kill();
  } catch {
    // It ended by itself in this very moment.
  }
}

/**
 * Runs a tool to its end and gives back what it printed. A failure keeps the tool's output out of sight and says in
 * one sentence what is wrong.
 * @param {string} doing what is being done, as it follows "while"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onStart?: (pid: number) => void }} [options]
 * @returns {Promise<string>}
 */
export async function run(doing, command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    detached: groups,
  });
  if (child.pid !== undefined) options.onStart?.(child.pid);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const end = () => endWithChildren(child);
  const interrupted = () => process.exit(130);
  process.once('exit', end);
  for (const signal of signals) process.once(signal, interrupted);
  const ended = new Promise((/** @type {(status: number | null) => void} */ resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const status = await ended.catch((cause) => {
    throw failureFrom(doing, `${command}: ${String(cause)}`);
  });
  process.off('exit', end);
  for (const signal of signals) process.off(signal, interrupted);
  if (status !== 0) throw failureFrom(doing, `${output}\n${errors}`);
  return output;
}
