import { writeExport } from '../../../db/export/write-export.ts';

/** Writes exports of 300 kB, each full of the last digit of its number, until it is killed. */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error('Which folder?');
for (let sequence = 1; ; sequence += 1) {
  const name = `KT-statistics-2026-10_2026-12-${String(sequence).padStart(4, '0')}.tar.age`;
  await writeExport(folder, name, Buffer.alloc(300_000, String(sequence % 10)));
  process.stdout.write(`${name}\n`);
}
