import path from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { parseVault, vaultBytes, type VaultFile } from '../vault/vault-file.ts';
import { readFileIfPresent, stageFile, writeFileDurably } from './durable-file.ts';

/** Path of the vault in the store's folder. */
export function vaultFile(folder: string): string {
  return path.join(folder, 'vault.json');
}

/** Reads the vault of a store; refuses one that is missing or not in our form. Its signatures are not looked at. */
export function readVault(folder: string): VaultFile {
  const bytes = readFileIfPresent(vaultFile(folder));
  if (bytes === undefined) throw new Refusal({ code: 'store', reason: 'missing-file' });
  return parseVault(bytes);
}

/**
 * Refuses an office to practise in where a real one is expected, and a real one where it should be for practice.
 *
 * @throws Refusal `training-office` or `not-training-office`
 */
export function assertKind(vault: Pick<VaultFile, 'isTraining'>, isTrainingExpected: boolean): void {
  const isTraining = vault.isTraining === true;
  if (isTraining === isTrainingExpected) return;
  throw new Refusal({ code: 'store', reason: isTraining ? 'training-office' : 'not-training-office' });
}

/** Replaces the vault of a store, whole and durably. */
export function writeVault(folder: string, vault: VaultFile): void {
  writeFileDurably(vaultFile(folder), vaultBytes(vault));
}

/** The first half of {@link writeVault}; see `stageFile`. */
export function stageVault(folder: string, vault: VaultFile): () => void {
  return stageFile(vaultFile(folder), vaultBytes(vault));
}
