import type { OutputByOperation } from '../../../shared/contract.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import type { HealthLine } from '../../../shared/domain/health.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { sizeText } from '../../ui/size-text.ts';

type Report = OutputByOperation<'health.read'>;
type Fact = readonly [name: string, value: string];

/** What is known of one line, each by its name. */
export function FindingFacts({ line, report }: { readonly line: HealthLine; readonly report: Report }) {
  const facts = factsOf(line, report, useText());
  if (facts.length === 0) return null;
  return (
    <dl className="facts health-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(line: HealthLine, report: Report, text: Text): readonly Fact[] {
  const { t, number, language } = text;
  const when = (instant: string | null): string =>
    instant === null ? t('health.never') : formatMoment(instant, language);
  switch (line) {
    case 'place':
      return report.folder === null ? [] : [[t('health.folder'), report.folder]];
    case 'files':
      return [];
    case 'disk':
      return [
        [t('health.free'), sizeText(text, report.disk.freeBytes)],
        [t('health.copyNeeds'), sizeText(text, report.disk.storeBytes)],
      ];
    case 'backup':
      return [
        [t('backup.last'), when(report.backup.lastMadeAt)],
        [t('health.lastTested'), when(report.backup.lastTestedAt)],
      ];
    case 'sheets':
      return [[t('health.lastProven'), when(report.sheets.lastProvenAt)]];
    case 'audit':
      return [
        [t('report.auditRows'), number(report.audit.rows)],
        [t('report.lastCheckpoint'), when(report.audit.lastCheckpointAt)],
        [t('health.lastVerified'), when(report.audit.verifiedAt)],
      ];
    case 'clock':
      return report.clock === null
        ? []
        : [[t('health.lastJump'), `${when(report.clock.at)} · ${jumpText(report.clock, text)}`]];
    case 'leftovers':
      return report.leftovers.map(({ kind, count }) => [t(`health.leftover.${kind}`), number(count)]);
    case 'version':
      return versionFacts(report.version, text);
  }
}

function versionFacts(version: Report['version'], { t }: Text): readonly Fact[] {
  const marks = [
    ...(version.isDevelopmentRuntime ? [t('health.developmentRuntime')] : []),
    ...(version.isDevelopmentOffice ? [t('health.developmentOffice')] : []),
    ...(version.isTrainingOffice ? [t('health.trainingOffice')] : []),
  ];
  return [
    [t('health.program'), version.program],
    ...(version.electron === null ? [] : [[t('health.electron'), version.electron] as const]),
    ...(marks.length === 0 ? [] : [[t('health.marks'), marks.join(' · ')] as const]),
  ];
}

const MINUTE_SECONDS = 60;
const DAY_SECONDS = 86_400;

/** How far the clock jumped, in the largest unit of which it is at least two. */
function jumpText({ kind, seconds }: NonNullable<Report['clock']>, { t, number }: Text): string {
  const [unit, length] =
    seconds >= 2 * DAY_SECONDS
      ? (['days', DAY_SECONDS] as const)
      : seconds >= 120 * MINUTE_SECONDS
        ? (['hours', 60 * MINUTE_SECONDS] as const)
        : (['minutes', MINUTE_SECONDS] as const);
  return t(`health.jump.${kind}.${unit}`, { number: number(Math.round(seconds / length)) });
}
