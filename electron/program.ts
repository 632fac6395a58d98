import path from 'node:path';
import { app, clipboard, utilityProcess } from 'electron';
import { sweepDrill } from '../db/drill/scratch.ts';
import { settleRestore } from '../db/restore/settle-restore.ts';
import { BackupClock } from './backup-clock.ts';
import { isDevelopmentBuild } from './build-mark.ts';
import { openDesktop, type Desktop } from './desktop.ts';
import type { Gateway } from './door.ts';
import { Entrance } from './entrance.ts';
import { makeGateway } from './gateway.ts';
import { LastScreen } from './last-screen.ts';
import { Lock } from './lock.ts';
import { diagnosticHandlers } from './log/diagnostic-bundle.ts';
import { noteLowDisk } from './log/disk-watch.ts';
import { openLog } from './log/open-log.ts';
import type { ProgramLog } from './log/program-log.ts';
import { backupHandlers } from './shell/backup.ts';
import { backupDrillHandlers } from './shell/backup-drills.ts';
import { ClipboardWatch, clipboardHandlers } from './shell/clipboard.ts';
import { exportHandlers } from './shell/exports.ts';
import { lastScreenHandlers } from './shell/last-screen.ts';
import { planReportHandlers } from './shell/plan-reports.ts';
import { evidenceHandlers } from './shell/evidence.ts';
import { instrumentHandlers } from './shell/instruments.ts';
import { nationalPlanHandlers } from './shell/national-plan.ts';
import { caseSheetHandlers } from './shell/case-sheets.ts';
import { proposalHandlers } from './shell/proposals.ts';
import { publicationHandlers } from './shell/publications.ts';
import { programmeEventHandlers } from './shell/programme-events.ts';
import { referralHandlers } from './shell/referrals.ts';
import { recoveryHandlers } from './shell/recovery.ts';
import { restoreHandlers } from './shell/restore.ts';
import { sessionHandlers } from './shell/session.ts';
import { beginTraining, trainingHandlers } from './shell/training.ts';
import { permissionFrom } from './shell/store-permission.ts';
import { windowHandlers } from './shell/window.ts';
import { chooseFolders, DEMO_SWITCH, type Folders } from './start-arguments.ts';
import { systemNotification } from './system-notification.ts';
import { countTasks, TaskReminder } from './task-reminder.ts';
import { namedStoreAddon } from './store-addon.ts';
import { StoreConnection } from './store-connection.ts';
import { desktopForTraining } from './training/training-desktop.ts';
import { TrainingOffice } from './training/training-office.ts';
import { WhichOffice } from './which-office.ts';
import type { StartMessage } from './store-process/protocol.ts';
import type { ProgramWindow, WindowListener } from './window.ts';

/** What the store process may know of its surroundings: places, those that a service keeps too, and language; no option of the runtime. */
const ENVIRONMENT_NAMES = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'TEMP',
  'TMP',
  'SYSTEMROOT',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'OneDrive',
  'OneDriveConsumer',
  'OneDriveCommercial',
];

/** How often it is looked whether the time of a task has come. */
const REMINDER_MILLISECONDS = 60_000;

/** How exactly the times are kept at which a copy may be made. */
const BACKUP_CLOCK_MILLISECONDS = 5_000;

/** Everything behind the window: what follows its events, and what answers its page. */
export type Program = { readonly listener: WindowListener; readonly gateway: Gateway };

/** Opens the log, and behind it the rest. A fault on the way is written down before it ends the program. */
export function openProgram(window: ProgramWindow, storeProcessFile: string): Program {
  const log = keepLog();
  try {
    return compose(log, window, storeProcessFile);
  } catch (cause) {
    log.lastFault(cause);
    throw cause;
  }
}

/** Composes the store process, the lock, the window and the gateway; decides nothing. */
function compose(log: ProgramLog, window: ProgramWindow, storeProcessFile: string): Program {
  const userData = app.getPath('userData');
  const surroundings = { isDevelopmentRuntime: isDevelopmentBuild(app), ...storeAddon() };
  const training = new TrainingOffice({
    folder: path.join(userData, 'training'),
    fork: () =>
      forkProcess(path.join(path.dirname(storeProcessFile), 'training-builder.js'), 'Pokpong training'),
    surroundings,
    told: () => window.announceChange(['training']),
    fault: (cause) => log.fault(cause),
  });
  const office = new WhichOffice({
    real: chooseFolders(app.commandLine, {
      isPackaged: app.isPackaged,
      userData,
      documents: app.getPath('documents'),
    }),
    training: training.folders,
    isTraining: app.commandLine.hasSwitch(DEMO_SWITCH),
    turned: (isTraining) => window.turnTo(isTraining),
  });
  const store = new StoreConnection({
    fork: () => forkProcess(storeProcessFile, 'Pokpong store'),
    kill: endProcess,
    start: () => ({ kind: 'start', ...surroundings, ...office.settings, programVersion: app.getVersion() }),
    listener: {
      changed: (topics) => window.announceChange(topics),
      session: (preferences) => {
        lock.setIdleLimit(preferences?.idleLockMinutes ?? null);
        reminder.follow(preferences);
        backupClock.follow(preferences !== null);
        if (preferences !== null) window.follow(preferences);
      },
      logged: (event) => {
        log.write(event);
        if (event.kind === 'store.started') noteLowDisk(log, office.settings.storeFolder);
      },
      stopped: () => window.open('store-stopped'),
    },
  });
  const clipboardWatch = new ClipboardWatch(clipboard);
  const lastScreen = new LastScreen();
  const lock = new Lock(() => window, store, clipboardWatch);
  let isFinishing = false;
  const finish = (): void => {
    if (isFinishing) return;
    isFinishing = true;
    void lock.finish().finally(() => {
      window.destroy();
      app.quit();
    });
  };
  const itsDesktop = openDesktop(window.frame, () => window.contents);
  settleCutOffRestore(log, office.real.storeFolder);
  const entrance = new Entrance({
    settings: () => ({ ...surroundings, ...office.settings }),
    store,
    fault: (cause) => log.fault(cause),
  });
  entrance.prepare();
  const callStore = log.observing((name, input) => entrance.call(name, input));
  const reminder = new TaskReminder({
    now: () => new Date(),
    count: () => countTasks(callStore),
    port: systemNotification(() => window.show()),
  });
  setInterval(() => void reminder.tick(), REMINDER_MILLISECONDS);
  const backupClock = new BackupClock({
    now: () => performance.now(),
    makeDue: () => callStore('backup.makeDue', {}),
  });
  setInterval(() => void backupClock.tick(), BACKUP_CLOCK_MILLISECONDS);
  const askPermission = permissionFrom(callStore);
  /** The gateway of one of the two offices: what leaves is held against its folders. */
  const gatewayAt = (folders: Folders, desktop: Desktop): Gateway =>
    makeGateway({
      callStore,
      fault: (cause) => log.fault(cause),
      shell: {
        ...sessionHandlers(() => lock.lock('locked')),
        ...windowHandlers(() => lock.hide()),
        ...clipboardHandlers(clipboardWatch),
        ...lastScreenHandlers(lastScreen, callStore),
        ...exportHandlers(desktop, askPermission, folders),
        ...recoveryHandlers(desktop, askPermission, folders.storeFolder),
        ...proposalHandlers(desktop, askPermission, folders.storeFolder),
        ...caseSheetHandlers(desktop, askPermission, folders.storeFolder),
        ...programmeEventHandlers(desktop, askPermission, folders.storeFolder),
        ...referralHandlers(desktop, askPermission, folders.storeFolder),
        ...restoreHandlers(desktop, callStore),
        ...backupDrillHandlers(desktop, askPermission, folders.storeFolder),
        ...backupHandlers(desktop, askPermission, folders.storeFolder),
        ...instrumentHandlers(desktop, askPermission),
        ...nationalPlanHandlers(desktop, callStore, folders.storeFolder),
        ...evidenceHandlers(desktop, { askPermission, callStore, storeFolder: folders.storeFolder }),
        ...publicationHandlers(desktop, {
          askPermission,
          callStore,
          storeFolder: folders.storeFolder,
        }),
        ...planReportHandlers(desktop, { askPermission, callStore, storeFolder: folders.storeFolder }),
        ...diagnosticHandlers(desktop, { log, callStore, storeFolder: folders.storeFolder }),
        ...trainingHandlers({ office, training, lock }),
      },
    });
  const [atReal, atTraining] = [
    gatewayAt(office.real, itsDesktop),
    gatewayAt(office.training, desktopForTraining(itsDesktop)),
  ];
  const gateway: Gateway = (name, input) => (office.settings.isTraining ? atTraining : atReal)(name, input);
  if (office.settings.isTraining && !training.isThere) beginTraining({ office, training, lock });
  const listener: WindowListener = {
    opened: (contents, because) => {
      log.write({ kind: 'page.opened', because });
      lock.watch(contents);
      lastScreen.pageOpened(because);
    },
    pageStopped: () => void lock.lock('page-stopped'),
    closing: finish,
  };
  return { listener, gateway };
}

/** Ends a restore that a kill cut off and removes what a drill left, before anybody looks at the store. */
function settleCutOffRestore(log: ProgramLog, storeFolder: string): void {
  try {
    sweepDrill(storeFolder);
    const outcome = settleRestore(storeFolder);
    if (outcome !== 'nothing') log.write({ kind: 'restore.settled', outcome });
  } catch (cause) {
    // What the disk refuses now, the page says of the store itself.
    log.fault(cause);
  }
}

/** The log of this run, with the events of the whole program that belong into it. */
function keepLog(): ProgramLog {
  const log = openLog(path.join(app.getPath('userData'), 'logs'), {
    version: app.getVersion(),
    isPackaged: app.isPackaged,
  });
  process.on('uncaughtExceptionMonitor', (cause) => log.lastFault(cause));
  // Electron goes on after one; without a listener it would print the message and leave nothing in the log.
  process.on('unhandledRejection', (cause) => log.fault(cause));
  app.on('will-quit', () => log.files.writeNow({ kind: 'program.ended' }));
  app.on('render-process-gone', (_event, _contents, { reason }) => {
    if (reason !== 'clean-exit') log.write({ kind: 'page.ended', reason });
  });
  return log;
}

function forkProcess(file: string, serviceName: string): Electron.UtilityProcess {
  const env: NodeJS.ProcessEnv = {};
  for (const name of ENVIRONMENT_NAMES) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return utilityProcess.fork(file, [], {
    serviceName,
    stdio: app.isPackaged ? 'ignore' : 'inherit',
    env,
  });
}

/** SIGKILL; a process that is gone already is what was wanted. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')) throw cause;
  }
}

/** Which addon the store process loads; a released program takes none from its surroundings. */
function storeAddon(): Pick<StartMessage, 'storeAddon'> {
  const addon = namedStoreAddon(app, process.env['POKPONG_STORE_ADDON']);
  return addon === undefined ? {} : { storeAddon: addon };
}
