/**
 * What a person reads while the program is being prepared: one line a step, and a failure as a plain sentence with
 * what to do next. Plain JavaScript: it runs on whatever Node (18 or later) is there, before anything is installed.
 */

/** A failure that a person can do something about; shown without a stack trace. */
export class Failure extends Error {
  /**
   * @param {string} what what went wrong, one sentence
   * @param {string} next what to do about it
   */
  constructor(what, next) {
    super(what);
    this.name = 'Failure';
    this.next = next;
  }
}

/** Prints one line of progress. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Prints `label … 12 s` every few seconds until the returned function is called, which prints how long it took.
 * @param {string} label
 * @param {() => string} [detail] more about how far it is, asked at each line
 * @returns {() => void}
 */
export function sayWhileWorking(label, detail = () => '') {
  const from = Date.now();
  const seconds = () => Math.round((Date.now() - from) / 1000);
  say(`${label} …`);
  const timer = setInterval(() => {
    const more = detail();
    say(`${label} … ${seconds()} s${more === '' ? '' : `, ${more}`}`);
  }, 5000);
  timer.unref();
  return () => {
    clearInterval(timer);
    say(`${label}: done (${seconds()} s)`);
  };
}

const noSpace = /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|enough (?:free )?space/iu;
const unreachable =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|UND_ERR|fetch failed|Could not (?:resolve|connect)|connection refused|Temporary failure resolving|unable to connect|Connection failed/iu;
const notAllowed = /EACCES|EPERM|EROFS|Permission denied|read-only file system/iu;

/**
 * Turns what a tool printed, or an error it threw, into a Failure with a plain message.
 * @param {string} doing what was being done, as it follows "while": "installing the npm packages"
 * @param {string} output
 * @returns {Failure}
 */
export function failureFrom(doing, output) {
  if (noSpace.test(output)) {
    return new Failure(
      `The disk is full: it ran out of space while ${doing}.`,
      'Free about 3 GB and run the same command again; it goes on where it stopped.',
    );
  }
  if (unreachable.test(output)) {
    return new Failure(
      `The package registry could not be reached while ${doing}.`,
      'Check the network (or the proxy and the npm setting "registry") and run the same command again; it goes on where it stopped.',
    );
  }
  if (notAllowed.test(output)) {
    return new Failure(
      `This user may not write where it is needed while ${doing}.`,
      `Run as the owner of this folder and of the home folder. The system said: ${tellingLine(output)}`,
    );
  }
  return new Failure(
    `Something failed while ${doing}: ${tellingLine(output)}`,
    'Run the same command again. If it fails in the same way, keep the lines above and report them.',
  );
}

/** The line that says most: the first complaint that is not a mere code, else the last line. @param {string} output */
function tellingLine(output) {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!)\s*/u, 'npm: ').trim())
    .filter((line) => line !== '' && line !== 'npm:' && !line.includes('A complete log of this run'));
  const telling =
    lines.find((line) => /^npm: (?!code|errno|syscall|path)|\b(?:error|fatal|E):/iu.test(line)) ??
    lines[lines.length - 1];
  return (telling ?? 'no reason was given').slice(0, 300);
}

/**
 * Runs the given work; on a failure prints it plainly and ends with status 1.
 * @param {string} doing
 * @param {() => Promise<void>} work
 */
export async function orExplain(doing, work) {
  try {
    await work();
  } catch (cause) {
    const failure = cause instanceof Failure ? cause : failureFrom(doing, wordsOf(cause));
    if (process.env['POKPONG_TRACE'] === '1' && cause instanceof Error)
      process.stderr.write(`${cause.stack}\n`);
    process.stderr.write(`\nStopped: ${failure.message}\nNext: ${failure.next}\n`);
    process.exit(1);
  }
}

/** @param {unknown} cause @returns {string} */
function wordsOf(cause) {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause === undefined ? cause.message : `${cause.message} ${wordsOf(cause.cause)}`;
}
