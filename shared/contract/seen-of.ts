import { z } from 'zod';

/** A record as far as its reader may see it: fields of classes that are withheld are left out. */
export const seenOf = <S extends Readonly<Record<string, z.ZodType>>>(shape: S) =>
  z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([field, schema]) => [field, z.exactOptional(schema)])) as {
      [K in keyof S]: z.ZodExactOptional<S[K]>;
    },
  );
