/** A number of bytes as a figure and its unit: `k` for KiB, `m` for MiB. */
export const sizeParts = (bytes: number): { size: string; unit: 'b' | 'k' | 'm' } => {
  if (bytes < 1024) return { size: String(bytes), unit: 'b' };
  const kib = bytes / 1024;
  if (kib < 1024) return { size: String(Math.round(kib)), unit: 'k' };
  return { size: (kib / 1024).toFixed(1), unit: 'm' };
};
