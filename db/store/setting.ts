import type { Instant } from '../../app/domain/time.ts';

/** `value` is plain JSON. */
export type SettingRow = { name: string; value: string; changedAt: Instant; changedBy: string };
export type SecretRow = {
  name: string;
  sealed: string;
  keyId: string;
  changedAt: Instant;
  changedBy: string;
};

export type SettingReads = {
  setting(name: string): Promise<SettingRow | null>;
  settings(): Promise<SettingRow[]>;
  secret(name: string): Promise<SecretRow | null>;
  secrets(): Promise<SecretRow[]>;
};

export type SettingWrites = {
  putSetting(row: SettingRow): Promise<void>;
  putSecret(row: SecretRow): Promise<void>;
  deleteSecret(name: string): Promise<void>;
};
