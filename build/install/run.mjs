import { spawn } from 'node:child_process';
import { failureFrom } from './say.mjs';

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
  });
  if (child.pid !== undefined) options.onStart?.(child.pid);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const end = () => child.kill();
  process.once('exit', end);
  const ended = new Promise((/** @type {(status: number | null) => void} */ resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const status = await ended.catch((cause) => {
    throw failureFrom(doing, `${command}: ${String(cause)}`);
  });
  process.off('exit', end);
  if (status !== 0) throw failureFrom(doing, `${output}\n${errors}`);
  return output;
}
