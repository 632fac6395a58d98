import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { riskLevels } from '../../../shared/codes/risk-levels.ts';
import type { RiskAssessment } from '../../../shared/domain/risk-assessment.ts';
import { useText } from '../../text/use-text.ts';
import './risk-sign.css';

/** How great the danger is: a sign and the word, never the colour alone. */
export function RiskSign({ level }: Pick<RiskAssessment, 'level'>) {
  const { t, label } = useText();
  const isGreat = level === 'EXT_High' || level === 'EXT_Immediate';
  const Sign = isGreat ? ShieldAlert : ShieldCheck;
  return (
    <span className="risk-sign" data-level={level}>
      <Sign className="icon" aria-hidden />
      {t('risks.is', { level: label(riskLevels, level) })}
    </span>
  );
}
