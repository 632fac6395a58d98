import type { Text } from '../text/use-text.ts';

const MEGABYTE = 1_000_000;
const GIGABYTE = 1000 * MEGABYTE;

/** A size as disks are sold and as the system shows them: whole megabytes, from a gigabyte on with one decimal. */
export function sizeText({ t, number }: Pick<Text, 't' | 'number'>, bytes: number): string {
  return bytes < GIGABYTE
    ? t('size.megabytes', { size: number(Math.ceil(bytes / MEGABYTE)) })
    : t('size.gigabytes', { size: number(Math.round((bytes / GIGABYTE) * 10) / 10) });
}
