import { z } from 'zod';
import { cloudServices, storageKinds } from '../domain/storage-place.ts';

/** Where files lie, as windows are told: a kind of disk or a service, never a path. */
export const StoragePlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(storageKinds).exclude(['cloud']) }),
  z.strictObject({ kind: z.literal('cloud'), service: z.enum(cloudServices) }),
]);
