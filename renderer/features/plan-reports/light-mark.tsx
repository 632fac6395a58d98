import { CircleCheck, CircleDashed, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import { type LightCounts, type PlanLight, planLights } from '../../../shared/domain/plan-light.ts';
import { useText } from '../../text/use-text.ts';

/** A shape of its own for each light: nothing is told by colour alone. */
const shapes: Readonly<Record<PlanLight, LucideIcon>> = {
  red: OctagonAlert,
  amber: TriangleAlert,
  green: CircleCheck,
  grey: CircleDashed,
};

/** A traffic light: its shape, its colour and its name. */
export function LightMark({ light }: { readonly light: PlanLight }) {
  const { t } = useText();
  const Shape = shapes[light];
  return (
    <span className="plan-light" data-light={light}>
      <Shape className="icon" aria-hidden />
      {t(`planReports.light.${light}`)}
    </span>
  );
}

/** How many activities have each light; those of which there are none are left out. */
export function LightCountMarks({ counts }: { readonly counts: LightCounts }) {
  const { t, number } = useText();
  return (
    <ul className="plan-light-counts">
      {planLights
        .filter((light) => counts[light] > 0)
        .map((light) => {
          const Shape = shapes[light];
          return (
            <li key={light} className="plan-light" data-light={light}>
              <Shape className="icon" role="img" aria-label={t(`planReports.light.${light}`)} />
              {number(counts[light])}
            </li>
          );
        })}
    </ul>
  );
}

/** The rule by which the lights are given, in words. */
export function LightRule() {
  const { t } = useText();
  return (
    <section className="plan-light-rule" aria-labelledby="plan-light-rule">
      <h2 id="plan-light-rule">{t('planReports.rule.title')}</h2>
      <dl>
        {(['green', 'amber', 'red', 'grey'] as const).map((light) => (
          <div key={light}>
            <dt>
              <LightMark light={light} />
            </dt>
            <dd>{t(`planReports.rule.${light}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('planReports.rule.due')}</p>
      <p>{t('planReports.rule.late')}</p>
      <p>{t('planReports.rule.rollUp')}</p>
    </section>
  );
}
