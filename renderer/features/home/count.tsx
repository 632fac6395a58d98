import { useText } from '../../text/use-text.ts';

/** How many there are, beside a heading; nothing where there is none. */
export const Count = ({ of }: { readonly of: number | undefined }) => {
  const { number } = useText();
  return of === undefined || of === 0 ? null : <span className="quiet">{number(of)}</span>;
};
