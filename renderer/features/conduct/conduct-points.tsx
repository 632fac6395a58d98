import { useText } from '../../text/use-text.ts';

const points = [
  'duty',
  'curiosity',
  'silence',
  'passphrase',
  'copies',
  'conflict',
  'person',
  'mistakes',
] as const;

/** The text of the code of conduct, point by point; a change of it is a new version (`CONDUCT_VERSION`). */
export function ConductPoints() {
  const { t } = useText();
  return (
    <ol className="conduct-points">
      {points.map((point) => (
        <li key={point}>{t(`conduct.point.${point}`)}</li>
      ))}
    </ol>
  );
}
