import { useMutation } from '@tanstack/react-query';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import { useText } from '../../text/use-text.ts';
import { SaveOutcome } from './save-outcome.tsx';

/** Whether the desktop tells how many tasks are due; for whoever has any. */
export function TaskRemindersSection() {
  const { t } = useText();
  const { preferences, takePreferences, may } = useSession();
  const change = useMutation({
    mutationFn: (remindsOfTasks: boolean) => call('preferences.change', { remindsOfTasks }),
    onSuccess: (taken) => {
      noteSaved(new Date().toISOString());
      takePreferences(taken);
    },
  });
  if (!may('case:read')) return null;
  return (
    <section className="settings-section" aria-labelledby="settings-task-reminders">
      <h2 id="settings-task-reminders">{t('taskReminders.title')}</h2>
      <label className="choice">
        <input
          type="checkbox"
          checked={preferences.remindsOfTasks}
          disabled={change.isPending}
          aria-describedby="settings-task-reminders-help"
          onChange={(event) => change.mutate(event.target.checked)}
        />
        {t('taskReminders.show')}
      </label>
      <p className="quiet small" id="settings-task-reminders-help">
        {t('taskReminders.help')}
      </p>
      <SaveOutcome isSaved={change.isSuccess} failure={change.error} />
    </section>
  );
}
